package imagehost.image;

/**
 * Which old pixels a new one covers along one side of a shrunk picture, and by how much: the weights of one new pixel
 * add up to 1.
 *
 * @param oldLength in pixels
 * @param newLength in pixels, at most {@code oldLength}
 */
record AreaWeights(int oldLength, int newLength) {
	private double from(int index) {
		return (double) index * oldLength / newLength;
	}

	/** The first old pixel under a new one. */
	int first(int index) {
		return (int) from(index);
	}

	/** The last old pixel under a new one. */
	int last(int index) {
		return Math.min(oldLength - 1, (int) Math.ceil(from(index + 1)) - 1);
	}

	/** The share that an old pixel has in a new one. */
	double weight(int index, int old) {
		double overlap = Math.min(from(index + 1), old + 1) - Math.max(from(index), old);
		return Math.max(0, overlap) * newLength / oldLength;
	}
}
