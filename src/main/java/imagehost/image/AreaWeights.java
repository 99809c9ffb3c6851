package imagehost.image;

/**
 * Which old pixels a new one covers along one side of a shrunk image, and by how much: the weights of one new pixel add
 * up to 1. Unchanged once made.
 */
public final class AreaWeights {
	/** Of {@link #shrink(byte[], float[])}: red, green, blue. */
	private static final int CHANNELS = 3;
	/** Of {@link #shrink(int[], float[])}: opacity as well. */
	private static final int CHANNELS_WITH_OPACITY = 4;

	private final int newLength;
	private final int[] first;
	private final int[] last;
	/** Of the old pixels under the first new one, then of those under the second, and so on. */
	private final float[] weights;

	/**
	 * @param oldLength in pixels
	 * @param newLength in pixels, 1 to {@code oldLength}
	 */
	public AreaWeights(int oldLength, int newLength) {
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
			last[index] = (int) Math.ceil(to) - 1;
			for (int old = first[index]; old <= last[index]; old++) {
				double overlap = Math.min(to, old + 1) - Math.max(from, old);
				weights[count++] = (float) (overlap * newLength / oldLength);
			}
		}
	}

	/** The first old pixel under a new one. */
	public int first(int index) {
		return first[index];
	}

	/** The last old pixel under a new one. */
	public int last(int index) {
		return last[index];
	}

	/** The shares of all old pixels, new pixel by new pixel: {@link #first} to {@link #last} of each. */
	public float[] weights() {
		return weights;
	}

	/**
	 * Shrinks one row of pixels of three channels.
	 *
	 * @param row bytes of all channels of the old pixels
	 * @param narrow gets the means, all channels of the new pixels
	 */
	public void shrink(byte[] row, float[] narrow) {
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

	/**
	 * Shrinks one row of pixels of four channels.
	 *
	 * @param row the old pixels, premultiplied by their opacity, a byte for each channel, opacity in the highest
	 * @param narrow gets the means, all channels of the new pixels, opacity last
	 */
	void shrink(int[] row, float[] narrow) {
		int next = 0;
		for (int index = 0; index < newLength; index++) {
			float red = 0;
			float green = 0;
			float blue = 0;
			float opacity = 0;
			for (int old = first[index]; old <= last[index]; old++) {
				float weight = weights[next++];
				int pixel = row[old];
				red += weight * (pixel >> 16 & 0xFF);
				green += weight * (pixel >> 8 & 0xFF);
				blue += weight * (pixel & 0xFF);
				opacity += weight * (pixel >>> 24);
			}
			int place = index * CHANNELS_WITH_OPACITY;
			narrow[place] = red;
			narrow[place + 1] = green;
			narrow[place + 2] = blue;
			narrow[place + 3] = opacity;
		}
	}
}
