package imagehost.image;

import java.util.Optional;

/**
 * An accepted image: facts and the scrubbed bytes, ready to be stored. The bytes belong to the image; nobody changes
 * them.
 *
 * @param width as a browser shows it, in pixels
 * @param height as a browser shows it, in pixels
 * @param thumbnailFormat JPEG, or PNG where the first frame can be transparent
 * @param frames 1 for a still image
 * @param thumbnail where it was asked for and came of the same pass
 */
public record Image(ImageFormat format, int width, int height, int frames, ImageFormat thumbnailFormat, byte[] bytes,
		Optional<Thumbnail> thumbnail) {
}
