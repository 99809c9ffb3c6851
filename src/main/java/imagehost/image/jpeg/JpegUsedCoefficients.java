package imagehost.image.jpeg;

/**
 * Which coefficients of each component are not 0 in some block: one bit for each, in zigzag order; and how large those
 * of DC become. For one thread.
 */
final class JpegUsedCoefficients {
	private static final int MAX_COMPONENTS = 4;

	private final long[] ofComponents = new long[MAX_COMPONENTS];
	private final long[] largestDc = new long[MAX_COMPONENTS];

	void add(int component, long coefficients) {
		ofComponents[component] |= coefficients;
	}

	/** @param dc before it is multiplied by its step, without its sign */
	void addDc(int component, long dc) {
		largestDc[component] = Math.max(largestDc[component], dc);
	}

	long of(int component) {
		return ofComponents[component];
	}

	long largestDc(int component) {
		return largestDc[component];
	}
}
