package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.insertBefore;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.jpeg.decoder.ImageIoJpegVerifier;
import imagehost.image.jpeg.decoder.JpegVerifier;
import imagehost.image.jpeg.decoder.TurboJpegLibrary;
import imagehost.image.jpeg.decoder.TurboJpegVerifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpegTrimTest {
	private static final byte[] BASELINE = JpegSamples.baseline(100, 75);
	private static final byte[] GREY = JpegSamples.grey(100, 75);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(100, 75);
	private static final byte[] PAYLOAD = join(ascii("PK\3\4 hidden"), bytes(0xFF, 0, 0, 0));

	static Stream<JpegVerifier> decoders() {
		Stream<JpegVerifier> turbo = TurboJpegLibrary.find().<JpegVerifier>map(TurboJpegVerifier::new).stream();
		return Stream.concat(turbo, Stream.of(new ImageIoJpegVerifier("in a test")));
	}

	@ParameterizedTest
	@MethodSource("decoders")
	void leavesOutBytesThatHideBehindTheData(JpegVerifier decoder) throws RejectedException {
		assertThat(inspect(decoder, atTheEnd(BASELINE, PAYLOAD)).bytes()).isEqualTo(BASELINE);
		assertThat(inspect(decoder, atTheEnd(GREY, PAYLOAD)).bytes()).isEqualTo(GREY);
	}

	@ParameterizedTest
	@MethodSource("decoders")
	void leavesOutBytesThatHideBehindARestartInterval(JpegVerifier decoder) throws RejectedException {
		// Two restart intervals of one unit each: a grey image of 16 × 8 made of two of 8 × 8 of the same shade.
		byte[] single = JpegSamples.grey(8, 8);
		int data = JpegBytes.findData(single);
		byte[] unit = Arrays.copyOfRange(single, data, single.length - 2);
		byte[] wide = JpegBytes.with(single, JpegBytes.find(single, JpegMarkers.SOF0) + 8, 16);
		byte[] header = insertBefore(JpegMarkers.SOS, wide, segment(JpegMarkers.DRI, bytes(0, 1)));
		byte[] start = Arrays.copyOf(header, header.length - unit.length - 2);
		byte[] restart = bytes(0xFF, JpegMarkers.RST0);
		byte[] end = bytes(0xFF, JpegMarkers.EOI);

		byte[] stored = inspect(decoder, join(start, unit, PAYLOAD, restart, unit, PAYLOAD, end)).bytes();

		assertThat(stored).isEqualTo(join(start, unit, restart, unit, end));
	}

	@ParameterizedTest
	@MethodSource("decoders")
	void leavesOutASingleByteBehindAScanOfAProgressiveImage(JpegVerifier decoder) throws RejectedException {
		byte[] padded = atTheEnd(PROGRESSIVE, bytes('x'));
		byte[] paddedFirst = insert(PROGRESSIVE, JpegBytes.findDataEnd(PROGRESSIVE), bytes('x'));

		assertThat(inspect(decoder, padded).bytes()).isEqualTo(PROGRESSIVE);
		assertThat(inspect(decoder, paddedFirst).bytes()).isEqualTo(PROGRESSIVE);
	}

	/** Wherever the data end within the eight bytes that a decoder takes ahead. */
	@ParameterizedTest
	@MethodSource("decoders")
	void leavesOutTheFewBytesThatADecoderTakesAhead(JpegVerifier decoder) throws RejectedException {
		for (int width = 1; width <= 48; width += 4) {
			byte[] clean = JpegSamples.baseline(width, 24);
			for (int length : new int[]{1, 2, 5, 7, 8}) {
				assertThat(inspect(decoder, atTheEnd(clean, new byte[length])).bytes())
						.as("width " + width + ", " + length + " bytes").isEqualTo(clean);
			}
		}
	}

	private static byte[] atTheEnd(byte[] jpeg, byte[] payload) {
		return insert(jpeg, jpeg.length - 2, payload);
	}

	private static Image inspect(JpegVerifier decoder, byte[] file) throws RejectedException {
		return new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT, decoder))).inspect(file);
	}
}
