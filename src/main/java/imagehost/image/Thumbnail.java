package imagehost.image;

/**
 * A small version of a picture, upright, ready to be served. The bytes belong to it; nobody changes them.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Thumbnail(ImageFormat format, int width, int height, byte[] bytes) {
}
