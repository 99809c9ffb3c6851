package imagehost.image.gif;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.rejectedBySmallLimits;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.bareScreen;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.Effort;
import imagehost.image.Image;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames lie on the screen and within the limits. */
class GifFramesTest {
	private static final byte[] PLAIN = screen(4, 3).image(4, 3).end();

	@Test
	void writesOneTransparentPixelForAFrameThatIsNotOnTheScreen() {
		byte[] pixel = {2, 0x44, 1};
		byte[] expected = screen(4, 3).image(4, 3).raw(0x21, 0xF9, 4, 1, 10, 0, 0, 0).descriptor(0, 0, 1, 1, 0).raw(2)
				.raw(pixel[0], pixel[1], pixel[2], 0).end();
		byte[] zero = screen(4, 3).image(4, 3).control(2, 10).descriptor(7, 7, 0, 65_535, 0x80)
				.text("HIDDEN").raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 5)).raw(0).end();
		byte[] outside = screen(4, 3).image(4, 3).control(1, 10).descriptor(4, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).end();

		byte[] below = screen(4, 3).image(4, 3).control(1, 10).descriptor(0, 3, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).end();
		byte[] zeroOnScreen = screen(4, 3).image(4, 3).control(1, 10).descriptor(1, 1, 0, 2, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 5)).raw(0).end();

		assertThat(scrubbed(zero)).isEqualTo(expected);
		assertThat(scrubbed(outside)).isEqualTo(expected);
		assertThat(scrubbed(below)).isEqualTo(expected);
		assertThat(scrubbed(zeroOnScreen)).isEqualTo(expected);
		assertThat(image(zero).frames()).isEqualTo(2);
	}

	@Test
	void writesOneTransparentPixelForAnImageOfNothing() {
		byte[] file = bareScreen(4, 3).descriptor(0, 0, 0, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 5)).raw(0)
				.end();

		assertThat(scrubbed(file)).isEqualTo(bareScreen(4, 3).raw(0x21, 0xF9, 4, 1, 0, 0, 0, 0)
				.descriptor(0, 0, 1, 1, 0x80).raw(0, 0, 0, 0, 0, 0).raw(2, 2, 0x44, 1, 0).end());
	}

	@Test
	void countsWhatItTookToRefuse() {
		byte[] file = screen(4, 3).image(4, 3).descriptor(3, 1, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(3, true)).raw(0).end();

		Effort effort = Effort.ofOneImage();

		assertThatThrownBy(() -> new GifReader(ImageLimits.DEFAULT).inspect(file, effort))
				.isInstanceOf(RejectedException.class);

		assertThat(effort.spent()).isEqualTo(16L * file.length + 16 * 4 * 3 + 100 * 7);
	}

	@Test
	void cutsAFrameToTheScreen() {
		byte[] file = screen(4, 3).image(4, 3).descriptor(3, 1, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).end();

		byte[] scrubbed = scrubbed(file);

		assertThat(scrubbed).isEqualTo(screen(4, 3).image(4, 3).descriptor(3, 1, 1, 2, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 0, 0, 5)).raw(0).end());
	}

	/** The last code, 7 for three pixels of colour 1, has two more than the frame. */
	@Test
	void writesNoPixelBehindTheLastOneOfAFrameThatIsCut() {
		byte[] file = screen(2, 1).image(2, 1).descriptor(0, 0, 4, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 1, 6, 7, 5, 0)).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(scrubbed(screen(2, 1).image(2, 1).descriptor(0, 0, 2, 1, 0)
				.raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 1, 1, 5)).raw(0).end()));
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
	void boundsTheSizeOfFramesThatAreCut() {
		byte[] data = GifBytes.pairs(101 * 2001, new Random(1));
		GifBytes narrow = bareScreen(100, 2001).descriptor(0, 0, 1, 1, 0x80).raw(1, 2, 3, 4, 5, 6, 2)
				.subBlock(codesOf(4, 0, 5)).raw(0).descriptor(0, 0, 101, 2001, 0x87).bytes(new byte[3 << 8]).raw(8)
				.subBlocks(data);
		GifBytes wide = bareScreen(101, 2001).descriptor(0, 0, 101, 2001, 0x87).bytes(new byte[3 << 8]).raw(8)
				.subBlocks(data);

		assertThat(rejection(narrow.end())).isEqualTo(Rejection.REWRITTEN_TOO_LARGE);
		assertThat(image(wide.end()).frames()).isEqualTo(1);
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
}
