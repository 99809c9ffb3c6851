package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectedExceptionTest {
	@Test
	void sumsUpTheWorkThatItTookToFindOut() {
		RejectedException found = new RejectedException(Rejection.SIDE_TOO_LONG, Map.of("limit_px", 5));

		RejectedException later = found.after(7).after(9);

		assertThat(found.work()).isZero();
		assertThat(later.work()).isEqualTo(16);
		assertThat(later.rejection()).isEqualTo(Rejection.SIDE_TOO_LONG);
		assertThat(later.facts()).isEqualTo(Map.of("limit_px", 5));
		assertThat(later).hasMessage("side_too_long {limit_px=5}").hasNoCause();
		assertThat(later.getStackTrace()).isEmpty();
	}
}
