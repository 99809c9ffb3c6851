package imagehost.image;

import java.util.Locale;

/**
 * Why an upload is refused: the one list of a user's faults. The sentence for each constant is {@code rejection.<code>}
 * in {@code messages_*.properties}; the HTTP status is chosen in one exhaustive switch in {@code imagehost.api}.
 */
public enum Rejection {
	// The request
	NO_FILE, MALFORMED_MULTIPART, NOT_MULTIPART, TOO_MANY_PARTS, TOO_MANY_FILES, BAD_PARAMETER, FILE_TOO_LARGE, BODY_INTERRUPTED, TOO_SLOW,
	// The kind of file
	EXTENSION_NOT_ALLOWED, NOT_AN_IMAGE, EMPTY_FILE,
	// Limits
	TOO_MANY_PIXELS, SIDE_TOO_LONG, TOO_MANY_FRAMES, TOO_MANY_FRAME_PIXELS, TOO_MANY_SCANS,
	// Damage, any format
	ZERO_DIMENSION, CUT_SHORT, DAMAGED;

	/** The stable code of the problem document, in lower-case snake case. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
