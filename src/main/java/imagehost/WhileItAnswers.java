package imagehost;

import java.util.function.DoubleSupplier;

/**
 * Values of a server outside of this process, for metrics. One that is away is not asked again for a while, else every
 * value would wait for it, and who collects the metrics would get none of them.
 */
final class WhileItAnswers {
	private static final long SILENCE_NANOSECONDS = 10_000_000_000L;

	private volatile long askedAgainAt = System.nanoTime();

	/** The value, not a number while the server does not answer. */
	DoubleSupplier value(DoubleSupplier value) {
		return () -> {
			if (System.nanoTime() - askedAgainAt < 0) {
				return Double.NaN;
			}
			try {
				return value.getAsDouble();
			} catch (RuntimeException away) {
				askedAgainAt = System.nanoTime() + SILENCE_NANOSECONDS;
				return Double.NaN;
			}
		};
	}
}
