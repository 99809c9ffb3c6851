package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is as large as a limit is accepted, what is larger by one is not. */
class SizeLimitsTest {
	private static final ImageLimits LIMITS = new ImageLimits(100, 20, 3, 240, 4, 1_000, 1 << 24);

	@Test
	void holdsTheSizeOfAnImageAgainstTheLimits() {
		assertAccepted(() -> SizeLimits.requireSize(LIMITS, 20, 5));
		assertAccepted(() -> SizeLimits.requireSize(LIMITS, 5, 20));
		assertAccepted(() -> SizeLimits.requireSize(LIMITS, 1, 1));

		assertRefused(() -> SizeLimits.requireSize(LIMITS, 0, 5), Rejection.ZERO_DIMENSION, Map.of());
		assertRefused(() -> SizeLimits.requireSize(LIMITS, 5, 0), Rejection.ZERO_DIMENSION, Map.of());
		assertRefused(() -> SizeLimits.requireSize(LIMITS, 21, 1), Rejection.SIDE_TOO_LONG,
				Map.of("width", 21L, "height", 1L, "limit_px", 20));
		assertRefused(() -> SizeLimits.requireSize(LIMITS, 1, 21), Rejection.SIDE_TOO_LONG,
				Map.of("width", 1L, "height", 21L, "limit_px", 20));
		assertRefused(() -> SizeLimits.requireSize(LIMITS, 101, 101), Rejection.SIDE_TOO_LONG,
				Map.of("width", 101L, "height", 101L, "limit_px", 20));
		assertRefused(() -> SizeLimits.requireSize(LIMITS, 17, 6), Rejection.TOO_MANY_PIXELS,
				Map.of("width", 17L, "height", 6L, "limit_pixels", 100L));
	}

	@Test
	void holdsAnAnimationAgainstTheLimits() {
		assertAccepted(() -> SizeLimits.requireFrames(LIMITS, 8, 10, 3));

		assertRefused(() -> SizeLimits.requireFrames(LIMITS, 1, 1, 4), Rejection.TOO_MANY_FRAMES,
				Map.of("frames", 4L, "limit_frames", 3));
		assertRefused(() -> SizeLimits.requireFrames(LIMITS, 9, 9, 3), Rejection.TOO_MANY_FRAME_PIXELS,
				Map.of("width", 9, "height", 9, "frames", 3L, "limit_pixels", 240L));
		assertRefused(() -> SizeLimits.requireFrames(LIMITS, 1 << 16, 1 << 16, 1), Rejection.TOO_MANY_FRAME_PIXELS,
				Map.of("width", 1 << 16, "height", 1 << 16, "frames", 1L, "limit_pixels", 240L));
	}

	@Test
	void boundsWhatIsCompressedAnew() {
		assertThat(Rewriting.mostBytes(0)).isEqualTo(4_096);
		assertThat(Rewriting.mostBytes(1_000)).isEqualTo(1_000 + 250 + 4_096);
		assertAccepted(() -> Rewriting.require(5_346, 5_346));
		assertRefused(() -> Rewriting.require(5_347, 5_346), Rejection.REWRITTEN_TOO_LARGE, Map.of());
	}

	@Test
	void hasOnlyPositiveLimits() {
		assertThat(new ImageLimits(1, 1, 1, 1, 1, 1, 1).maxPixels()).isEqualTo(1);
		for (int zero = 0; zero < 7; zero++) {
			long[] limits = {1, 1, 1, 1, 1, 1, 1};
			limits[zero] = 0;
			assertThatThrownBy(() -> new ImageLimits(limits[0], (int) limits[1], (int) limits[2], limits[3],
					(int) limits[4], limits[5], limits[6])).isInstanceOf(IllegalArgumentException.class)
					.hasMessageEndingWith("must be at least 1, is 0");
		}
	}

	@Test
	void changesOneLimit() {
		assertThat(LIMITS.withMaxPixels(7)).isEqualTo(new ImageLimits(7, 20, 3, 240, 4, 1_000, 1 << 24));
		assertThat(LIMITS.withFramePixelsUpTo(7)).isEqualTo(new ImageLimits(100, 20, 3, 7, 4, 1_000, 1 << 24));
		assertThat(LIMITS.withFramePixelsUpTo(241)).isEqualTo(LIMITS);
	}

	private static void assertAccepted(ThrowingCallable required) {
		assertThatCode(required).doesNotThrowAnyException();
	}

	private static void assertRefused(ThrowingCallable required, Rejection rejection, Map<String, Object> facts) {
		RejectedException refused = catchThrowableOfType(RejectedException.class, required);
		assertThat(refused).isNotNull();
		assertThat(refused.rejection()).isEqualTo(rejection);
		assertThat(refused.facts()).isEqualTo(facts);
	}
}
