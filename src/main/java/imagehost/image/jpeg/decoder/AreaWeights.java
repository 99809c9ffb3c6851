package imagehost.image.jpeg.decoder;

/**
 * Which old pixels a new one covers along one side of a shrunk image, and by how much: the weights of one new pixel add
 * up to 1. Unchanged once made.
 */
final class AreaWeights {
	private static final int CHANNELS = RgbPixels.BYTES_PER_PIXEL;

	private final int newLength;
	private final int[] first;
	private final int[] last;
	/** Of the old pixels under the first new one, then of those under the second, and so on. */
	private final float[] weights;

	/**
	 * @param oldLength in pixels
	 * @param newLength in pixels, 1 to {@code oldLength}
	 */
	AreaWeights(int oldLength, int newLength) {
		this.newLength = newLength;
		first = new int[newLength];
		last = new int[newLength];
		// Where two new pixels meet, both have a share in the old one.
		weights = new float[oldLength + newLength];
		int count = 0;
		for (int index = 0; index < newLength; index++) {
			double from = (double) index * oldLength / newLength;
			double to = (double) (index + 1) * oldLength / newLength;
			first[index] = (int) from;
			last[index] = Math.min(oldLength - 1, (int) Math.ceil(to) - 1);
			for (int old = first[index]; old <= last[index]; old++) {
				double overlap = Math.min(to, old + 1) - Math.max(from, old);
				weights[count++] = (float) (overlap * newLength / oldLength);
			}
		}
	}

	/** The first old pixel under a new one. */
	int first(int index) {
		return first[index];
	}

	/** The last old pixel under a new one. */
	int last(int index) {
		return last[index];
	}

	/** The shares of all old pixels, new pixel by new pixel: {@link #first} to {@link #last} of each. */
	float[] weights() {
		return weights;
	}

	/**
	 * Shrinks one row of pixels.
	 *
	 * @param row bytes of all channels of the old pixels
	 * @param narrow gets the means, all channels of the new pixels
	 */
	void shrink(byte[] row, float[] narrow) {
		int next = 0;
		for (int index = 0; index < newLength; index++) {
			float red = 0;
			float green = 0;
			float blue = 0;
			for (int old = first[index]; old <= last[index]; old++) {
				float weight = weights[next++];
				int offset = old * CHANNELS;
				red += weight * (row[offset] & 0xFF);
				green += weight * (row[offset + 1] & 0xFF);
				blue += weight * (row[offset + 2] & 0xFF);
			}
			narrow[index * CHANNELS] = red;
			narrow[index * CHANNELS + 1] = green;
			narrow[index * CHANNELS + 2] = blue;
		}
	}
}
