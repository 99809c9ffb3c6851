package imagehost.image.gif;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.rejected;
import static imagehost.image.Inspecting.rejectedBySmallLimits;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Image;
import imagehost.image.ImageFormat;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GifReaderTest {
	private static final byte[] PLAIN = screen(4, 3).image(4, 3).end();

	@Test
	void keepsAPlainPictureAsItIsWithoutACopy() {
		Image image = image(PLAIN);

		assertThat(image).extracting(Image::format, Image::width, Image::height, Image::frames)
				.containsExactly(ImageFormat.GIF, 4, 3, 1);
		assertThat(image.bytes()).isSameAs(PLAIN);
	}

	@Test
	void takesGif87a() {
		byte[] file = PLAIN.clone();
		file[4] = '7';

		assertThat(image(file).bytes()).isEqualTo(file);
	}

	@Test
	void keepsAnAnimationAsItIsWithoutACopy() {
		byte[] file = screen(4, 3).loop("NETSCAPE2.0", 5).control(1, 10).image(4, 3).control(2, 20).image(2, 2).end();

		assertThat(image(file).bytes()).isSameAs(file);
		assertThat(image(file).frames()).isEqualTo(2);
	}

	@Test
	void keepsInterlacedFramesWithTheirOwnColourTable() {
		byte[] file = screen(4, 3).descriptor(0, 0, 4, 3, 0xC0).raw(1, 2, 3, 4, 5, 6).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void dropsWhatFollowsTheTrailer() {
		assertThat(scrubbed(screen(4, 3).image(4, 3).raw(0x3B).text("PK\3\4 an archive").bytes())).isEqualTo(PLAIN);
	}

	@Test
	void repairsAMissingTrailer() {
		assertThat(scrubbed(screen(4, 3).image(4, 3).bytes())).isEqualTo(PLAIN);
	}

	@Test
	void endsWhereAnotherGifBegins() {
		assertThat(scrubbed(screen(4, 3).image(4, 3).text("GIF89a and so on").bytes())).isEqualTo(PLAIN);
	}

	@Test
	void dropsEveryExtensionThatIsNotThePicture() {
		byte[] file = screen(4, 3).extension(0xFE, "a comment").extension(0xFF, "XMP DataXMP").extension(0x2A, "?")
				.extension(0xFF, "NETSCAPE2.0").image(4, 3).extension(0xFE, "another").end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void dropsPlainTextWithItsGraphicControl() {
		byte[] file = screen(4, 3).control(1, 10).extension(0x01, "text").image(4, 3).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void writesTheLastGraphicControlBeforeItsImage() {
		byte[] file = screen(4, 3).control(1, 10).control(2, 20).extension(0xFE, "a comment").image(4, 3).control(3, 30)
				.end();

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).control(2, 20).image(4, 3).end());
	}

	@Test
	void keepsOfALoopExtensionTheCountAlone() {
		byte[] netscape = screen(4, 3).raw(0x21, 0xFF, 11).text("NETSCAPE2.0").raw(5, 2, 1, 2, 3, 4, 3, 1, 9, 0, 2, 'h',
				'i', 0).image(4, 3).end();
		byte[] animexts = screen(4, 3).loop("ANIMEXTS1.0", 3).image(4, 3).end();

		assertThat(scrubbed(netscape)).isEqualTo(screen(4, 3).loop("NETSCAPE2.0", 9).image(4, 3).end());
		assertThat(scrubbed(animexts)).isEqualTo(animexts);
	}

	@Test
	void dropsTheSecretPartOfAGraphicControl() {
		byte[] file = screen(4, 3).raw(0x21, 0xF9, 4, 4, 10, 0, 0, 3, 'a', 'b', 'c', 0).image(4, 3).end();

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).control(1, 10).image(4, 3).end());
	}

	@Test
	void leavesOutWhatHidesBehindTheEndCode() {
		byte[] sameBlock = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(Arrays.copyOf(codes(12, true), 200)).raw(0).end();
		byte[] nextBlock = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(12, true))
				.raw(5).text("<?php").raw(0).end();

		assertThat(scrubbed(sameBlock)).isEqualTo(PLAIN);
		assertThat(scrubbed(nextBlock)).isEqualTo(PLAIN);
	}

	@Test
	void leavesOutPixelsBehindTheLastAndEndsTheDataThere() {
		byte[] file = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(100, true)).raw(0)
				.end();

		byte[] scrubbed = scrubbed(file);

		assertThat(scrubbed).isEqualTo(PLAIN);
	}

	@Test
	void keepsDataWithoutAnEndCode() {
		byte[] file = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(12, false)).raw(0)
				.end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void takesAClearCodeBetweenTheLastPixelAndTheEnd() {
		byte[] file = screen(2, 1).descriptor(0, 0, 2, 1, 0).raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 1, 2, 4, 5))
				.raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void takesAFrameOfZeroSize() {
		byte[] file = screen(4, 3).image(4, 3).descriptor(0, 0, 0, 0, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 5)).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(file);
		assertThat(image(file).frames()).isEqualTo(2);
	}

	@Test
	void showsAFirstFrameThatIsLargerThanTheScreenWholeAsBrowsersDo() {
		byte[] larger = screen(2, 2).image(4, 3).end();
		byte[] laterFrame = screen(4, 3).image(4, 3).image(5, 5).end();

		assertThat(image(larger)).extracting(Image::width, Image::height).containsExactly(4, 3);
		assertThat(image(laterFrame)).extracting(Image::width, Image::height).containsExactly(4, 3);
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
