package imagehost.image.jpeg;

/** Which coefficients of each component are not 0 in some block: one bit for each, in zigzag order. For one thread. */
final class JpegUsedCoefficients {
	private static final int MAX_COMPONENTS = 4;

	private final long[] ofComponents = new long[MAX_COMPONENTS];

	void add(int component, long coefficients) {
		ofComponents[component] |= coefficients;
	}

	long of(int component) {
		return ofComponents[component];
	}
}
