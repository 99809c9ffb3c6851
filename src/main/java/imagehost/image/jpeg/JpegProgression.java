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
	 * @return false when it gives bits that are known, or leaves some out
	 */
	boolean take(List<JpegScan.Component> components, int start, int end, int approximation) {
		int high = approximation >> 4;
		int low = approximation & 0xF;
		boolean isInOrder = high == 0 || low == high - 1;
		for (JpegScan.Component component : components) {
			int[] ofComponent = lowest[component.index()];
			for (int coefficient = start; coefficient <= Math.min(end, COEFFICIENTS - 1); coefficient++) {
				isInOrder &= ofComponent[coefficient] == (high == 0 ? NOTHING : high);
				ofComponent[coefficient] = low;
			}
		}
		return isInOrder;
	}
}
