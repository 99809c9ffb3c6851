package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new pixel is the mean of the old ones that it covers, each by its share. */
class AreaWeightsTest {
	@Test
	void dividesThePixelsWhereNewOnesMeet() {
		AreaWeights weights = new AreaWeights(5, 2);

		assertThat(new int[]{weights.first(0), weights.last(0), weights.first(1), weights.last(1)})
				.containsExactly(0, 2, 2, 4);
		assertThat(Arrays.copyOf(weights.weights(), 6)).containsExactly(new float[]{.4f, .4f, .2f, .2f, .4f, .4f},
				within(1e-6f));
	}

	@Test
	void leavesAnImageOfTheSameSizeAlone() {
		AreaWeights weights = new AreaWeights(3, 3);

		for (int index = 0; index < 3; index++) {
			assertThat(weights.first(index)).isEqualTo(weights.last(index)).isEqualTo(index);
			assertThat(weights.weights()[index]).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@CsvSource({"7, 3", "100, 33", "16384, 320", "3, 1", "8, 4", "321, 320"})
	void takesMeans(int oldLength, int newLength) {
		AreaWeights weights = new AreaWeights(oldLength, newLength);
		byte[] three = new byte[3 * oldLength];
		new Random(oldLength).nextBytes(three);
		int[] four = new Random(newLength).ints(oldLength).toArray();
		float[] narrow = new float[3 * newLength];
		float[] narrowWithOpacity = new float[4 * newLength];

		weights.shrink(three, narrow);
		weights.shrink(four, narrowWithOpacity);

		for (int index = 0; index < newLength; index++) {
			for (int channel = 0; channel < 3; channel++) {
				assertThat(narrow[3 * index + channel]).isEqualTo(
						(float) mean(oldLength, newLength, index, three, channel), within(0.01f));
			}
			for (int channel = 0; channel < 4; channel++) {
				int shift = new int[]{16, 8, 0, 24}[channel];
				byte[] samples = new byte[3 * oldLength];
				for (int old = 0; old < oldLength; old++) {
					samples[3 * old] = (byte) (four[old] >> shift);
				}
				assertThat(narrowWithOpacity[4 * index + channel]).isEqualTo(
						(float) mean(oldLength, newLength, index, samples, 0), within(0.01f));
			}
		}
	}

	/** Of the samples of one channel of three, over the part of the side that a new pixel covers. */
	private static double mean(int oldLength, int newLength, int index, byte[] samples, int channel) {
		double width = (double) oldLength / newLength;
		double sum = 0;
		for (int old = 0; old < oldLength; old++) {
			double covered = Math.min(old + 1, width * (index + 1)) - Math.max(old, width * index);
			sum += Math.max(0, covered) * (samples[3 * old + channel] & 0xFF);
		}
		return sum / width;
	}
}
