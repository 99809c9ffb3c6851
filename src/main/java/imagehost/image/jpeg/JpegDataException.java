package imagehost.image.jpeg;

import java.io.Serial;

/** Entropy-coded data that cannot be followed. */
final class JpegDataException extends Exception {
	@Serial
	private static final long serialVersionUID = 1L;

	private final boolean isCutShort;

	JpegDataException() {
		this(false);
	}

	private JpegDataException(boolean isCutShort) {
		super("the entropy-coded data cannot be followed", null, false, false);
		this.isCutShort = isCutShort;
	}

	/** Of data that end before the image does. */
	static JpegDataException cutShort() {
		return new JpegDataException(true);
	}

	boolean isCutShort() {
		return isCutShort;
	}
}
