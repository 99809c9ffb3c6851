package imagehost.image.jpeg;

import java.io.Serial;

/** Entropy-coded data that cannot be followed. */
final class JpegDataException extends Exception {
	@Serial
	private static final long serialVersionUID = 1L;

	JpegDataException() {
		super("the entropy-coded data cannot be followed", null, false, false);
	}
}
