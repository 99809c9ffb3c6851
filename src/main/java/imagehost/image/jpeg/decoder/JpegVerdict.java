package imagehost.image.jpeg.decoder;

/**
 * What a decoder made of a whole JPEG.
 *
 * @param fault the first fault
 * @param completeRows rows, from the top as stored, that were decoded before the fault; 0 where that is not known
 */
public record JpegVerdict(Fault fault, int completeRows) {
	/** What went wrong. */
	public enum Fault {
		/** Nothing: all of the image was decoded. */
		NONE,
		/** Data ended before the image did. */
		CUT_SHORT,
		/** Data that cannot be decoded. */
		DAMAGED,
		/**
		 * Bytes behind data that no pixel needs. Whether the rest is whole is not known: decoders stop at the first
		 * fault, or report no other.
		 */
		EXTRANEOUS_BYTES,
		/** Sampling factors that this decoder cannot scale. */
		UNSUPPORTED_SAMPLING
	}

	public static final JpegVerdict WHOLE = new JpegVerdict(Fault.NONE, 0);

	/** The fault that a message of libjpeg means (jerror.h; the texts have been the same since version 6b). */
	static Fault faultOf(String message) {
		if (message.contains("extraneous bytes before marker")) {
			return Fault.EXTRANEOUS_BYTES;
		}
		if (message.contains("sampling not implemented")) {
			return Fault.UNSUPPORTED_SAMPLING;
		}
		// "Premature end of JPEG file", "premature end of data segment"; the JDK's own words are "Truncated File".
		boolean isCut = message.contains("remature end of") || message.contains("Truncated File");
		return isCut ? Fault.CUT_SHORT : Fault.DAMAGED;
	}
}
