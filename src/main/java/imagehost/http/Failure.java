package imagehost.http;

import imagehost.catalogue.CatalogueException;
import imagehost.gate.OverloadedException;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.storage.StorageException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a client is told of a failure: the one place where HTTP statuses are chosen.
 *
 * @param status HTTP status code
 * @param code stable, lower-case snake case; its sentence is {@code rejection.<code>} or {@code failure.<code>}
 * @param facts members of the problem document, and values that the sentence names
 * @param retryAfterSeconds when it is worth trying again
 */
public record Failure(int status, String code, Map<String, Object> facts, OptionalInt retryAfterSeconds) {
	private static final int RETRY_AFTER_SECONDS = 10;
	private static final Set<Integer> OWN_SENTENCE = Set.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 416, 422,
			429,
			431,
			500, 501, 502, 503, 504, 507);

	/** Chooses by the kind of the failure; whatever is not known is our fault, 500. */
	public static Failure of(Throwable thrown) {
		return switch (thrown) {
			case RejectedException rejected -> of(rejected);
			case OverloadedException _ -> later(503, "overloaded");
			case StorageException storage when storage.fault() == StorageException.Fault.FULL ->
				new Failure(507, "storage_full", Map.of(), OptionalInt.empty());
			case CatalogueException catalogue when catalogue.isFull() ->
				new Failure(507, "storage_full", Map.of(), OptionalInt.empty());
			case StorageException _,CatalogueException _ -> later(503, "storage_unavailable");
			default -> new Failure(500, "internal_error", Map.of(), OptionalInt.empty());
		};
	}

	/** A failure that is known by its status alone, such as an unknown path. A rare status is told as its class is. */
	public static Failure ofStatus(int status) {
		int ofClass = status < 500 ? 400 : 500;
		int told = OWN_SENTENCE.contains(status) ? status : ofClass;
		return new Failure(status, "http_" + told, Map.of(), OptionalInt.empty());
	}

	private static Failure of(RejectedException rejected) {
		return new Failure(status(rejected.rejection()), rejected.rejection().code(), rejected.facts(),
				OptionalInt.empty());
	}

	private static Failure later(int status, String code) {
		return new Failure(status, code, Map.of("retry_after", RETRY_AFTER_SECONDS),
				OptionalInt.of(RETRY_AFTER_SECONDS));
	}

	private static int status(Rejection rejection) {
		return switch (rejection) {
			case NO_FILE, EMPTY_FILE, MALFORMED_MULTIPART, MALFORMED_BASE64, ADDRESS_NOT_FETCHED, TOO_MANY_PARTS,
					TOO_MANY_FILES,
					BAD_PARAMETER, LATE_OPTION, BODY_INTERRUPTED, BAD_IDEMPOTENCY_KEY ->
				400;
			case UPLOAD_TOKEN_MISSING, UPLOAD_TOKEN_WRONG -> 401;
			case TOO_SLOW -> 408;
			case IMAGE_DELETED_SINCE -> 410;
			case IDEMPOTENCY_KEY_REUSED -> 422;
			case FILE_TOO_LARGE, REQUEST_TOO_LARGE -> 413;
			case UNSUPPORTED_CONTENT_TYPE, EXTENSION_NOT_ALLOWED, NOT_AN_IMAGE -> 415;
			case TOO_MANY_PIXELS, SIDE_TOO_LONG, TOO_MANY_FRAMES, TOO_MANY_FRAME_PIXELS, TOO_MANY_SCANS -> 422;
			case ZERO_DIMENSION, CUT_SHORT, DAMAGED -> 422;
			case PNG_BAD_HEADER, PNG_DAMAGED_CHUNK, PNG_BAD_CHECKSUM, PNG_UNKNOWN_CRITICAL_CHUNK, PNG_BAD_PALETTE,
					PNG_NO_DATA, PNG_DATA_INTERRUPTED, PNG_BROKEN_DATA, PNG_ROWS_MISSING, PNG_DATA_TOO_LONG ->
				422;
			case APNG_WRONG_ORDER, APNG_WRONG_FRAME_COUNT, APNG_BAD_FRAME, APNG_BROKEN_FRAME, APNG_ROWS_MISSING -> 422;
			case GIF_NO_FRAME, GIF_UNKNOWN_BLOCK, GIF_BAD_GRAPHIC_CONTROL, GIF_BAD_CODE_SIZE, GIF_BROKEN_FRAME,
					GIF_ROWS_MISSING ->
				422;
			case JPEG_EXTRANEOUS_BYTES, JPEG_ROWS_MISSING, JPEG_DAMAGED_ROWS, JPEG_UNSUPPORTED_PROCESS,
					JPEG_UNSUPPORTED_PRECISION,
					JPEG_UNSUPPORTED_COMPONENTS, JPEG_UNSUPPORTED_SAMPLING, JPEG_BAD_FRAME_HEADER, JPEG_BAD_SCAN_HEADER,
					JPEG_DUPLICATE_COMPONENT, JPEG_COMPONENT_MISSING, JPEG_NO_FRAME, JPEG_SEVERAL_FRAMES, JPEG_NO_SCAN,
					JPEG_SECOND_START, JPEG_STRAY_RESTART, JPEG_BAD_SEGMENT_LENGTH, JPEG_UNKNOWN_MARKER,
					JPEG_TOO_MANY_SEGMENTS, JPEG_TOO_MANY_SCAN_PIXELS, JPEG_TOO_MUCH_MEMORY ->
				422;
		};
	}

	/** What a 401 has to say of how to come in (RFC 9110, section 11.6.1); empty for other statuses. */
	public Optional<String> challenge() {
		return status == 401 ? Optional.of("Bearer realm=\"imagehost\"") : Optional.empty();
	}

	/** The key of the sentence for this failure. */
	public String textKey() {
		return (isRejection() ? "rejection." : "failure.") + code;
	}

	private boolean isRejection() {
		for (Rejection rejection : Rejection.values()) {
			if (rejection.code().equals(code)) {
				return true;
			}
		}
		return false;
	}
}
