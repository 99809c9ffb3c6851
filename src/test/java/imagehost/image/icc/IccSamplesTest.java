package imagehost.image.icc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far the samples of a curve or a table may jump. */
class IccSamplesTest {
	/** The most that a curve may go against its direction: a 64th of its height. */
	@Test
	void takesACurveThatGoesBackALittle() {
		assertThat(isCurve(2, 0, 2_000, 2_000 - 1_023, 0xFFFF)).isTrue();
		assertThat(isCurve(2, 0, 2_000, 2_000 - 1_024, 0xFFFF)).isFalse();
		assertThat(isCurve(2, 0xFFFF, 1_000, 1_000 + 1_023, 0)).isTrue();
		assertThat(isCurve(2, 0xFFFF, 1_000, 1_000 + 1_024, 0)).isFalse();
		assertThat(isCurve(2, 0, 500, 0, 500, 0, 0xFFFF)).isTrue();
		assertThat(isCurve(2, 0, 600, 0, 600, 0, 0xFFFF)).isFalse();
		assertThat(isCurve(1, 0, 9, 6, 255)).isTrue();
		assertThat(isCurve(1, 0, 9, 5, 255)).isFalse();
	}

	@Test
	void takesCurvesOfNoAndOfFewSamples() {
		assertThat(isCurve(2)).isTrue();
		assertThat(isCurve(2, 0xFFFF)).isTrue();
		assertThat(isCurve(2, 0, 0xFFFF)).isTrue();
		assertThat(isCurve(1, steps(16, 15, 0xFF))).isTrue();
	}

	/** A curve of more than sixteen samples may be sixteen times as steep as an even one. */
	@Test
	void takesNoCurveThatIsSteepSomewhere() {
		assertThat(isCurve(2, steps(16, 8, 0xFFFF))).isTrue();
		assertThat(isCurve(2, steps(17, 8, 0xFFFF))).isFalse();
		assertThat(isCurve(2, steps(32, 8, 0x7FFF))).isTrue();
		assertThat(isCurve(2, steps(32, 31, 0x8000))).isFalse();
		assertThat(isCurve(2, steps(32, 1, 0x8000))).isFalse();
		assertThat(isCurve(1, steps(51, 8, 80))).isTrue();
		assertThat(isCurve(1, steps(51, 8, 81))).isFalse();
	}

	/** So many samples: 0 before one of them, then all the same. */
	private static int[] steps(int count, int first, int height) {
		return IntStream.range(0, count).map(index -> index < first ? 0 : height).toArray();
	}

	/** Each output may go through its whole range once on average. */
	@Test
	void takesATableWhoseLinesTravelOnce() {
		assertThat(isTable(2, 2, 0, 0xFFFF, 0xFFFF, 0)).isTrue();
		assertThat(isTable(2, 3, 0, 0, 0x8000, 0x8000, 0xFFFF, 0xFFFF)).isTrue();
		assertThat(isTable(1, 2, 0, 0, 255, 255, 0, 255, 0, 255)).isTrue();
	}

	/** Up and down, each time bent a little. */
	@Test
	void takesNoTableWhoseLinesGoUpAndDown() {
		assertThat(isLine(wave(256))).isTrue();
		assertThat(isLine(wave(257))).isFalse();
		assertThat(isTable(1, 256, twice(wave(256)))).isTrue();
		assertThat(isTable(1, 257, twice(wave(257)))).isFalse();
	}

	private static int[] twice(int... samples) {
		return IntStream.range(0, 2 * samples.length).map(index -> samples[index / 2]).toArray();
	}

	private static int[] wave(int count) {
		return IntStream.range(0, count).map(index -> Math.abs(index % 128 - 64)).toArray();
	}

	/** In sum two fifths of the whole height from step to step. */
	@Test
	void takesNoTableWhoseLinesAreBent() {
		assertThat(isTable(1, 3, 0, 0, 0, 0, 102, 0)).isTrue();
		assertThat(isTable(1, 3, 0, 0, 0, 0, 103, 0)).isFalse();
		assertThat(isTable(1, 3, 0, 0, 0, 0, 0, 103)).isFalse();
		assertThat(isTable(1, 3, 103, 0, 0, 0, 0, 0)).isFalse();
		assertThat(isTable(1, 3, 100, 0, 50, 0, 102, 0)).isTrue();
		assertThat(isTable(1, 4, 0, 0, 0, 0, 51, 0, 51, 0)).isTrue();
		assertThat(isTable(1, 4, 0, 0, 0, 0, 52, 0, 52, 0)).isFalse();
		assertThat(isTable(2, 3, 0, 0, 0, 0, 26_214, 0)).isTrue();
		assertThat(isTable(2, 3, 0, 0, 0, 0, 26_215, 0)).isFalse();
	}

	@Test
	void looksAtEachLine() {
		int[] flat = new int[12];
		int[] bentInTheSecond = flat.clone();
		bentInTheSecond[10] = 103;
		int[] jumpBetween = flat.clone();
		Arrays.fill(jumpBetween, 6, 12, 200);

		assertThat(isTable(1, 3, flat)).isTrue();
		assertThat(isTable(1, 3, bentInTheSecond)).isFalse();
		assertThat(isTable(1, 3, jumpBetween)).isTrue();
	}

	private static boolean isCurve(int width, int... samples) {
		return isSound(() -> IccSamples.requireCurve(data(width, samples), width));
	}

	/** A table of points of two numbers each, in lines of so many points. */
	private static boolean isTable(int width, int points, int... samples) {
		return isSound(() -> IccSamples.requireTable(data(width, samples), width, 2, points));
	}

	/** A table of one line of numbers. */
	private static boolean isLine(int... samples) {
		return isSound(() -> IccSamples.requireTable(data(1, samples), 1, 1, samples.length));
	}

	private interface Check {
		void run() throws IccFault;
	}

	private static boolean isSound(Check check) {
		try {
			check.run();
			return true;
		} catch (IccFault _) {
			return false;
		}
	}

	private static IccData data(int width, int... samples) {
		ByteBuffer data = ByteBuffer.allocate(width * samples.length);
		for (int sample : samples) {
			if (width == 1) {
				data.put((byte) sample);
			} else {
				data.putShort((short) sample);
			}
		}
		return IccData.of(data.array());
	}
}
