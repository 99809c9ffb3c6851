package imagehost.image;

/**
 * What the strict walk of a file's structure found, and what is kept of the file.
 *
 * @param width as a browser shows it (orientation applied), in pixels
 * @param height as a browser shows it (orientation applied), in pixels
 * @param frames 1 for a still picture
 * @param orientation EXIF orientation kept in the file, 1 to 8 (TIFF 6.0, tag 274); 1 where there is none
 * @param kept the scrubbed file
 * @param decodeBytes native memory that decoding takes beside small buffers, in bytes
 */
record Inspection(ImageFormat format, int width, int height, int frames, int orientation, KeptBytes kept,
		long decodeBytes) {
	/** A picture that is decoded in small buffers. */
	Inspection(ImageFormat format, int width, int height, int frames, int orientation, KeptBytes kept) {
		this(format, width, height, frames, orientation, kept, 0);
	}
}
