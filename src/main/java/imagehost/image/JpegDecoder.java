package imagehost.image;

/**
 * Decodes a JPEG to see that all of it can be decoded. JPEG has no checksums: a flipped bit that leaves the codes and
 * their number intact is a change of the picture, and no decoder can find it. Safe for many threads.
 */
interface JpegDecoder {
	/**
	 * Decodes every scan and keeps no pixel.
	 *
	 * @param jpeg a file whose structure and limits were found good
	 * @param frame its frame header
	 */
	JpegVerdict verify(byte[] jpeg, JpegFrameHeader frame);

	/** One line for the start of the service: which decoder it is, and why. */
	String description();
}
