package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.AcceptedFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailerTest {
	private final Thumbnailer thumbnailer = new Thumbnailer(AcceptedFormats.readers(ImageLimits.DEFAULT));

	@Test
	void makesAThumbnailOfEachFormat() throws IOException {
		assertThumbnail(ImageFormat.JPEG, SampleImages.jpeg(640, 480));
		assertThumbnail(ImageFormat.PNG, SampleImages.png(640, 480));
		assertThumbnail(ImageFormat.GIF, SampleImages.gif(640, 480));
	}

	private void assertThumbnail(ImageFormat format, byte[] stored) throws IOException {
		Thumbnail thumbnail = thumbnailer.make(format, stored, ReducedSize.THUMBNAIL).orElseThrow();

		assertThat(thumbnail.format()).isEqualTo(ImageFormat.JPEG);
		assertThat(thumbnail.width()).isEqualTo(320);
		assertThat(thumbnail.height()).isEqualTo(240);
		assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail.bytes())).getWidth()).isEqualTo(320);
	}

	@Test
	void makesNothingOfAFileThatIsDamagedSince() {
		assertNothing(ImageFormat.JPEG, SampleImages.jpeg(640, 480));
		assertNothing(ImageFormat.PNG, SampleImages.png(640, 480));
		assertNothing(ImageFormat.GIF, SampleImages.gif(640, 480));
	}

	private void assertNothing(ImageFormat format, byte[] stored) {
		assertThat(thumbnailer.make(format, Arrays.copyOf(stored, 40), ReducedSize.THUMBNAIL)).isEmpty();
	}

	@Test
	void saysTheMemoryThatOnlyProgressiveImagesTake() {
		// 4:2:0, 40 x 30 units of six blocks
		assertThat(thumbnailer.decodeBytes(ImageFormat.JPEG, SampleImages.progressiveJpeg(640, 480)))
				.isEqualTo(40 * 30 * 6 * 128);
		assertThat(thumbnailer.decodeBytes(ImageFormat.JPEG, SampleImages.jpeg(640, 480))).isZero();
		assertThat(thumbnailer.decodeBytes(ImageFormat.PNG, SampleImages.png(640, 480))).isZero();
	}

	@Test
	void saysTheMemoryOfThumbnailsAlone() {
		assertThat(thumbnailer.heapBytes(100, 50, ReducedSize.THUMBNAIL)).isEqualTo(100 * 50 * 8);
		assertThat(thumbnailer.heapBytes(100, 50, ReducedSize.PREVIEW)).isZero();
	}
}
