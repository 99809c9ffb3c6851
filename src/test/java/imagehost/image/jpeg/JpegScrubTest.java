package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.insertBefore;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Effort;
import imagehost.image.ExifOrientation;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.RejectedException;
import imagehost.image.icc.IccBytes;
import imagehost.image.jpeg.decoder.ImageIoJpegVerifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegScrubTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(64, 48);

	@Test
	void keepsACleanFileAsItIsWithoutACopy() throws RejectedException {
		assertThat(scrub(BASELINE)).isSameAs(BASELINE);
		assertThat(scrub(PROGRESSIVE)).isSameAs(PROGRESSIVE);
	}

	@Test
	void isNotMisledByAnEndOfImageWithinExif() throws RejectedException {
		byte[] thumbnail = JpegSamples.baseline(8, 8);

		byte[] stored = scrub(insertFirst(BASELINE,
				segment(JpegMarkers.APP1, ascii("Exif\0\0"), ExifOrientation.minimalTiff(1), thumbnail)));

		assertThat(stored).isEqualTo(BASELINE);
	}

	@Test
	void leavesOutFillBytesBetweenSegmentsAndBehindScans() throws RejectedException {
		byte[] filled = insertBefore(JpegMarkers.DQT, BASELINE, bytes(0xFF, 0xFF, 0xFF));
		byte[] filledEnd = insert(filled, filled.length - 2, bytes(0xFF, 0xFF));

		assertThat(scrub(filledEnd)).isEqualTo(BASELINE);
	}

	@Test
	void leavesOutBytesBetweenSegmentsThatBelongToNothing() throws RejectedException {
		assertThat(scrub(insertBefore(JpegMarkers.DQT, BASELINE, ascii("nothing")))).isEqualTo(BASELINE);
	}

	@Test
	void keepsTheDensityAndDropsTheThumbnailOfJfif() throws RejectedException {
		byte[] bare = JpegBytes.without(JpegMarkers.APP0, BASELINE);
		byte[] density = bytes(1, 1, 1, 0, 72, 0, 96);
		byte[] withThumbnail = segment(JpegMarkers.APP0, ascii("JFIF\0"), density, bytes(1, 1), ascii("RGB"));
		byte[] extension = segment(JpegMarkers.APP0, ascii("JFXX\0"), bytes(0x13, 1, 1), ascii("RGB"));

		byte[] stored = scrub(insertFirst(bare, withThumbnail, extension));

		assertThat(stored).isEqualTo(
				insertFirst(bare, segment(JpegMarkers.APP0, ascii("JFIF\0"), density, bytes(0, 0))));
	}

	@Test
	void givesJfifTheVersionThatAllReadersKnow() throws RejectedException {
		byte[] bare = JpegBytes.without(JpegMarkers.APP0, BASELINE);
		byte[] other = segment(JpegMarkers.APP0, ascii("JFIF\0"), bytes(9, 99, 77, 0, 72, 0, 96, 0, 0));

		assertThat(scrub(insertFirst(bare, other))).isEqualTo(
				insertFirst(bare, segment(JpegMarkers.APP0, ascii("JFIF\0"), bytes(1, 1, 0, 0, 72, 0, 96, 0, 0))));
	}

	@ParameterizedTest
	@ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
	void keepsNothingOfExifButTheOrientation(int orientation) throws RejectedException {
		byte[] file = insertFirst(BASELINE, segment(JpegMarkers.APP1, JpegBytes.exif(orientation, 500)));

		Inspection found = inspect(file);

		byte[] minimal = segment(JpegMarkers.APP1, JpegBytes.exif(orientation, 0));
		assertThat(found.kept().toByteArray()).isEqualTo(insertBefore(JpegMarkers.DQT, BASELINE, minimal));
		assertThat(found.orientation()).isEqualTo(orientation);
		assertThat(found.width()).isEqualTo(orientation >= 5 ? 48 : 64);
		assertThat(found.height()).isEqualTo(orientation >= 5 ? 64 : 48);
	}

	@Test
	void dropsExifOfAnUprightImageWhole() throws RejectedException {
		byte[] file = insertFirst(BASELINE, segment(JpegMarkers.APP1, JpegBytes.exif(1, 500)));

		assertThat(scrub(file)).isEqualTo(BASELINE);
	}

	@Test
	void dropsEveryApplicationSegmentThatIsNotTheImage() throws RejectedException {
		byte[] foreign = join(segment(JpegMarkers.APP1, ascii("http://ns.adobe.com/xap/1.0/\0<x/>")),
				segment(JpegMarkers.APP2, ascii("MPF\0")), segment(0xEB, ascii("JP c2pa")),
				segment(0xED, ascii("Photoshop 3.0\0city")), segment(0xE3, ascii("Meta")),
				segment(0xEF, ascii("x")), segment(JpegMarkers.COM, ascii("secret")), segment(0xF0, ascii("JPG0")),
				segment(JpegMarkers.DNL, bytes(0, 48)), bytes(0xFF, JpegMarkers.TEM));

		assertThat(scrub(insertFirst(BASELINE, foreign))).isEqualTo(BASELINE);
		assertThat(scrub(insertBefore(JpegMarkers.DQT, BASELINE, foreign))).isEqualTo(BASELINE);
	}

	@Test
	void dropsApplicationSegmentsBetweenScansToo() throws RejectedException {
		int secondScan = PROGRESSIVE.length - lastScanLength();
		byte[] foreign = join(segment(JpegMarkers.COM, ascii("secret")),
				segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, 0)));

		assertThat(scrub(insert(PROGRESSIVE, secondScan, foreign))).isEqualTo(PROGRESSIVE);
	}

	private static int lastScanLength() {
		for (int offset = PROGRESSIVE.length - 4;; offset--) {
			if (PROGRESSIVE[offset] == (byte) 0xFF && PROGRESSIVE[offset + 1] == (byte) JpegMarkers.SOS) {
				return PROGRESSIVE.length - offset;
			}
		}
	}

	@ParameterizedTest
	@CsvSource({"0,0", "1,1", "2,1", "255,1"})
	void keepsOfAdobeTheColourTransformAlone(int transform, int shownTransform) throws RejectedException {
		byte[] bare = JpegBytes.without(JpegMarkers.APP0, BASELINE);
		byte[] adobe = join(ascii("Adobe"), bytes(0x12, 0x34, 5, 6, 7, 8, transform));

		byte[] stored = scrub(insertFirst(bare, segment(JpegMarkers.APP14, adobe, ascii("tail"))));

		assertThat(stored).isEqualTo(insertFirst(bare,
				segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, shownTransform))));
		assertThat(scrub(insertFirst(bare, segment(JpegMarkers.APP14, Arrays.copyOf(adobe, 11))))).isEqualTo(bare);
	}

	@Test
	void stopsAtTheEndOfTheImage() throws RejectedException {
		assertThat(scrub(join(BASELINE, ascii("PK\3\4 archive"), BASELINE))).isEqualTo(BASELINE);
	}

	@Test
	void suppliesTheStandardTablesOfMotionJpeg() throws RejectedException {
		// ImageIO writes the standard tables.
		byte[] withoutTables = JpegBytes.without(JpegMarkers.DHT, BASELINE);

		byte[] stored = scrub(withoutTables);

		assertThat(stored).isEqualTo(BASELINE);
		assertThat(JpegPixels.of(stored)).isEqualTo(JpegPixels.of(BASELINE));
	}

	@Test
	void setsTheParametersOfASequentialScanRight() throws RejectedException {
		byte[] wrong = JpegBytes.with(BASELINE, JpegBytes.findData(BASELINE) - 1, 8);

		assertThat(scrub(wrong)).isEqualTo(BASELINE);
	}

	@Test
	void scrubsWhatItScrubbedToTheSame() throws RejectedException {
		byte[] stored = scrub(insertFirst(BASELINE, segment(JpegMarkers.APP1, JpegBytes.exif(6, 10)),
				JpegBytes.profile(IccBytes.displayP3().bytes()), segment(JpegMarkers.COM, ascii("c"))));

		assertThat(scrub(stored)).isEqualTo(stored);
	}

	private static byte[] scrub(byte[] file) throws RejectedException {
		return inspect(file).kept().toByteArray();
	}

	private static Inspection inspect(byte[] file) throws RejectedException {
		return new JpegReader(ImageLimits.DEFAULT, new ImageIoJpegVerifier("in a test")).inspect(file,
				Effort.ofOneImage());
	}
}
