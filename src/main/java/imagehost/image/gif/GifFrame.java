package imagehost.image.gif;

/**
 * One image of a GIF (GIF89a, sections 20 to 22), as the walk over the blocks found it.
 *
 * @param number counted from 1
 * @param left column of the screen, in pixels
 * @param top row of the screen, in pixels
 * @param width in pixels; may be 0, and then it shows nothing
 * @param height in pixels; may be 0
 * @param dataOffset of its first data sub-block in the file; the LZW minimum code size is the byte before
 * @param isWhole false when the file ends within its sub-blocks
 */
record GifFrame(int number, int left, int top, int width, int height, int dataOffset, boolean isWhole) {
	long pixels() {
		return (long) width * height;
	}
}
