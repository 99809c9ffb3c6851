package imagehost.image;

/**
 * A small version of a picture, for lists.
 *
 * @param format JPEG, or PNG where there is transparency
 * @param width in pixels, at most {@link #LONGEST_SIDE_PX}
 * @param height in pixels, at most {@link #LONGEST_SIDE_PX}
 */
public record Thumbnail(ImageFormat format, int width, int height, byte[] bytes) {
	/** Longest side of a thumbnail, in pixels. */
	public static final int LONGEST_SIDE_PX = 320;

	/** The format that the thumbnail of a picture has: PNG where its first frame can be transparent, else JPEG. */
	static ImageFormat formatOf(ImageFormat format, byte[] scrubbed) throws RejectedException {
		return Opacity.isCertain(format, scrubbed) ? ImageFormat.JPEG : ImageFormat.PNG;
	}
}
