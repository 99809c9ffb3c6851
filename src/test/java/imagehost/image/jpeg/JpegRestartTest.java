package imagehost.image.jpeg;

import static imagehost.image.jpeg.FlatJpeg.END;
import static imagehost.image.jpeg.FlatJpeg.header;
import static imagehost.image.jpeg.FlatJpeg.interval;
import static imagehost.image.jpeg.FlatJpeg.progressive;
import static imagehost.image.jpeg.FlatJpeg.scan;
import static imagehost.image.jpeg.FlatJpeg.sequential;
import static imagehost.image.jpeg.FlatJpeg.table;
import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data between restarts: nothing but codes and the bits that fill up the last byte, all of them 1. */
class JpegRestartTest {
	private static final int BLOCKS = 20;
	/** Two codes, or one, and 1 for the other bits. */
	private static final byte[] TWO_CODES = bytes(0x3F);
	private static final byte[] ONE_CODE = bytes(0x7F);

	private final ImageInspector inspector = new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT)));

	@Test
	void keepsWhatHasNothingElse() throws RejectedException {
		byte[] sequential = sequential(BLOCKS, TWO_CODES);
		byte[] progressive = progressive(BLOCKS, ONE_CODE);

		assertThat(stored(sequential)).isSameAs(sequential);
		assertThat(stored(progressive)).isSameAs(progressive);
	}

	/** Decoders see no warning of up to seven bytes: they have taken them ahead by then. */
	@ParameterizedTest
	@ValueSource(ints = {1, 2, 5, 7, 8, 40})
	void leavesOutBytesBehindEachInterval(int length) throws RejectedException {
		byte[] hidden = FlatJpeg.times(length, ascii("x"));

		assertThat(stored(sequential(BLOCKS, join(TWO_CODES, hidden)))).isEqualTo(sequential(BLOCKS, TWO_CODES));
		assertThat(stored(progressive(BLOCKS, join(ONE_CODE, hidden)))).isEqualTo(progressive(BLOCKS, ONE_CODE));
	}

	@ParameterizedTest
	@ValueSource(ints = {0x00, 0x15, 0x2A, 0x3E})
	void setsTheBitsThatFillUpTheLastByte(int lastByte) throws RejectedException {
		assertThat(stored(sequential(BLOCKS, bytes(lastByte)))).isEqualTo(sequential(BLOCKS, TWO_CODES));
		assertThat(stored(progressive(BLOCKS, bytes(lastByte)))).isEqualTo(progressive(BLOCKS, ONE_CODE));
	}

	@Test
	void stuffsAByteThatIsFilledUpToOnes() throws RejectedException {
		// The scan that refines differences has a bare bit for each of the ten blocks: ten ones.
		byte[] start = join(header(JpegMarkers.SOF2, 10), table(JpegTables.DC), scan(0, 0, 1), bytes(0, 0x3F),
				table(JpegTables.AC), scan(1, 63, 0), bytes(0, 0x3F), scan(0, 0, 0x10));

		byte[] stored = stored(join(start, bytes(0xFF, 0, 0xC0), END));

		assertThat(stored).isEqualTo(join(start, bytes(0xFF, 0, 0xFF, 0), END));
		assertThat(stored(stored)).isEqualTo(stored);
	}

	@Test
	void leavesOutFillBytesWithinTheData() throws RejectedException {
		byte[] filled = join(header(JpegMarkers.SOF0, 2), table(JpegTables.DC), table(JpegTables.AC), interval(1),
				scan(0, 63, 0), TWO_CODES, bytes(0xFF, 0xFF, 0xFF, JpegMarkers.RST0), TWO_CODES, bytes(0xFF, 0xFF),
				END);

		assertThat(stored(filled)).isEqualTo(sequential(2, TWO_CODES));
	}

	@Test
	void leavesOutRestartsWhereNoneIsDue() throws RejectedException {
		byte[] start = join(header(JpegMarkers.SOF0, 2), table(JpegTables.DC), table(JpegTables.AC));
		byte[] data = join(scan(0, 63, 0), bytes(0x0F));
		byte[] numbers = bytes(0xFF, 0xD3, 0xFF, 0xD7, 0xFF, 0xD0, 0xFF, 0xD0);

		byte[] expected = join(start, data, END);

		assertThat(stored(join(start, data, numbers, END))).isEqualTo(expected);
		assertThat(stored(join(start, interval(2), data, END))).isEqualTo(expected);
		assertThat(stored(join(start, interval(0x1234), data, numbers, END))).isEqualTo(expected);
		assertThat(stored(join(start, interval(7), interval(9), interval(0), data, END))).isEqualTo(expected);
	}

	@Test
	void refusesARestartThatIsNotTheOneDue() {
		byte[] swapped = join(header(JpegMarkers.SOF0, 3), table(JpegTables.DC), table(JpegTables.AC), interval(1),
				scan(0, 63, 0), TWO_CODES, bytes(0xFF, 0xD1), TWO_CODES, bytes(0xFF, 0xD0), TWO_CODES, END);

		assertThat(rejection(swapped)).isEqualTo(Rejection.DAMAGED);
	}

	/** Symbol 0x10 begins a run of two or three blocks without codes, as its one bit says. */
	@Test
	void refusesARunOfBlocksThatGoesOnBehindTheLast() throws RejectedException {
		byte[] start = join(header(JpegMarkers.SOF2, 2), table(JpegTables.DC), scan(0, 0, 0), bytes(0x3F),
				table(JpegTables.AC, 0x10), scan(1, 63, 0));
		byte[] fitting = join(start, bytes(0x3F), END);

		assertThat(stored(fitting)).isEqualTo(fitting);
		assertThat(rejection(join(start, bytes(0x7F), END))).isEqualTo(Rejection.DAMAGED);
	}

	@Test
	void refusesDataThatEndBeforeTheLastBlock() {
		byte[] cut = join(header(JpegMarkers.SOF2, 40), table(JpegTables.DC), scan(0, 0, 0), bytes(0, 0, 0, 0, 0),
				table(JpegTables.AC), scan(1, 63, 0), bytes(0, 0, 0, 0), END);

		assertThat(rejection(cut)).isIn(Rejection.CUT_SHORT, Rejection.DAMAGED);
	}

	private byte[] stored(byte[] file) throws RejectedException {
		return inspector.inspect(file).bytes();
	}

	private Rejection rejection(byte[] file) {
		RejectedException rejected = catchThrowableOfType(RejectedException.class, () -> inspector.inspect(file));
		assertThat(rejected).as("should be refused").isNotNull();
		return rejected.rejection();
	}
}
