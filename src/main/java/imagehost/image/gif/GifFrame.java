package imagehost.image.gif;

/**
 * One image of a GIF (GIF89a, sections 20 to 22), as the walk over the blocks found it.
 *
 * @param number counted from 1
 * @param left column of the screen, in pixels
 * @param top row of the screen, in pixels
 * @param width in pixels; may be 0, and then it shows nothing
 * @param height in pixels; may be 0
 * @param table its own colours; none where it has the global ones
 * @param dataOffset of its first data sub-block in the file; the LZW minimum code size is the byte before
 * @param isWhole false when the file ends within its sub-blocks
 */
record GifFrame(int number, int left, int top, int width, int height, boolean isInterlaced, GifControl control,
		GifTable table, int dataOffset, boolean isWhole) {
	long pixels() {
		return (long) width * height;
	}

	/** The same, as large as what is on the screen. */
	GifFrame cut(int screenWidth, int screenHeight) {
		return new GifFrame(number, left, top, Math.min(width, screenWidth - left),
				Math.min(height, screenHeight - top),
				isInterlaced, control, table, dataOffset, isWhole);
	}

	/** Whether any of its pixels is on the screen. */
	boolean isOnScreen(int screenWidth, int screenHeight) {
		return pixels() > 0 && left < screenWidth && top < screenHeight;
	}
}
