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
	private long startedAt;

	/**
	 * @param nanoTime such as {@link System#nanoTime()}
	 */
	StoringBudget(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Another file is being stored from now on.
	 *
	 * @throws OverloadedException when those before it took too long
	 */
	void begin() {
		if (spentNanos > LIMIT.toNanos()) {
			throw new OverloadedException("storing the files of one request took longer than " + LIMIT);
		}
		startedAt = nanoTime.getAsLong();
	}

	void end() {
		spentNanos += nanoTime.getAsLong() - startedAt;
	}
}
