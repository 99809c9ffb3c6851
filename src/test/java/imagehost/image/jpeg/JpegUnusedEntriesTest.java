package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a table no pixel needs is the same whatever somebody has written there. */
class JpegUnusedEntriesTest {
	/** No byte twice, because no symbol may have two codes. */
	private static final byte[] SECRET = ascii("PK\3\4<?ph Secr-t7f3a:G");
	private static final byte[] OTHER = ascii("abcdefGHIJ0123456789z");
	private static final byte[] DC = FlatJpeg.table(JpegTables.DC);
	/** Twelve blocks whose only codes are bits 0. */
	private static final byte[] DATA = bytes(0, 0, 0);

	private final ImageInspector inspector = new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT)));

	static Stream<Hiding> places() {
		return Stream.of(hiding(secret -> image(quantisation(1, secret), DC, symbols(JpegTables.AC, secret))),
				hiding(secret -> image(quantisation(1, secret), DC, FlatJpeg.table(JpegTables.AC))),
				hiding(secret -> image(quantisation(2, secret), DC, FlatJpeg.table(JpegTables.AC))),
				hiding(secret -> image(quantisation(1, OTHER), DC, symbols(JpegTables.AC, secret))),
				hiding(secret -> image(quantisation(1, OTHER), symbols(JpegTables.DC, low(secret)),
						FlatJpeg.table(JpegTables.AC))));
	}

	/** Makes an image that hides bytes. */
	interface Hiding {
		byte[] of(byte[] secret);
	}

	private static Hiding hiding(Hiding hiding) {
		return hiding;
	}

	@ParameterizedTest
	@MethodSource("places")
	void holdsNothing(Hiding place) throws RejectedException {
		byte[] stored = inspect(place.of(SECRET));

		assertThat(place.of(SECRET)).isNotEqualTo(place.of(OTHER));
		assertThat(stored).isEqualTo(inspect(place.of(OTHER)));
		assertThat(JpegPixels.of(stored)).isEqualTo(JpegPixels.of(place.of(SECRET)));
	}

	@Test
	void keepsEveryEntryThatAPixelNeeds() throws RejectedException {
		byte[] optimised = JpegSamples.encode(JpegSamples.photo(200, 150, 200), 0.95f, ImageWriteParam.MODE_DEFAULT);
		int table = JpegBytes.find(optimised, JpegMarkers.DQT) + 5;
		byte[] own = JpegBytes.with(optimised, table, optimised[table] + 1); // no encoder's usual table

		assertThat(inspect(own)).isEqualTo(own);
	}

	/** Coefficients times 0 are nothing, and could be any bytes; so could those that are cut off at black and white. */
	@ParameterizedTest
	@ValueSource(ints = {ImageWriteParam.MODE_DISABLED, ImageWriteParam.MODE_DEFAULT})
	void refusesCoefficientsThatDoNotShow(int mode) {
		byte[] photo = JpegSamples.encode(JpegSamples.photo(200, 150, 200), 0.95f, mode);
		int values = JpegBytes.find(photo, JpegMarkers.DQT) + 5;

		for (int coefficient : new int[]{0, 1, 5}) {
			byte[] invisible = JpegBytes.with(photo, values + coefficient, 0);
			assertThatThrownBy(() -> inspector.inspect(invisible)).as("coefficient %d", coefficient)
					.isInstanceOf(RejectedException.class).hasMessage("damaged");
		}
	}

	@Test
	void refusesCoefficientsThatAreLargerThanSamplesMakeThem() throws RejectedException {
		byte[] ones = quantisation(1, new byte[0]);

		assertThat(inspect(oneCoefficient(ones, 10))).isNotEmpty();
		assertThatThrownBy(() -> inspector.inspect(oneCoefficient(ones, 11))).hasMessage("damaged");
		assertThat(inspect(oneCoefficient(wide(4096), 1))).isNotEmpty();
		assertThatThrownBy(() -> inspector.inspect(oneCoefficient(wide(4097), 1))).hasMessage("damaged");
	}

	/**
	 * One block: no difference of DC, then a coefficient of so many bits, then the end; the last two have codes of two
	 * bits.
	 */
	private static byte[] oneCoefficient(byte[] quantisation, int size) {
		byte[] frame = segment(JpegMarkers.SOF0, bytes(8, 0, 8, 0, 8, 1, 1, 0x11, 0));
		byte[] ac = segment(JpegMarkers.DHT, bytes(JpegTables.AC << 4, 0, 2), new byte[14], bytes(0, size));
		// 0 of DC, 01 of the size, ones of the coefficient, 00 of the end, ones that fill up.
		int bits = 0b001 << size | (1 << size) - 1;
		int length = 3 + size + 2;
		int filled = (bits << 2 << 24 - length) | (1 << 24 - length) - 1;
		byte[] data = bytes(filled >> 16, filled >> 8, filled);
		return join(bytes(0xFF, JpegMarkers.SOI), quantisation, frame, DC, ac, FlatJpeg.scan(0, 63, 0),
				Arrays.copyOf(data, Math.ceilDiv(length, 8)), FlatJpeg.END);
	}

	/** Values of two bytes, of which that of the first coefficient of AC is given. */
	private static byte[] wide(int value) {
		byte[] values = new byte[128];
		for (int index = 1; index < values.length; index += 2) {
			values[index] = 1;
		}
		values[2] = (byte) (value >> 8);
		values[3] = (byte) value;
		return segment(JpegMarkers.DQT, bytes(0x10), values);
	}

	@Test
	void overwritesWhatAProgressiveImageDoesNotUse() throws RejectedException {
		byte[] first = inspect(progressive(SECRET));

		assertThat(first).isEqualTo(inspect(progressive(OTHER)));
		assertThat(JpegBytes.contains(first, "Secr")).isFalse();
	}

	private byte[] inspect(byte[] file) throws RejectedException {
		byte[] stored = inspector.inspect(file).bytes();
		assertThat(inspector.inspect(stored).bytes()).isEqualTo(stored);
		return stored;
	}

	private static byte[] image(byte[] quantisation, byte[] dc, byte[] ac) {
		byte[] frame = segment(JpegMarkers.SOF0, bytes(8, 0, 8, 0, 96, 1, 1, 0x11, 0));
		return join(bytes(0xFF, JpegMarkers.SOI), quantisation, frame, dc, ac, FlatJpeg.scan(0, 63, 0), DATA,
				FlatJpeg.END);
	}

	/** Values of which the image needs none but the first. */
	private static byte[] quantisation(int bytes, byte[] secret) {
		byte[] values = Arrays.copyOf(bytes(0, 1), 64 * bytes);
		Arrays.fill(values, (byte) 1);
		System.arraycopy(secret, 0, values, 2 * bytes, secret.length);
		return segment(JpegMarkers.DQT, bytes(bytes - 1 << 4), values);
	}

	/** The symbol 0 with the code 0, and others with codes of eight bits, beginning with 1. */
	private static byte[] symbols(int tableClass, byte[] others) {
		return segment(JpegMarkers.DHT, bytes(tableClass << 4, 1, 0, 0, 0, 0, 0, 0, others.length), new byte[8],
				bytes(0),
				others);
	}

	/** Symbols that differences of DC can have, in an order that the secret gives. */
	private static byte[] low(byte[] secret) {
		byte[] order = bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
		int turn = secret[0] % order.length;
		return join(Arrays.copyOfRange(order, turn, order.length), Arrays.copyOf(order, turn));
	}

	/** All scans of one flat image; the tables of both kinds hold more symbols than those that occur. */
	private static byte[] progressive(byte[] secret) {
		byte[] frame = segment(JpegMarkers.SOF2, bytes(8, 0, 8, 0, 96, 1, 1, 0x11, 0));
		return join(bytes(0xFF, JpegMarkers.SOI), quantisation(1, secret), frame, DC, FlatJpeg.scan(0, 0, 0),
				bytes(0, 0x0F), symbols(JpegTables.AC, secret), FlatJpeg.scan(1, 63, 0), bytes(0, 0x0F), FlatJpeg.END);
	}
}
