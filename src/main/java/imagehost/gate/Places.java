package imagehost.gate;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounded places, served in order of arrival; the wait for them is bounded, too. Safe for many threads. */
abstract class Places {
	private static final Pass NONE = () -> {
		// there is nothing to give back
	};

	private final String what;
	private final int capacity;
	private final Duration patience;
	private final Semaphore semaphore;

	/**
	 * @param what named in the exception, in English
	 * @param capacity places at once
	 * @param patience how long a caller waits
	 */
	Places(String what, int capacity, Duration patience) {
		this.what = what;
		this.capacity = capacity;
		this.patience = patience;
		this.semaphore = new Semaphore(capacity, true);
	}

	/**
	 * Waits for places; more than the capacity are cut to it, so that a single large upload can still pass. A caller
	 * that wants none (0) does not wait.
	 *
	 * @throws OverloadedException when none came free in time
	 */
	final Pass take(int wanted) {
		if (wanted == 0) {
			return NONE;
		}
		int taken = Math.clamp(wanted, 1, capacity);
		try {
			if (!semaphore.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new OverloadedException("no place for " + what + " came free in " + patience);
			}
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new OverloadedException("interrupted while waiting for " + what);
		}
		return new OncePass(semaphore, taken);
	}

	/** Places that are free now. */
	final int freePlaces() {
		return semaphore.availablePermits();
	}

	private static final class OncePass implements Pass {
		private final Semaphore semaphore;
		private int taken;

		OncePass(Semaphore semaphore, int taken) {
			this.semaphore = semaphore;
			this.taken = taken;
		}

		@Override
		public synchronized void close() {
			semaphore.release(taken);
			taken = 0;
		}
	}
}
