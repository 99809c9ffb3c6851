package imagehost.image.gif;

import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifOpacityTest {
	private static final int TRANSPARENT = 1;

	private final GifReader reader = new GifReader(ImageLimits.DEFAULT);

	@Test
	void makesJpegOfWhatCannotBeTransparent() throws RejectedException {
		assertThat(reader.thumbnailFormat(screen(4, 3).image(4, 3).end())).isEqualTo(ImageFormat.JPEG);
	}

	@Test
	void makesPngWhereThereIsATransparentColour() throws RejectedException {
		byte[] gif = screen(4, 3).raw(0x21, 0xF9, 4, TRANSPARENT, 0, 0, 2, 0).image(4, 3).end();

		assertThat(reader.thumbnailFormat(gif)).isEqualTo(ImageFormat.PNG);
	}

	@Test
	void makesPngWhereTheFirstFrameLeavesSomeOfTheScreenFree() throws RejectedException {
		byte[] moved = screen(4, 3).descriptor(1, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(12, true)).raw(0)
				.end();

		assertThat(reader.thumbnailFormat(moved)).isEqualTo(ImageFormat.PNG);
		assertThat(reader.thumbnailFormat(screen(4, 3).image(3, 3).end())).isEqualTo(ImageFormat.PNG);
		assertThat(reader.thumbnailFormat(screen(4, 3).image(4, 2).end())).isEqualTo(ImageFormat.PNG);
	}

	@Test
	void looksAtEveryExtensionBeforeTheFirstFrame() throws RejectedException {
		GifBytes long1 = screen(4, 3).extension(0xFE, "x".repeat(200)).control(1, 1);

		assertThat(reader.thumbnailFormat(long1.image(4, 3).end())).isEqualTo(ImageFormat.JPEG);
		assertThat(reader.thumbnailFormat(screen(4, 3).loop("NETSCAPE2.0", 1).extension(0xFE, "x".repeat(200))
				.raw(0x21, 0xF9, 4, TRANSPARENT, 0, 0, 2, 0).image(4, 3).end())).isEqualTo(ImageFormat.PNG);
		assertThat(reader.thumbnailFormat(screen(4, 3).image(4, 3).raw(0x21, 0xF9, 4, TRANSPARENT, 0, 0, 2, 0)
				.image(4, 3).end())).isEqualTo(ImageFormat.JPEG);
		assertThat(reader.thumbnailFormat(screen(4, 3).raw(0x21, 0xFE, 3, TRANSPARENT, TRANSPARENT, 0, 0).image(4, 3)
				.end())).isEqualTo(ImageFormat.JPEG);
	}

	@Test
	void looksAtBothBytesOfALength() throws RejectedException {
		assertThat(formatOf(300, 2, 0, 0, 300, 2)).isEqualTo(ImageFormat.JPEG);
		assertThat(formatOf(300, 2, 0, 0, 299, 2)).isEqualTo(ImageFormat.PNG);
		assertThat(formatOf(300, 2, 0, 0, 255, 2)).isEqualTo(ImageFormat.PNG);
		assertThat(formatOf(2, 300, 0, 0, 2, 255)).isEqualTo(ImageFormat.PNG);
		assertThat(formatOf(2, 300, 0, 0, 2, 300)).isEqualTo(ImageFormat.JPEG);
		assertThat(formatOf(2, 300, 0, 256, 2, 300)).isEqualTo(ImageFormat.PNG);
		assertThat(formatOf(2, 2, 256, 0, 2, 2)).isEqualTo(ImageFormat.PNG);
		assertThat(formatOf(2, 2, 0, 1, 2, 2)).isEqualTo(ImageFormat.PNG);
		assertThat(formatOf(2, 2, 0, 0, 3, 3)).isEqualTo(ImageFormat.JPEG);
	}

	/** Of a screen without colours, and a frame of which the pixels are not looked at. */
	private ImageFormat formatOf(int screenWidth, int screenHeight, int left, int top, int width, int height)
			throws RejectedException {
		return reader.thumbnailFormat(GifBytes.bareScreen(screenWidth, screenHeight)
				.descriptor(left, top, width, height, 0x80).raw(1, 2, 3, 4, 5, 6, 2).subBlock(codes(4, true)).raw(0)
				.end());
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
	void passesOverAColourTableOfEverySize(int size) throws RejectedException {
		GifBytes gif = new GifBytes().text("GIF89a").shortNumber(2).shortNumber(1).raw(0x80 | size, 0, 0)
				.bytes(new byte[3 << size + 1]);

		assertThat(reader.thumbnailFormat(gif.image(2, 1).end())).isEqualTo(ImageFormat.JPEG);
	}
}
