package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Density and colours, as far as segments say them in a way that means something. */
class JpegMetadataTest {
	private static final byte[] GREY = FlatJpeg.sequential(2, bytes(0x3F));
	private static final byte[] COLOUR = FlatJpeg.colour(16, 16, 0x11, 0x11, 0x11);

	@ParameterizedTest
	@CsvSource({"0, 1, 1, true", "1, 8000, 8000, true", "2, 300, 400, true", "0, 0, 0, true", "1, 8001, 1, false",
			"1, 1, 8001, false", "2, 65535, 65535, false"})
	void keepsADensityThatThereIs(int unit, int across, int down, boolean isKept) throws RejectedException {
		byte[] given = jfif(unit, across, down);

		assertThat(scrub(insertFirst(GREY, given))).isEqualTo(insertFirst(GREY, isKept ? given : jfif(0, 1, 1)));
	}

	@Test
	void keepsTheProportionsOfPixelsWithoutAUnitThatThereIsNot() throws RejectedException {
		assertThat(scrub(insertFirst(GREY, jfif(3, 5, 7)))).isEqualTo(insertFirst(GREY, jfif(0, 5, 7)));
	}

	@Test
	void takesTheLastOfSeveralAndNoneThatIsShort() throws RejectedException {
		byte[] first = jfif(1, 2, 3);
		byte[] last = jfif(2, 4, 5);
		byte[] whole = Arrays.copyOfRange(jfif(1, 9, 9), 4, 18);
		byte[] cut = segment(JpegMarkers.APP0, Arrays.copyOf(whole, 13));
		byte[] other = segment(JpegMarkers.APP0, ascii("JFIX\0"), Arrays.copyOfRange(whole, 5, 14));

		assertThat(scrub(insertFirst(GREY, first, last, cut, other))).isEqualTo(insertFirst(GREY, last));
		assertThat(scrub(insertFirst(GREY, cut, other))).isEqualTo(GREY);
	}

	@Test
	void writesNothingOfColoursWhereThereIsOneChannel() throws RejectedException {
		byte[] adobe = segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, 1));

		assertThat(scrub(insertFirst(GREY, adobe))).isEqualTo(GREY);
		assertThat(scrub(insertFirst(COLOUR, adobe))).isEqualTo(insertFirst(COLOUR, adobe));
	}

	/** What decoders take of four inks: none, or that of Adobe. */
	@ParameterizedTest
	@CsvSource({"0, 0", "1, 2", "2, 2", "7, 2"})
	void knowsTheTransformsOfFourInks(int given, int written) throws RejectedException {
		byte[] inks = JpegSamples.cmyk(8, 8, 1, 2, 3, 4);
		byte[] file = insertFirst(inks, adobe(given));

		assertThat(scrub(file)).isEqualTo(insertFirst(inks, adobe(written)));
	}

	private static byte[] adobe(int transform) {
		return segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, transform));
	}

	private static byte[] jfif(int unit, int across, int down) {
		return segment(JpegMarkers.APP0, join(ascii("JFIF\0"),
				bytes(1, 1, unit, across >> 8, across, down >> 8, down, 0, 0)));
	}

	private static byte[] scrub(byte[] file) throws RejectedException {
		return new JpegReader(ImageLimits.DEFAULT).inspect(file, Effort.ofOneImage()).kept().toByteArray();
	}
}
