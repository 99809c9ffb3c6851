package imagehost.image.jpeg;

import java.util.Arrays;
import java.util.List;

/**
 * Which bits of which coefficients the scans of a progressive image have given (ITU-T T.81, G.1.1.1). Each bit may come
 * once: decoders take a coefficient that comes again in place of the former one, in which anything could stand then.
 * For one thread.
 */
final class JpegProgression {
	private static final int MAX_COMPONENTS = 4;
	private static final int COEFFICIENTS = 64;
	private static final int NOTHING = -1;
	/** Decoders count in 16 bits (libjpeg-turbo, {@code jdphuff.c}). */
	private static final int HIGHEST_BIT = 13;

	/** Of each coefficient of each component: the lowest bit that is known. */
	private final int[][] lowest = new int[MAX_COMPONENTS][COEFFICIENTS];

	JpegProgression() {
		for (int[] ofComponent : lowest) {
			Arrays.fill(ofComponent, NOTHING);
		}
	}

	/**
	 * Takes a scan.
	 *
	 * @param approximation high and low bit position, in one byte
	 * @return false when it gives bits that are known, or leaves some out, or coefficients that come apart (T.81,
	 *         G.1.1.1.1), or those of AC before that of DC
	 */
	boolean take(List<JpegScan.Component> components, int start, int end, int approximation) {
		int high = approximation >> 4;
		int low = approximation & 0xF;
		boolean isOfDc = start == 0 && end == 0;
		boolean isOfAc = start > 0 && start <= end && end < COEFFICIENTS && components.size() == 1;
		boolean isNext = high == 0 || low == high - 1;
		return (isOfDc || isOfAc) && isNext && low <= HIGHEST_BIT
				&& components.stream().allMatch(component -> take(lowest[component.index()], start, end, high, low));
	}

	private static boolean take(int[] known, int start, int end, int high, int low) {
		boolean isInOrder = start == 0 || known[0] != NOTHING;
		for (int coefficient = start; coefficient <= end; coefficient++) {
			isInOrder &= known[coefficient] == (high == 0 ? NOTHING : high);
			known[coefficient] = low;
		}
		return isInOrder;
	}
}
