package imagehost.upload;

import imagehost.gate.OverloadedException;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Bounds what the files of one request cost: the time for which they are being stored, because each may wait its turn
 * and nginx gives up before twenty have; and the work that is done for those that are refused. For one thread.
 */
final class StoringBudget {
	/** With the longest wait of one more file (30 s) it stays below nginx's patience of 75 s. */
	private static final Duration LIMIT = Duration.ofSeconds(40);

	/**
	 * As {@link RejectedException#work} counts it: below a second of a processor, to which one more file comes, which
	 * is bounded by itself. Several broken photographs are within it.
	 */
	private static final long MOST_REFUSED_WORK = 750_000_000;

	private final LongSupplier nanoTime;
	private final long mostRefusedWork;
	private long spentNanos;
	private long refusedWork;

	/**
	 * @param nanoTime such as {@link System#nanoTime()}
	 */
	StoringBudget(LongSupplier nanoTime) {
		this(nanoTime, MOST_REFUSED_WORK);
	}

	/** @param mostRefusedWork for files that are refused, before another one is looked at */
	StoringBudget(LongSupplier nanoTime, long mostRefusedWork) {
		this.nanoTime = nanoTime;
		this.mostRefusedWork = mostRefusedWork;
	}

	/** Another file is refused. */
	void refuse(RejectedException rejected) {
		refusedWork += rejected.work();
	}

	/**
	 * Another file is being stored, from now on until the result is closed.
	 *
	 * @throws OverloadedException when those before it took too long
	 * @throws RejectedException when it took too much work to refuse those before it
	 */
	Spending spend() throws RejectedException {
		if (refusedWork > mostRefusedWork) {
			throw new RejectedException(Rejection.TOO_MUCH_REFUSED);
		}
		if (spentNanos > LIMIT.toNanos()) {
			throw new OverloadedException("storing the files of one request took longer than " + LIMIT);
		}
		long startedAt = nanoTime.getAsLong();
		return () -> spentNanos += nanoTime.getAsLong() - startedAt;
	}

	/** The time that one file takes. */
	interface Spending extends AutoCloseable {
		@Override
		void close();
	}
}
