package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectedExceptionTest {
	@Test
	void saysWhyAndCostsNoStackTrace() {
		RejectedException rejected = new RejectedException(Rejection.SIDE_TOO_LONG, Map.of("limit_px", 5));

		assertThat(rejected.rejection()).isEqualTo(Rejection.SIDE_TOO_LONG);
		assertThat(rejected.facts()).isEqualTo(Map.of("limit_px", 5));
		assertThat(rejected).hasMessage("side_too_long {limit_px=5}").hasNoCause();
		assertThat(rejected.getStackTrace()).isEmpty();
	}
}
