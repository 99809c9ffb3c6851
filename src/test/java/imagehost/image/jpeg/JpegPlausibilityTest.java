package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.Effort;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DC coefficients that run over: what is shown of them depends on the decoder, so that a thumbnail could lie. */
class JpegPlausibilityTest {
	/** Codes of DC: 0 for a difference of eleven bits, 10 for none. Of AC: 0 for the end of the block. */
	private static final byte[] DC = segment(JpegMarkers.DHT, bytes(0, 1, 1), new byte[14], bytes(11, 0));
	private static final byte[] AC = FlatJpeg.table(JpegTables.AC);
	private static final String UP = "0" + "1".repeat(11);
	private static final String DOWN = "0" + "0".repeat(11);
	private static final String SAME = "10";
	private static final String END_OF_BLOCK = "0";

	private final ImageInspector inspector = new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT)));

	@Test
	void refusesDcThatRunsOver() throws RejectedException {
		assertThat(inspector.inspect(sequential(UP, UP, UP, UP, SAME, DOWN)).width()).isEqualTo(48);

		assertRefused(sequential(UP, UP, UP, UP, UP, DOWN));
		assertRefused(sequential(DOWN, DOWN, DOWN, DOWN, DOWN, UP));
	}

	@Test
	void countsDcFromNothingBehindARestart() throws RejectedException {
		byte[] three = data((UP + END_OF_BLOCK).repeat(3));
		byte[] restarted = join(FlatJpeg.header(JpegMarkers.SOF0, 6), DC, AC, FlatJpeg.interval(3),
				FlatJpeg.scan(0, 63, 0), FlatJpeg.intervals(2, three), FlatJpeg.END);

		assertThat(inspector.inspect(restarted).width()).isEqualTo(48);
	}

	@Test
	void refusesItInAProgressiveImageToo() throws RejectedException {
		assertThat(inspector.inspect(progressive(UP, UP, SAME)).width()).isEqualTo(24);

		assertRefused(progressive(UP, UP, UP));
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2, 7, 14})
	void refusesAnUndefinedCodeForTheEndOfABlock(int run) throws RejectedException {
		byte[] undefined = FlatJpeg.table(JpegTables.AC, run << 4);

		assertRefused(join(FlatJpeg.header(JpegMarkers.SOF0, 1), DC, undefined, FlatJpeg.scan(0, 63, 0),
				data(SAME + "0"), FlatJpeg.END));
	}

	/** Codes of AC: 0 for 16 zeros, 10 for a value of one bit, 110 for the end of the block. */
	@Test
	void takesARunOfSixteenZeros() throws RejectedException {
		byte[] table = segment(JpegMarkers.DHT, bytes(0x10, 1, 1, 1), new byte[13], bytes(0xF0, 0x01, 0));

		assertThat(inspector.inspect(ofSteps(table, "0" + "101" + "110")).width()).isEqualTo(8);
	}

	@Test
	void refusesACoefficientBehindTheLastOne() throws RejectedException {
		// Codes of AC: 0 for 15 zeros and a value of one bit, 10 for the end of the block.
		byte[] steps = segment(JpegMarkers.DHT, bytes(0x10, 1, 1), new byte[14], bytes(0xF1, 0));
		String step = "0" + "1";

		assertThat(inspector.inspect(ofSteps(steps, step.repeat(3) + "10")).width()).isEqualTo(8);
		assertRefused(ofSteps(steps, step.repeat(4)));
	}

	private static byte[] ofSteps(byte[] table, String block) {
		return join(FlatJpeg.header(JpegMarkers.SOF0, 1), DC, table, FlatJpeg.scan(0, 63, 0), data(SAME + block),
				FlatJpeg.END);
	}

	@Test
	void countsWhatItTookToRefuse() {
		byte[] file = progressive(UP, UP, UP);
		Effort effort = Effort.ofOneImage();

		assertThatThrownBy(() -> inspector.scrub(file, effort).verify()).isInstanceOf(RejectedException.class);

		assertThat(effort.spent()).isEqualTo(2 * 3 * 6 + 40L * file.length);
	}

	/** 8,191, eight times what samples of 8 bits make; the step counts. */
	@Test
	void boundsDcTimesItsStep() {
		assertThatCode(() -> JpegPlausibility.requireDc(steps(0, 3), 2_730)).doesNotThrowAnyException();
		assertThatCode(() -> JpegPlausibility.requireDc(steps(0, 1), 8_191)).doesNotThrowAnyException();
		assertThatCode(() -> JpegPlausibility.requireDc(steps(1, 3), 8_191)).doesNotThrowAnyException();
		assertThatThrownBy(() -> JpegPlausibility.requireDc(steps(0, 3), 2_731)).hasMessage("damaged");
		assertThatThrownBy(() -> JpegPlausibility.requireDc(steps(0, 1), 8_192)).hasMessage("damaged");
		assertThatThrownBy(() -> JpegPlausibility.requireDc(steps(0, 4_096), 1L << 40)).hasMessage("damaged");
	}

	@Test
	void boundsTheStepsOfCoefficientsThatAreUsed() {
		for (int index : new int[]{0, 1, 31, 32, 63}) {
			assertThatCode(() -> JpegPlausibility.requireSteps(steps(index, 4_096), -1)).doesNotThrowAnyException();
			for (int step : new int[]{0, 4_097}) {
				assertThatCode(() -> JpegPlausibility.requireSteps(steps(index, step), ~(1L << index)))
						.doesNotThrowAnyException();
				assertThatThrownBy(() -> JpegPlausibility.requireSteps(steps(index, step), 1L << index))
						.hasMessage("damaged");
			}
		}
	}

	/** All of them 1, but one. */
	private static JpegQuantisationTable steps(int index, int step) {
		int[] values = new int[64];
		Arrays.fill(values, 1);
		values[index] = step;
		return JpegQuantisationTable.of(values);
	}

	private void assertRefused(byte[] file) {
		assertThatThrownBy(() -> inspector.inspect(file)).isInstanceOf(RejectedException.class).hasMessage("damaged");
	}

	private static byte[] sequential(String... differences) {
		return join(FlatJpeg.header(JpegMarkers.SOF0, differences.length), DC, AC, FlatJpeg.scan(0, 63, 0),
				data(String.join(END_OF_BLOCK, differences) + END_OF_BLOCK), FlatJpeg.END);
	}

	/** The differences without their lowest bit. */
	private static byte[] progressive(String... differences) {
		byte[] ends = data(END_OF_BLOCK.repeat(differences.length));
		return join(FlatJpeg.header(JpegMarkers.SOF2, differences.length), DC, FlatJpeg.scan(0, 0, 1),
				data(String.join("", differences)), AC, FlatJpeg.scan(1, 63, 0), ends, FlatJpeg.END);
	}

	/** The bits, filled up with ones; a byte FF is followed by a 0. */
	private static byte[] data(String bits) {
		String filled = bits + "1".repeat((8 - bits.length() % 8) % 8);
		byte[] data = {};
		for (int start = 0; start < filled.length(); start += 8) {
			int next = Integer.parseInt(filled.substring(start, start + 8), 2);
			data = next == 0xFF ? join(data, bytes(next, 0)) : join(data, bytes(next));
		}
		return data;
	}
}
