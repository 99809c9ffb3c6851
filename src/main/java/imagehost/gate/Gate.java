package imagehost.gate;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds something that uploads share (bytes in memory, decoders). Served in order of arrival; waiting is bounded. Safe
 * for many threads.
 */
public final class Gate {
	/** A place that was given; closing gives it back, once. */
	public interface Pass extends AutoCloseable {
		@Override
		void close();
	}

	private final String what;
	private final int capacity;
	private final Duration patience;
	private final Semaphore places;

	/**
	 * @param what named in the exception, in English
	 * @param capacity places at once
	 * @param patience how long a caller waits
	 */
	public Gate(String what, int capacity, Duration patience) {
		this.what = what;
		this.capacity = capacity;
		this.patience = patience;
		this.places = new Semaphore(capacity, true);
	}

	/**
	 * Waits for places; more than the capacity are cut to it, so that a single large upload can still pass. Who wants
	 * none (0) waits for nobody.
	 *
	 * @throws OverloadedException when none came free in time
	 */
	public Pass enter(int wanted) {
		if (wanted == 0) {
			return () -> {
			};
		}
		int taken = Math.clamp(wanted, 1, capacity);
		try {
			if (!places.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new OverloadedException("no place for " + what + " came free in " + patience);
			}
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new OverloadedException("interrupted while waiting for " + what);
		}
		return new OncePass(places, taken);
	}

	/** Places that are free now. */
	public int free() {
		return places.availablePermits();
	}

	private static final class OncePass implements Pass {
		private final Semaphore places;
		private int taken;

		OncePass(Semaphore places, int taken) {
			this.places = places;
			this.taken = taken;
		}

		@Override
		public synchronized void close() {
			places.release(taken);
			taken = 0;
		}
	}
}
