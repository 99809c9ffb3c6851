package imagehost.http;

import imagehost.failure.Fault;
import imagehost.image.Rejection;
import imagehost.language.LocalFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * A failure as HTTP: the one place where its status and headers are chosen and where it is logged.
 *
 * @param status HTTP status code
 * @param code stable, lower-case snake case
 * @param textKey of its sentence, which names the facts
 * @param facts members of the problem document, and values that the sentence names
 * @param retryAfterSeconds when it is worth trying again
 * @param cause for the technical log; empty where there is none or it is logged already
 */
public record Failure(int status, String code, String textKey, Map<String, Object> facts, OptionalInt retryAfterSeconds,
		Optional<Throwable> cause) {
	private static final Logger LOG = LogManager.getLogger(Failure.class);
	private static final int UNAUTHORIZED = 401;
	private static final int SERVER_ERROR = 500;
	private static final String RETRY_AFTER = "retry_after";
	private static final int RETRY_AFTER_SECONDS = 10;
	private static final Set<Integer> OWN_SENTENCE = Set.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 416, 422,
			429, 431, 500, 501, 502, 503, 504, 507);

	/** A failure by what was thrown; whatever is not known is our fault, 500. */
	public static Failure of(Throwable thrown) {
		return thrown instanceof MalformedRequestException ? ofStatus(400) : of(Fault.of(thrown));
	}

	public static Failure of(Fault fault) {
		return switch (fault) {
			case Fault.OfClient(Rejection rejection, Map<String, Object> facts) -> new Failure(status(rejection),
					rejection.code(), "rejection." + rejection.code(), facts, retryAfter(facts), Optional.empty());
			case Fault.OfServer(Fault.Kind kind, Throwable cause) -> ofServer(kind, cause);
		};
	}

	/** A failure that is known by its status alone, such as an unknown path. A rare status has its class's sentence. */
	public static Failure ofStatus(int status) {
		int ofClass = status < SERVER_ERROR ? 400 : SERVER_ERROR;
		String code = "http_" + (OWN_SENTENCE.contains(status) ? status : ofClass);
		return new Failure(status, code, "failure." + code, Map.of(), OptionalInt.empty(), Optional.empty());
	}

	private static OptionalInt retryAfter(Map<String, Object> facts) {
		return facts.get(RETRY_AFTER) instanceof Integer seconds ? OptionalInt.of(seconds) : OptionalInt.empty();
	}

	private static Failure ofServer(Fault.Kind kind, Throwable cause) {
		return switch (kind) {
			case STORAGE_FULL -> ofServer(507, kind, OptionalInt.empty(), cause);
			case OVERLOADED, STORAGE_UNAVAILABLE -> ofServer(503, kind, OptionalInt.of(RETRY_AFTER_SECONDS), cause);
			case INTERNAL_ERROR -> ofServer(SERVER_ERROR, kind, OptionalInt.empty(), cause);
		};
	}

	private static Failure ofServer(int status, Fault.Kind kind, OptionalInt retryAfterSeconds, Throwable cause) {
		Map<String, Object> facts = retryAfterSeconds.isPresent()
				? Map.of(RETRY_AFTER, retryAfterSeconds.getAsInt())
				: Map.of();
		return new Failure(status, kind.code(), "failure." + kind.code(), facts, retryAfterSeconds, Optional.of(cause));
	}

	private static int status(Rejection rejection) {
		return switch (rejection) {
			case NO_FILE, EMPTY_FILE, MALFORMED_MULTIPART, MALFORMED_JSON, MALFORMED_BASE64, ADDRESS_NOT_FETCHED -> 400;
			case TOO_MANY_PARTS, TOO_MANY_FILES, BAD_PARAMETER, LATE_OPTION, BODY_INTERRUPTED -> 400;
			case BAD_IDEMPOTENCY_KEY -> 400;
			case UPLOAD_TOKEN_MISSING, UPLOAD_TOKEN_WRONG -> 401;
			case ALBUM_KEY_WRONG, FILE_REFUSED -> 403;
			case TOO_MANY_ATTEMPTS, TOO_MANY_ALBUMS -> 429;
			case FORMAT_NOT_OFFERED -> 501; // oembed.com, section 2.3.4.1
			case TOO_SLOW -> 408;
			case IMAGE_DELETED_SINCE -> 410;
			case IDEMPOTENCY_KEY_REUSED, TOO_MANY_ALBUM_IMAGES, TOO_MUCH_REFUSED -> 422;
			case FILE_TOO_LARGE, REQUEST_TOO_LARGE -> 413;
			case UNSUPPORTED_CONTENT_TYPE, EXTENSION_NOT_ALLOWED, NOT_AN_IMAGE -> 415;
			case TOO_MANY_PIXELS, SIDE_TOO_LONG, TOO_MANY_FRAMES, TOO_MANY_FRAME_PIXELS, TOO_MANY_SCANS -> 422;
			case REWRITTEN_TOO_LARGE, TOO_MUCH_WORK, ZERO_DIMENSION, CUT_SHORT, DAMAGED -> 422;
			case PNG_BAD_HEADER, PNG_DAMAGED_CHUNK, PNG_BAD_CHECKSUM, PNG_UNKNOWN_CRITICAL_CHUNK -> 422;
			case PNG_BAD_PALETTE, PNG_NO_DATA, PNG_DATA_INTERRUPTED, PNG_BROKEN_DATA, PNG_ROWS_MISSING -> 422;
			case PNG_DATA_TOO_LONG -> 422;
			case APNG_WRONG_ORDER, APNG_WRONG_FRAME_COUNT, APNG_BAD_FRAME, APNG_BROKEN_FRAME -> 422;
			case APNG_ROWS_MISSING -> 422;
			case GIF_NO_FRAME, GIF_UNKNOWN_BLOCK, GIF_BAD_GRAPHIC_CONTROL, GIF_BAD_CODE_SIZE -> 422;
			case GIF_BROKEN_FRAME, GIF_ROWS_MISSING -> 422;
			case JPEG_EXTRANEOUS_BYTES, JPEG_ROWS_MISSING, JPEG_DAMAGED_ROWS, JPEG_UNSUPPORTED_PROCESS -> 422;
			case JPEG_UNSUPPORTED_PRECISION, JPEG_UNSUPPORTED_COMPONENTS, JPEG_UNSUPPORTED_SAMPLING -> 422;
			case JPEG_BAD_FRAME_HEADER, JPEG_BAD_SCAN_HEADER, JPEG_DUPLICATE_COMPONENT -> 422;
			case JPEG_COMPONENT_MISSING, JPEG_NO_FRAME, JPEG_SEVERAL_FRAMES, JPEG_NO_SCAN, JPEG_SECOND_START -> 422;
			case JPEG_STRAY_RESTART, JPEG_BAD_SEGMENT_LENGTH, JPEG_UNKNOWN_MARKER, JPEG_TOO_MANY_SEGMENTS -> 422;
			case JPEG_TOO_MANY_SCAN_PIXELS, JPEG_TOO_MUCH_MEMORY -> 422;
		};
	}

	/** The same with a cause for the technical log. */
	public Failure causedBy(Throwable thrown) {
		return new Failure(status, code, textKey, facts, retryAfterSeconds, Optional.of(thrown));
	}

	/** The same where the cause is in the technical log already. */
	public Failure logged() {
		return new Failure(status, code, textKey, facts, retryAfterSeconds, Optional.empty());
	}

	/** What happened, for the user, in the language of the request; a limit in bytes is written as people read it. */
	public String sentence(RequestContext context) {
		if (!(facts.get("limit_bytes") instanceof Number bytes)) {
			return context.messages().text(textKey, facts);
		}
		Map<String, Object> readable = new HashMap<>(facts);
		readable.put("limit_size", new LocalFormat(context.language()).size(bytes.longValue()));
		return context.messages().text(textKey, readable);
	}

	/** Makes the answer one of this failure, but for its body; a cause of ours goes to the technical log. */
	public void applyTo(HttpServletResponse response, RequestContext context) {
		applyTo(response::setStatus, response::setHeader, context);
	}

	/**
	 * The same for an answer of another kind than a servlet's.
	 *
	 * @param headers takes the name and the value of each header
	 */
	public void applyTo(IntConsumer answerStatus, BiConsumer<String, String> headers, RequestContext context) {
		answerStatus.accept(status);
		headers.accept("Cache-Control", "no-store");
		retryAfterSeconds.ifPresent(seconds -> headers.accept("Retry-After", Integer.toString(seconds)));
		if (status == UNAUTHORIZED) {
			headers.accept("WWW-Authenticate", "Bearer realm=\"imagehost\""); // RFC 9110, section 11.6.1
		}
		if (status >= SERVER_ERROR) {
			cause.ifPresent(thrown -> LOG.error("request {} failed", context.id(), thrown));
		}
	}
}
