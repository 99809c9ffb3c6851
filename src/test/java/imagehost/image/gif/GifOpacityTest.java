package imagehost.image.gif;

import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import org.junit.jupiter.api.Test;

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
}
