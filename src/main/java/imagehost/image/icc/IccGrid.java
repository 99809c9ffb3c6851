package imagehost.image.icc;

/** The grid of a colour look-up table: for each point of the image's colours one of the connection space. */
final class IccGrid {
	/** X, Y, Z or L*, a*, b*. */
	static final int OUTPUTS = 3;

	private IccGrid() {
	}

	/**
	 * Its length in bytes.
	 *
	 * @param points of each axis
	 * @param width of a sample in bytes
	 */
	static int length(byte[] points, int width) throws IccFault {
		long length = (long) OUTPUTS * width;
		for (byte axis : points) {
			int count = Byte.toUnsignedInt(axis);
			if (count < 2) {
				throw new IccFault("an axis of " + count + " points");
			}
			length *= count;
			if (length > IccProfile.MAX_BYTES) {
				throw new IccFault("a table that is too large");
			}
		}
		return (int) length;
	}

	static void require(IccData grid, byte[] points, int width) throws IccFault {
		IccSamples.requireTable(grid, width, OUTPUTS, Byte.toUnsignedInt(points[points.length - 1]));
	}
}
