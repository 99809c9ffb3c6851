package imagehost.image;

/**
 * What the strict walk over a file's structure found, and what is kept of the file.
 *
 * @param width as a browser shows it (orientation applied), in pixels
 * @param height as a browser shows it (orientation applied), in pixels
 * @param frames 1 for a still image
 * @param orientation EXIF orientation kept in the file, 1 to 8 (TIFF 6.0, tag 274); 1 where there is none
 * @param kept the scrubbed file
 * @param decodeBytes native memory that decoding takes besides small buffers, in bytes
 */
public record Inspection(int width, int height, int frames, int orientation, KeptBytes kept, long decodeBytes) {
	/** An image that is decoded in small buffers. */
	public Inspection(int width, int height, int frames, int orientation, KeptBytes kept) {
		this(width, height, frames, orientation, kept, 0);
	}
}
