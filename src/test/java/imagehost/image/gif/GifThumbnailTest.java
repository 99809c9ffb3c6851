package imagehost.image.gif;

import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.codes;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.ReducedSize;
import imagehost.image.Thumbnail;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GifThumbnailTest {
	private final GifReader reader = new GifReader(ImageLimits.DEFAULT);

	@Test
	void placesTheFirstFrameOfAGifOnItsScreen() throws IOException {
		byte[] file = GifBytes.screen(10, 10).descriptor(3, 4, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).image(10, 10).end();

		Thumbnail thumbnail = reader.thumbnail(file, ReducedSize.THUMBNAIL).orElseThrow();
		BufferedImage decoded = decode(thumbnail);

		assertThat(thumbnail.format()).isEqualTo(ImageFormat.PNG);
		assertThat(decoded.getWidth()).isEqualTo(10);
		assertThat(decoded.getRGB(2, 4) >>> 24).isZero();
		assertThat(decoded.getRGB(3, 4) >>> 24).isEqualTo(255);
		assertThat(decoded.getRGB(6, 6) >>> 24).isEqualTo(255);
		assertThat(decoded.getRGB(6, 7) >>> 24).isZero();
	}

	@Test
	void showsNothingOfAFirstFrameOfZeroSize() {
		byte[] file = GifBytes.screen(10, 10).descriptor(0, 0, 0, 0, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(GifBytes.codesOf(4, 5)).raw(0).end();

		assertThat(reader.thumbnail(file, ReducedSize.THUMBNAIL)).hasValueSatisfying(
				thumbnail -> assertThat(thumbnail.format()).isEqualTo(ImageFormat.PNG));
	}

	private static BufferedImage decode(Thumbnail thumbnail) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
	}

	/** Of 1,280 rows and columns every second one is decoded, and half of them are shown. */
	@Test
	void placesAFrameOnALargeScreen() throws IOException {
		byte[] file = GifBytes.screen(1_280, 1_280).descriptor(640, 320, 8, 8, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(64, true)).raw(0).end();

		BufferedImage decoded = decode(reader.thumbnail(file, ReducedSize.THUMBNAIL).orElseThrow());

		assertThat(decoded.getWidth()).isEqualTo(320);
		assertThat(decoded.getRGB(160, 80) >>> 24).isEqualTo(255);
		assertThat(decoded.getRGB(161, 81) >>> 24).isEqualTo(255);
		assertThat(decoded.getRGB(159, 79) >>> 24).isZero();
		assertThat(decoded.getRGB(162, 82) >>> 24).isZero();
	}
}
