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
	// JPEG
	JPEG_ROWS_MISSING, JPEG_DAMAGED_ROWS, JPEG_UNSUPPORTED_PROCESS, JPEG_UNSUPPORTED_PRECISION, JPEG_UNSUPPORTED_COMPONENTS, JPEG_UNSUPPORTED_SAMPLING, JPEG_BAD_FRAME_HEADER, JPEG_BAD_SCAN_HEADER, JPEG_DUPLICATE_COMPONENT, JPEG_COMPONENT_MISSING, JPEG_EXTRANEOUS_BYTES, JPEG_NO_FRAME, JPEG_SEVERAL_FRAMES, JPEG_NO_SCAN, JPEG_SECOND_START, JPEG_STRAY_RESTART, JPEG_BAD_SEGMENT_LENGTH, JPEG_UNKNOWN_MARKER, JPEG_TOO_MANY_SEGMENTS, JPEG_TOO_MANY_SCAN_PIXELS;

	/** The stable code of the problem document, in lower-case snake case. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
