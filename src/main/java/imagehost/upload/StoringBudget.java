package imagehost.upload;

import imagehost.gate.OverloadedException;
import imagehost.image.Effort;
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

	private final LongSupplier nanoTime;
	private final long mostOfOneImage;
	private long leftForRefusals;
	private long spentNanos;

	/**
	 * A budget that nothing was taken from.
	 *
	 * @param nanoTime such as {@link System#nanoTime()}
	 * @param mostOfOneImage what one image may take, in the units of {@link Effort}; and so may all together that are
	 *            refused. What they took is missing to those behind them; several broken photographs leave enough for
	 *            any other.
	 */
	StoringBudget(LongSupplier nanoTime, long mostOfOneImage) {
		this.nanoTime = nanoTime;
		this.mostOfOneImage = mostOfOneImage;
		this.leftForRefusals = mostOfOneImage;
	}

	/** What the next file may take: it might be refused. */
	Effort effort() {
		return new Effort(leftForRefusals,
				leftForRefusals < mostOfOneImage ? Rejection.TOO_MUCH_REFUSED : Rejection.TOO_MUCH_WORK);
	}

	/** Another file is refused, after this effort. */
	void refuse(Effort effort) {
		leftForRefusals -= effort.spent();
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
