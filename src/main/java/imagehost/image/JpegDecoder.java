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

	/**
	 * The same; and where decoding yields pixels enough for a thumbnail anyway, shows them.
	 *
	 * @param small gets the pixels of a whole picture, at a reduced scale but with a longer side of
	 *            {@link Thumbnail#LONGEST_SIDE_PX} at least; they are gone when it returns
	 */
	default JpegVerdict verify(byte[] jpeg, JpegFrameHeader frame, PixelsViewer small) throws RejectedException {
		return verify(jpeg, frame);
	}

	/** Looks at pixels while they are there. */
	interface PixelsViewer {
		void view(RgbPixels pixels) throws RejectedException;
	}

	/** One line for the start of the service: which decoder it is, and why. */
	String description();
}
