package imagehost.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
	private Instant now = Instant.EPOCH;
	private final LoginAttempts attempts = new LoginAttempts(new SteppedClock());

	@Test
	void blocksAnAddressAfterTenFailuresAndForgetsThemInTenMinutes() {
		fail("10.0.0.1", LoginAttempts.MAX_FAILURES - 1);
		assertThat(attempts.isBlocked("10.0.0.1")).isFalse();

		fail("10.0.0.1", 1);

		assertThat(attempts.isBlocked("10.0.0.1")).isTrue();
		assertThat(attempts.isBlocked("10.0.0.2")).isFalse();
		now = Instant.EPOCH.plus(LoginAttempts.REMEMBERED).minusSeconds(1);
		assertThat(attempts.isBlocked("10.0.0.1")).isTrue();
		now = Instant.EPOCH.plus(LoginAttempts.REMEMBERED);
		assertThat(attempts.isBlocked("10.0.0.1")).isFalse();
	}

	@Test
	void remembersABoundedNumberOfAddresses() {
		fail("oldest", LoginAttempts.MAX_FAILURES);
		for (int i = 1; i < LoginAttempts.MAX_ADDRESSES; i++) {
			attempts.failed("address " + i);
		}
		assertThat(attempts.isBlocked("oldest")).isTrue();

		attempts.failed("one more");

		assertThat(attempts.isBlocked("oldest")).isFalse();
	}

	private void fail(String address, int times) {
		for (int i = 0; i < times; i++) {
			attempts.failed(address);
		}
	}

	private final class SteppedClock extends Clock {
		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}
}
