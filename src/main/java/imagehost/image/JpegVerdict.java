package imagehost.image;

/**
 * What a decoder made of a whole JPEG.
 *
 * @param fault the first fault
 * @param completeRows rows, from the top as stored, that were decoded before the fault; 0 where that is not known
 */
record JpegVerdict(Fault fault, int completeRows) {
	/** What went wrong. */
	enum Fault {
		/** Nothing: all of the picture was decoded. */
		NONE,
		/** Data ended before the picture did. */
		CUT_SHORT,
		/** Data that cannot be decoded. */
		DAMAGED,
		/** A warning of what no pixel needs; whether the rest is whole, a decoder that stops at it cannot tell. */
		HARMLESS,
		/** Sampling factors that this decoder cannot scale. */
		UNSUPPORTED_SAMPLING
	}

	static final JpegVerdict WHOLE = new JpegVerdict(Fault.NONE, 0);

	/** The fault that a message of libjpeg tells (jerror.h; the texts have been the same since version 6b). */
	static Fault faultOf(String message) {
		if (message.contains("extraneous bytes before marker") || message.contains("unknown JFIF revision")) {
			return Fault.HARMLESS;
		}
		if (message.contains("sampling not implemented")) {
			return Fault.UNSUPPORTED_SAMPLING;
		}
		// "Premature end of JPEG file", "premature end of data segment"; the JDK's own words are "Truncated File".
		boolean isCut = message.contains("remature end of") || message.contains("Truncated File");
		return isCut ? Fault.CUT_SHORT : Fault.DAMAGED;
	}
}
