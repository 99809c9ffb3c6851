package imagehost.image.gif;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.rejected;
import static imagehost.image.Inspecting.rejectedBySmallLimits;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.bareScreen;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Image;
import imagehost.image.ImageFormat;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GifReaderTest {
	private static final byte[] PLAIN = screen(4, 3).image(4, 3).end();

	@Test
	void keepsAPlainImageAsItIsWithoutACopy() {
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
		byte[] file = bareScreen(4, 3).descriptor(0, 0, 4, 3, 0xC0).raw(1, 2, 3, 4, 5, 6).raw(MINIMUM_CODE_SIZE)
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
	void dropsEveryExtensionThatIsNotTheImage() {
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
		assertThat(scrubbed(animexts)).isEqualTo(screen(4, 3).loop("NETSCAPE2.0", 3).image(4, 3).end());
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
	void endsEveryFrameWithAnEndCodeAlone() {
		byte[] none = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(12, false)).raw(0)
				.end();
		byte[] clearBefore = screen(2, 1).descriptor(0, 0, 2, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 1, 2, 4, 5)).raw(0).end();
		byte[] bitsBehind = screen(2, 1).descriptor(0, 0, 2, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 1, 2, 5, 7, 7)).raw(0).end();

		assertThat(scrubbed(none)).isEqualTo(PLAIN);
		assertThat(scrubbed(clearBefore)).isEqualTo(scrubbed(bitsBehind)).isEqualTo(scrubbed(screen(2, 1)
				.descriptor(0, 0, 2, 1, 0).raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 1, 2, 5)).raw(0).end()));
	}

	@Test
	void fillsTheSubBlocks() {
		byte[] codes = codes(1_000, true);
		GifBytes bits = screen(100, 10).descriptor(0, 0, 100, 10, 0).raw(MINIMUM_CODE_SIZE);
		for (byte code : codes) {
			bits.subBlock(code);
		}
		byte[] whole = screen(100, 10).descriptor(0, 0, 100, 10, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(Arrays.copyOf(codes, 255)).subBlock(Arrays.copyOfRange(codes, 255, 510))
				.subBlock(Arrays.copyOfRange(codes, 510, codes.length)).raw(0).end();

		assertThat(scrubbed(bits.raw(0).end())).isEqualTo(whole);
		assertThat(image(whole).bytes()).isSameAs(whole);
	}

	@Test
	void writesOneTransparentPixelForAFrameThatIsNotOnTheScreen() {
		byte[] pixel = {2, 0x44, 1};
		byte[] expected = screen(4, 3).image(4, 3).raw(0x21, 0xF9, 4, 1, 10, 0, 0, 0).descriptor(0, 0, 1, 1, 0).raw(2)
				.raw(pixel[0], pixel[1], pixel[2], 0).end();
		byte[] zero = screen(4, 3).image(4, 3).control(2, 10).descriptor(7, 7, 0, 65_535, 0x80)
				.text("HIDDEN").raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 5)).raw(0).end();
		byte[] outside = screen(4, 3).image(4, 3).control(1, 10).descriptor(4, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).end();

		assertThat(scrubbed(zero)).isEqualTo(expected);
		assertThat(scrubbed(outside)).isEqualTo(expected);
		assertThat(image(zero).frames()).isEqualTo(2);
	}

	@Test
	void rejectsAFileThatIsCutWithinAFrameOfNothing() {
		assertThat(rejection(screen(4, 3).image(4, 3).descriptor(0, 0, 0, 3, 0).raw(MINIMUM_CODE_SIZE, 9, 1).bytes()))
				.isEqualTo(Rejection.CUT_SHORT);
	}

	@Test
	void writesOneTransparentPixelForAnImageOfNothing() {
		byte[] file = bareScreen(4, 3).descriptor(0, 0, 0, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 5)).raw(0)
				.end();

		assertThat(scrubbed(file)).isEqualTo(bareScreen(4, 3).raw(0x21, 0xF9, 4, 1, 0, 0, 0, 0)
				.descriptor(0, 0, 1, 1, 0x80).raw(0, 0, 0, 0, 0, 0).raw(2, 2, 0x44, 1, 0).end());
	}

	@Test
	void clearsWhatNoPixelShowsInTables() {
		byte[] codes = codesOf(4, 1, 3, 1, 5);
		byte[] file = screen(3, 1).raw(0x21, 0xF9, 4, 1, 0, 0, 3, 0).descriptor(0, 0, 3, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes).raw(0).end();
		byte[] expected = new GifBytes().text("GIF89a").shortNumber(3).shortNumber(1).raw(0x81, 0, 0)
				.raw(0, 0, 0, 60, 80, 100, 0, 0, 0, 0, 0, 0).raw(0x21, 0xF9, 4, 1, 0, 0, 3, 0)
				.descriptor(0, 0, 3, 1, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(expected);
	}

	@Test
	void keepsInTheGlobalTableWhatAnyFrameShows() {
		byte[] one = codesOf(4, 1, 5);
		byte[] three = codesOf(4, 3, 5);
		byte[] file = screen(1, 1).raw(0x21, 0xF9, 4, 1, 5, 0, 3, 0).descriptor(0, 0, 1, 1, 0).raw(2).subBlock(three)
				.raw(0).descriptor(0, 0, 1, 1, 0).raw(2).subBlock(three).raw(0).descriptor(0, 0, 1, 1, 0x80)
				.raw(9, 9, 9, 8, 8, 8).raw(2).subBlock(one).raw(0).end();

		byte[] scrubbed = scrubbed(file);

		assertThat(Arrays.copyOfRange(scrubbed, 13, 25)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 180, 200, 220);
		assertThat(Arrays.copyOfRange(scrubbed, 63, 73)).containsExactly(0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80);
		assertThat(Arrays.copyOfRange(scrubbed, 73, 79)).containsExactly(0, 0, 0, 8, 8, 8);
	}

	@Test
	void dropsAGlobalTableThatNoFrameUses() {
		byte[] file = screen(1, 1).descriptor(0, 0, 1, 1, 0x80).raw(9, 9, 9, 8, 8, 8).raw(2)
				.subBlock(codesOf(4, 0, 5)).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(bareScreen(1, 1).descriptor(0, 0, 1, 1, 0x80).raw(9, 9, 9, 0, 0, 0)
				.raw(2).subBlock(codesOf(4, 0, 5)).raw(0).end());
	}

	@Test
	void clearsReservedAndUnusedBits() {
		byte[] file = screen(4, 3).raw(0x21, 0xF9, 4, 0xE2 | 2 << 2, 10, 0, 0x48, 0).descriptor(0, 0, 4, 3, 0x3F)
				.raw(MINIMUM_CODE_SIZE).subBlock(codes(12, true)).raw(0).end();
		file[10] = (byte) 0xF9;
		file[11] = 0x48;
		file[12] = 0x49;

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).control(2, 10).image(4, 3).end());
	}

	@Test
	void readsDisposalsAsBrowsersDo() {
		assertThat(scrubbed(screen(4, 3).control(4, 10).image(4, 3).end()))
				.isEqualTo(screen(4, 3).control(3, 10).image(4, 3).end());
		assertThat(scrubbed(screen(4, 3).control(7, 10).image(4, 3).end()))
				.isEqualTo(screen(4, 3).control(0, 10).image(4, 3).end());
	}

	@Test
	void keepsOneLoopTheLast() {
		byte[] file = screen(4, 3).loop("NETSCAPE2.0", 7).loop("ANIMEXTS1.0", 8).image(4, 3).image(4, 3)
				.loop("NETSCAPE2.0", 9).end();

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).loop("NETSCAPE2.0", 9).image(4, 3).image(4, 3).end());
	}

	@Test
	void cutsAFrameToTheScreen() {
		byte[] file = screen(4, 3).image(4, 3).descriptor(3, 1, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).end();

		byte[] scrubbed = scrubbed(file);

		assertThat(scrubbed).isEqualTo(screen(4, 3).image(4, 3).descriptor(3, 1, 1, 2, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 0, 0, 5)).raw(0).end());
	}

	@ParameterizedTest
	@CsvSource({"0,8", "0x40,8", "0,3", "0x40,2", "0,4"})
	void cutsFramesWithoutChangingAPixel(String flags, int minimum) throws IOException {
		int packed = Integer.decode(flags);
		Random random = new Random(minimum);
		for (int round = 0; round < 20; round++) {
			int width = 1 + random.nextInt(300);
			int height = 5 + random.nextInt(300);
			int screenWidth = 1 + random.nextInt(width);
			int screenHeight = 5 + random.nextInt(height - 4); // ImageIO misreads interlaced ones below 5
			GifEncoder encoder = new GifEncoder(minimum);
			for (int pixel = 0; pixel < width * height; pixel++) {
				encoder.write(random.nextInt(3) == 0 ? random.nextInt(1 << minimum) : 1);
			}
			byte[] table = new byte[3 << minimum];
			random.nextBytes(table);
			GifBytes gif = bareScreen(screenWidth, screenHeight).descriptor(0, 0, 1, 1, 0x80).raw(1, 2, 3, 4, 5, 6, 2)
					.subBlock(codesOf(4, 0, 5)).raw(0)
					.descriptor(0, 0, width, height, 0x80 | packed | minimum - 1).bytes(table).raw(minimum);
			byte[] data = encoder.end();
			for (int offset = 0; offset < data.length; offset += 255) {
				gif.subBlock(Arrays.copyOfRange(data, offset, Math.min(data.length, offset + 255)));
			}
			byte[] file = gif.raw(0).end();

			BufferedImage before = secondFrame(file);
			BufferedImage after = secondFrame(scrubbed(file));

			assertThat(List.of(after.getWidth(), after.getHeight())).containsExactly(screenWidth, screenHeight);
			assertThat(pixels(after, screenWidth, screenHeight)).isEqualTo(pixels(before, screenWidth, screenHeight));
		}
	}

	private static BufferedImage secondFrame(byte[] file) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			reader.setInput(in);
			return reader.read(1);
		} finally {
			reader.dispose();
		}
	}

	private static int[] pixels(BufferedImage image, int width, int height) {
		return image.getRGB(0, 0, width, height, null, 0, width);
	}

	@Test
	void holdsEachFrameAgainstTheLimits() {
		assertThat(rejection(screen(4, 3).image(4, 3).descriptor(0, 0, 60_000, 1, 0).raw(2, 0).end()))
				.isEqualTo(Rejection.SIDE_TOO_LONG);
		assertThat(rejection(screen(4, 3).image(4, 3).descriptor(0, 0, 16_000, 16_000, 0).raw(2, 0).end()))
				.isEqualTo(Rejection.TOO_MANY_PIXELS);
	}

	@Test
	void boundsTheWorkOfCuttingFrames() {
		byte[] cut = screen(2, 2).image(2, 2).image(11, 5).image(5, 11).end();

		assertThat(rejectedBySmallLimits(cut).rejection()).isEqualTo(Rejection.TOO_MANY_FRAME_PIXELS);
		assertThat(image(cut).frames()).isEqualTo(3);
	}

	@Test
	void writesTheScreenAsLargeAsItIsShown() {
		assertThat(scrubbed(screen(2, 2).image(4, 3).end())).isEqualTo(PLAIN);
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
