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
}
