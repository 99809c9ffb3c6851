package imagehost.upload;

import imagehost.gate.OverloadedException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Bounds the time for which the files of one request are being stored: each may wait its turn, and nginx gives up
 * before twenty have. For one thread.
 */
final class StoringBudget {
	/** With the longest wait of one more file (30 s) it stays below nginx's patience of 75 s. */
	private static final Duration LIMIT = Duration.ofSeconds(40);

	private final LongSupplier nanoTime;
	private long spentNanos;

	/**
	 * @param nanoTime such as {@link System#nanoTime()}
	 */
	StoringBudget(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Another file is being stored, from now on until the result is closed.
	 *
	 * @throws OverloadedException when those before it took too long
	 */
	Spending spend() {
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
