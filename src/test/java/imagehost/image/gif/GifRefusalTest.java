package imagehost.image.gif;

import static imagehost.image.Inspecting.rejected;
import static imagehost.image.Inspecting.rejectedBySmallLimits;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GIFs that are refused: cut short, broken, or over the limits. */
class GifRefusalTest {
	private static final byte[] PLAIN = screen(4, 3).image(4, 3).end();

	@Test
	void rejectsAFileThatIsCutWithinAFrameOfNothing() {
		assertThat(rejection(screen(4, 3).image(4, 3).descriptor(0, 0, 0, 3, 0).raw(MINIMUM_CODE_SIZE, 9, 1).bytes()))
				.isEqualTo(Rejection.CUT_SHORT);
	}

	@Test
	void saysHowManyRowsAreMissing() {
		byte[] ended = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(5, true)).raw(0)
				.end();
		byte[] noMore = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(8, false)).raw(0)
				.end();

		assertThat(rejected(ended).rejection()).isEqualTo(Rejection.GIF_ROWS_MISSING);
		assertThat(rejected(ended).facts()).isEqualTo(Map.of("frame", 1, "rows", 3, "missing_rows", 2));
		assertThat(rejected(noMore).facts()).isEqualTo(Map.of("frame", 1, "rows", 3, "missing_rows", 1));
	}

	@Test
	void saysHowManyRowsAreMissingWhenTheFileIsCut() {
		byte[] file = screen(4, 30).image(4, 3).image(4, 30).end();

		RejectedException rejected = rejected(Arrays.copyOf(file, file.length - 40));

		assertThat(rejected.rejection()).isEqualTo(Rejection.GIF_ROWS_MISSING);
		assertThat(rejected.facts()).containsEntry("frame", 2).containsEntry("rows", 30);
		assertThat((int) rejected.facts().getOrDefault("missing_rows", 0)).isBetween(10, 20);
	}

	@Test
	void rejectsEveryPrefixButThatWithoutTheTrailer() {
		for (int length = 6; length < PLAIN.length - 1; length++) {
			assertThat(rejection(Arrays.copyOf(PLAIN, length))).isIn(Rejection.CUT_SHORT, Rejection.GIF_ROWS_MISSING,
					Rejection.GIF_NO_FRAME);
		}
	}

	@Test
	void rejectsAFileThatIsCutBetweenAGraphicControlAndItsImage() {
		assertThat(rejection(screen(4, 3).image(4, 3).control(1, 10).bytes())).isEqualTo(Rejection.CUT_SHORT);
	}

	@Test
	void rejectsACodeThatIsNotInTheTable() {
		byte[] afterClear = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 6, 1))
				.raw(0).end();
		byte[] tooHigh = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 1, 7, 1))
				.raw(0).end();

		assertThat(rejected(afterClear)).hasMessage("gif_broken_frame {frame=1}");
		assertThat(rejected(tooHigh)).hasMessage("gif_broken_frame {frame=1}");
	}

	@Test
	void rejectsACodeSizeThatIsNotDefined() {
		byte[] zero = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(0).subBlock(codes(12, true)).raw(0).end();
		byte[] nine = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(9).subBlock(codes(12, true)).raw(0).end();

		assertThat(rejected(zero)).hasMessage("gif_bad_code_size {frame=1}");
		assertThat(rejected(nine)).hasMessage("gif_bad_code_size {frame=1}");
	}

	@Test
	void rejectsAnUnknownBlockAndAGraphicControlOfAnotherLength() {
		assertThat(rejection(screen(4, 3).image(4, 3).raw(0).end())).isEqualTo(Rejection.GIF_UNKNOWN_BLOCK);
		assertThat(rejection(screen(4, 3).extension(0xF9, "abc").image(4, 3).end()))
				.isEqualTo(Rejection.GIF_BAD_GRAPHIC_CONTROL);
	}

	@Test
	void rejectsAFileWithoutAFrame() {
		assertThat(rejection(screen(4, 3).end())).isEqualTo(Rejection.GIF_NO_FRAME);
	}

	@Test
	void holdsScreenAndFramesAgainstTheLimits() {
		assertThat(rejection(screen(0, 3).image(4, 3).end())).isEqualTo(Rejection.ZERO_DIMENSION);
		assertThat(rejection(screen(65_535, 1).image(1, 1).end())).isEqualTo(Rejection.SIDE_TOO_LONG);
		assertThat(rejection(screen(16_000, 16_000).image(1, 1).end())).isEqualTo(Rejection.TOO_MANY_PIXELS);
		assertThat(rejection(screen(1, 1).descriptor(60_000, 0, 1, 1, 0).end())).isEqualTo(Rejection.SIDE_TOO_LONG);
		assertThat(rejectedBySmallLimits(
				screen(2, 2).image(1, 1).image(1, 1).image(1, 1).image(1, 1).end()).rejection())
				.isEqualTo(Rejection.TOO_MANY_FRAMES);
		assertThat(rejectedBySmallLimits(screen(7, 3).image(1, 1).image(1, 1).end()).rejection())
				.isEqualTo(Rejection.TOO_MANY_FRAME_PIXELS);
	}
}
