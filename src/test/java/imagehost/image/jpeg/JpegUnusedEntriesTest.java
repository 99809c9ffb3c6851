package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;

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
