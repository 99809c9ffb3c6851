package imagehost.image;

/** The sizes that images are reduced to: for lists, and for the page of one image. */
public enum ReducedSize {
	THUMBNAIL(320), PREVIEW(1280);

	private static final int BYTES_PER_PIXEL = 4;

	private final int longestSidePx;

	ReducedSize(int longestSidePx) {
		this.longestSidePx = longestSidePx;
	}

	/** Longest side, in pixels, inclusive. */
	public int longestSidePx() {
		return longestSidePx;
	}

	/** As much as a file of this size can take: pixels that cannot be compressed. */
	public int largestBytes() {
		return longestSidePx * longestSidePx * BYTES_PER_PIXEL + 10_000;
	}

	/**
	 * A side of the reduced image, in pixels; nothing is enlarged.
	 *
	 * @param side of the image, in pixels
	 * @param longerSide of the image, in pixels
	 */
	public int reduced(int side, int longerSide) {
		return longerSide <= longestSidePx
				? side
				: Math.max(1, (int) Math.round((double) side * longestSidePx / longerSide));
	}
}
