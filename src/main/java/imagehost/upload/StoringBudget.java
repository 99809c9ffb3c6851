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
	private long leftForRefusals;
	private long spentNanos;

	/**
	 * @param nanoTime such as {@link System#nanoTime()}
	 */
	StoringBudget(LongSupplier nanoTime) {
		this(nanoTime, Effort.MOST_OF_ONE_IMAGE);
	}

	/**
	 * A budget of a certain size.
	 *
	 * @param mostForRefusals of all files that are refused, in the units of {@link Effort}: together they may take no
	 *            more than one image. What they took is missing to those behind them; several broken photographs leave
	 *            enough for any other.
	 */
	StoringBudget(LongSupplier nanoTime, long mostForRefusals) {
		this.nanoTime = nanoTime;
		this.leftForRefusals = mostForRefusals;
	}

	/** What the next file may take: it might be refused. */
	Effort effort() {
		return leftForRefusals < Effort.MOST_OF_ONE_IMAGE
				? new Effort(leftForRefusals, Rejection.TOO_MUCH_REFUSED)
				: Effort.ofOneImage();
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
