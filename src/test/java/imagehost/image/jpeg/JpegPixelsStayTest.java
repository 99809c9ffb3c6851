package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.icc.IccBytes;
import imagehost.image.jpeg.decoder.JpegDecoders;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JpegPixelsStayTest {
	private static final byte[] PRIVATE = join(segment(JpegMarkers.COM, ascii("PRIVATE")),
			segment(0xED, ascii("PRIVATE")), segment(JpegMarkers.APP1, JpegBytes.exif(6, 3000)));

	@ParameterizedTest(name = "{0}")
	@MethodSource("images")
	void showsTheSamePixelsAfterScrubbing(String name, byte[] original) throws RejectedException {
		byte[] file = join(insertFirst(original, PRIVATE), ascii("PRIVATE"));

		Image image = new ImageInspector(
				List.of(new JpegReader(ImageLimits.DEFAULT, JpegDecoders.verifierOfThisMachine())))
				.inspect(file);

		assertThat(JpegPixels.of(image.bytes())).as(name).isEqualTo(JpegPixels.of(file));
		assertThat(JpegBytes.contains(image.bytes(), "PRIVATE")).isFalse();
		assertThat(JpegBytes.contains(image.bytes(), "SSS")).isFalse();
	}

	static Stream<Arguments> images() {
		byte[] baseline = JpegSamples.baseline(83, 61);
		byte[] cmyk = JpegSamples.cmyk(40, 40, 200, 30, 90, 250);
		return Stream.of(Arguments.of("baseline", baseline),
				Arguments.of("progressive", JpegSamples.progressive(83, 61)),
				Arguments.of("grey", JpegSamples.grey(83, 61)), Arguments.of("cmyk", cmyk),
				Arguments.of("cmyk of Adobe", insertFirst(cmyk, adobe(0))),
				Arguments.of("ycck of Adobe", insertFirst(cmyk, adobe(2))),
				Arguments.of("rgb of Adobe",
						insertFirst(JpegBytes.without(JpegMarkers.APP0, baseline), adobe(0))),
				Arguments.of("profile", insertFirst(baseline, JpegBytes.profile(IccBytes.displayP3().bytes()))));
	}

	private static byte[] adobe(int transform) {
		return segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, transform));
	}
}
