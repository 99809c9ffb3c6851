package imagehost.image.jpeg.decoder;

/**
 * Decodes a JPEG to find out how far it can be decoded. JPEG has no checksums: a flipped bit that leaves the codes and
 * their number intact changes the image, and no decoder can find it. Safe for many threads.
 */
public interface JpegVerifier {
	/**
	 * Decodes every scan and keeps no pixel.
	 *
	 * @param jpeg a file whose structure and limits were found good
	 * @param frame its frame header
	 */
	JpegVerdict verify(byte[] jpeg, JpegFrame frame);

	/** One line for the log at the start: which decoder it is, and why. */
	String description();
}
