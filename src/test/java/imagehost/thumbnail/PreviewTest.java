package imagehost.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.AcceptedFormats;
import imagehost.catalogue.CatalogueEntry;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.ReducedSize;
import imagehost.image.SampleImages;
import imagehost.image.Thumbnailer;
import imagehost.image.jpeg.JpegSamples;
import imagehost.thumbnail.ThumbnailCache.Outcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;

/** What the page of a large image shows. */
class PreviewTest extends ThumbnailsTest {
	@Test
	void makesAPreviewOfALargeImage() throws IOException {
		ImageName large = addLarge("6k3v0q9m2c8x1hzt", 1, SampleImages.photograph(1600, 1200));

		assertThat(previews().request(large)).isEqualTo(Outcome.PRESENT);

		BufferedImage made = ImageIO.read(thumbnailsFolder.resolve(large.toString()).toFile());
		assertThat(made.getWidth()).isEqualTo(1280);
		assertThat(made.getHeight()).isEqualTo(960);
	}

	@Test
	void makesNoPreviewOfASmallImageAnAnimationOrWhatWouldBecomeLarger() throws IOException {
		ImageName animated = addLarge("5k3v0q9m2c8x1hzt", 2, SampleImages.photograph(1600, 1200));
		ImageName coarse = addLarge("4k3v0q9m2c8x1hzt", 1, coarse());
		ThumbnailCache previews = previews();

		assertThat(previews.request(CAT)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(previews.request(animated)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(store.reads()).isZero();
		assertThat(previews.request(coarse)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(previews.request(coarse)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(store.reads()).as("made once").isEqualTo(1);
		assertThat(thumbnailsFolder).doesNotExist();
	}

	@Test
	void makesAPreviewFromOneByteOfGainOn() throws IOException {
		byte[] coarse = coarse();
		int previewBytes = new Thumbnailer(AcceptedFormats.readers(ImageLimits.DEFAULT))
				.make(ImageFormat.JPEG, coarse, ReducedSize.PREVIEW).orElseThrow().bytes().length;
		ImageName same = addLarge("6k3v0q9m2c8x1hzt", 1, Arrays.copyOf(coarse, previewBytes));
		ImageName larger = addLarge("5k3v0q9m2c8x1hzt", 1, Arrays.copyOf(coarse, previewBytes + 1));

		assertThat(previews().request(same)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(previews().request(larger)).isEqualTo(Outcome.PRESENT);
	}

	/** Few bytes for its pixels: its preview has more. */
	private static byte[] coarse() throws IOException {
		BufferedImage detailed = ImageIO.read(new ByteArrayInputStream(SampleImages.photograph(1400, 100)));
		return JpegSamples.encode(detailed, 0.05f, ImageWriteParam.MODE_DISABLED);
	}

	private ThumbnailCache previews() {
		return cache(ReducedSize.PREVIEW, ThumbnailGates.of(1, reading, Duration.ofSeconds(10)));
	}

	private ImageName addLarge(String id, int frames, byte[] bytes) {
		return add(new CatalogueEntry(new ImageId(id), ImageFormat.JPEG, "large.jpg", 1600, 1200, frames, 200_000, "00",
				true, Instant.EPOCH, ImageFormat.JPEG, ""), bytes);
	}
}
