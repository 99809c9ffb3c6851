package imagehost.access;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Bounds the guessing of secrets of every kind: after {@value #MAX_FAILURES} wrong ones in ten minutes, nothing that
 * comes from the same address is looked at. Safe for many threads.
 */
public final class SecretAttempts {
	static final int MAX_FAILURES = 10;
	static final Duration REMEMBERED = Duration.ofMinutes(10);

	private final AddressCounts failures;

	public SecretAttempts(Clock clock) {
		this.failures = new AddressCounts(MAX_FAILURES, REMEMBERED, clock);
	}

	/**
	 * Looks at a secret, unless too many wrong ones came from there.
	 *
	 * @param address of the client; what follows it after a space is counted apart
	 * @param comparison whether the secret is right; called at most once, and never for two requests of one address
	 *            together, so that many at once are no way around the bound
	 * @throws RejectedException when the secret was not looked at; says when it will be again
	 */
	public boolean isRight(String address, BooleanSupplier comparison) throws RejectedException {
		AddressCounts.Count wrong = failures.of(address);
		synchronized (wrong) {
			if (!wrong.isForgotten()) {
				return isRight(address, comparison, wrong);
			}
		}
		// A right secret that came at the same moment has given that count up.
		return isRight(address, comparison);
	}

	private boolean isRight(String address, BooleanSupplier comparison, AddressCounts.Count wrong)
			throws RejectedException {
		Duration blocked = wrong.blockedFor();
		if (blocked.isPositive()) {
			throw new RejectedException(Rejection.TOO_MANY_ATTEMPTS,
					Map.of("retry_after", (int) Math.ceilDiv(blocked.toMillis(), 1000)));
		}
		if (comparison.getAsBoolean()) {
			failures.forgetEmpty(address, wrong);
			return true;
		}
		wrong.add();
		return false;
	}
}
