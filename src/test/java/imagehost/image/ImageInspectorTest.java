package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.AcceptedFormats;
import imagehost.image.gif.GifReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageInspectorTest {
	@Test
	void rejectsAnEmptyFile() {
		ImageInspector inspector = new ImageInspector(List.of());

		assertThatThrownBy(() -> inspector.inspect(new byte[0])).isInstanceOfSatisfying(RejectedException.class,
				rejected -> assertThat(rejected.rejection())
						.isEqualTo(Rejection.EMPTY_FILE));
	}

	@Test
	void rejectsWhatNoReaderIsThereFor() {
		ImageInspector inspector = new ImageInspector(List.of(new GifReader(ImageLimits.DEFAULT)));

		assertThatThrownBy(() -> inspector.inspect(SampleImages.png(1, 1))).hasMessage("not_an_image");
		assertThatThrownBy(() -> inspector.inspect(new byte[]{'B', 'M'})).hasMessage("not_an_image");
	}

	@Test
	void takesOneReaderOfEachFormat() {
		List<FormatReader> twice = List.of(new GifReader(ImageLimits.DEFAULT), new GifReader(ImageLimits.DEFAULT));

		assertThatThrownBy(() -> new ImageInspector(twice)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new Thumbnailer(List.of()).make(ImageFormat.GIF, new byte[1], ReducedSize.PREVIEW))
				.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void saysWhatDecodesTheFormats() {
		assertThat(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)).description())
				.startsWith("JPEG is decoded by ").doesNotContain(";");
	}

	@Test
	void knowsTheMemoryThatDecodingTakes() throws RejectedException {
		ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));

		// 4:2:0, 150 × 150 units of six blocks, in each of which 64 coefficients are known by a bit
		assertThat(inspector.scrub(SampleImages.progressiveJpeg(2400, 2400), Effort.ofOneImage()).decodeBytes())
				.isEqualTo(150 * 150 * 6 * 8);
		assertThat(inspector.scrub(SampleImages.progressiveJpeg(64, 48), Effort.ofOneImage()).decodeBytes()).isZero();
		assertThat(inspector.scrub(SampleImages.png(64, 48), Effort.ofOneImage()).decodeBytes()).isZero();
	}

	@Test
	void makesAThumbnailOnTheWayWhereItIsAsked() throws RejectedException {
		ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));
		byte[] large = SampleImages.jpeg(2_560, 64);

		Image shrunk = inspector.scrub(large, Effort.ofOneImage()).verifyAndShrink();

		assertThat(shrunk.thumbnail()).isPresent();
		assertThat(inspector.scrub(large, Effort.ofOneImage()).verify().thumbnail()).isEmpty();
		assertThat(shrunk).extracting(Image::format, Image::width, Image::height, Image::frames)
				.containsExactly(ImageFormat.JPEG, 2_560, 64, 1);
		assertThat(inspector.scrub(SampleImages.png(64, 48), Effort.ofOneImage()).verifyAndShrink().thumbnail())
				.isEmpty();
	}
}
