package imagehost.image;

import java.util.Locale;

/**
 * Why an upload is refused: the one list of a user's faults. The sentence for each constant is {@code rejection.<code>}
 * in {@code messages_*.properties}; the HTTP status is chosen in one exhaustive switch in {@code imagehost.api}.
 */
public enum Rejection {
	// The request
	NO_FILE, MALFORMED_MULTIPART, NOT_MULTIPART, TOO_MANY_PARTS, BAD_PARAMETER, FILE_TOO_LARGE,
	// The kind of file
	EXTENSION_NOT_ALLOWED, NOT_AN_IMAGE, EMPTY_FILE,
	// Limits
	TOO_MANY_PIXELS, SIDE_TOO_LONG, TOO_MANY_FRAMES, TOO_MANY_FRAME_PIXELS, TOO_MANY_SCANS,
	// Damage, any format
	ZERO_DIMENSION, CUT_SHORT, DAMAGED,
	// PNG
	PNG_BAD_HEADER, PNG_DAMAGED_CHUNK, PNG_BAD_CHECKSUM, PNG_UNKNOWN_CRITICAL_CHUNK, PNG_BAD_PALETTE, PNG_NO_DATA, PNG_DATA_INTERRUPTED, PNG_BROKEN_DATA, PNG_ROWS_MISSING, PNG_DATA_TOO_LONG,
	// APNG
	APNG_WRONG_ORDER, APNG_WRONG_FRAME_COUNT, APNG_BAD_FRAME, APNG_BROKEN_FRAME, APNG_ROWS_MISSING,
	// GIF
	GIF_NO_FRAME, GIF_UNKNOWN_BLOCK, GIF_BAD_GRAPHIC_CONTROL, GIF_BAD_CODE_SIZE, GIF_BROKEN_FRAME, GIF_ROWS_MISSING;

	/** The stable code of the problem document, in lower-case snake case. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
