package imagehost.access;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportLimitTest {
	private static final String ADDRESS = "10.0.0.1";

	private Instant now = Instant.EPOCH;
	private final ReportLimit limit = new ReportLimit(new SteppedClock(() -> now));

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
}
