package imagehost.image;

import java.util.List;

/**
 * A reduced version of an image, of one of the {@link ReducedSize}s.
 *
 * @param format JPEG, or PNG where there is transparency
 * @param width in pixels
 * @param height in pixels
 */
public record Thumbnail(ImageFormat format, int width, int height, byte[] bytes) {
	/** The formats that reduced images have. */
	public static final List<ImageFormat> FORMATS = List.of(ImageFormat.JPEG, ImageFormat.PNG);

	/**
	 * The format of an image's thumbnail.
	 *
	 * @param isOpaque whether no pixel of its first frame can be transparent
	 */
	static ImageFormat format(boolean isOpaque) {
		return isOpaque ? ImageFormat.JPEG : ImageFormat.PNG;
	}
}
