package imagehost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportLimitTest {
	private static final String ADDRESS = "10.0.0.1";

	private Instant now = Instant.EPOCH;
	private final ReportLimit limit = new ReportLimit(new SteppedClock());

	@Test
	void takesTwentyOfOneAddressInTenMinutes() {
		for (int number = 0; number < ReportLimit.MAX_REPORTS; number++) {
			assertThat(limit.count(ADDRESS)).isZero();
		}

		now = Instant.EPOCH.plus(ReportLimit.REMEMBERED).minusSeconds(1);
		assertThat(limit.count(ADDRESS)).isEqualTo(Duration.ofSeconds(1));
		assertThat(limit.count("10.0.0.2")).isZero();
		now = Instant.EPOCH.plus(ReportLimit.REMEMBERED);
		assertThat(limit.count(ADDRESS)).isZero();
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
