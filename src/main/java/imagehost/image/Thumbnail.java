package imagehost.image;

/**
 * A small version of an image, for lists.
 *
 * @param format JPEG, or PNG where there is transparency
 * @param width in pixels, at most {@link #LONGEST_SIDE_PX}
 * @param height in pixels, at most {@link #LONGEST_SIDE_PX}
 */
public record Thumbnail(ImageFormat format, int width, int height, byte[] bytes) {
	/** Longest side of a thumbnail, in pixels. */
	public static final int LONGEST_SIDE_PX = 320;

	/**
	 * The format of an image's thumbnail.
	 *
	 * @param isOpaque whether no pixel of its first frame can be transparent
	 */
	static ImageFormat format(boolean isOpaque) {
		return isOpaque ? ImageFormat.JPEG : ImageFormat.PNG;
	}
}
