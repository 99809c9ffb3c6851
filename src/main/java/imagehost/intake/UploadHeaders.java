package imagehost.intake;

import imagehost.http.Authorization;
import imagehost.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of its upload in the head of the request; null where it says nothing.
 *
 * @param name for a file that comes without one, or empty
 * @param listed the choice, as text
 * @param idempotencyKey what it calls this upload
 * @param token that lets it upload
 */
public record UploadHeaders(String name, @Nullable String listed, @Nullable String idempotencyKey,
		@Nullable String token) {
	/** Nothing. */
	public static final UploadHeaders NOTHING = new UploadHeaders("", null, null, null);

	/**
	 * {@code name} and {@code listed} of the query, the name of {@code Content-Disposition} (RFC 6266) where the query
	 * has none, {@code Idempotency-Key}, and the bearer token (RFC 6750, section 2.1).
	 */
	static UploadHeaders in(HttpServletRequest request) {
		// By hand, because getParameter would read a form's body.
		Query query = Query.of(request.getQueryString());
		String name = query.first("name").orElseGet(() -> fileName(request.getHeader("Content-Disposition")));
		return new UploadHeaders(name, query.first("listed").orElse(null), request.getHeader("Idempotency-Key"),
				Authorization.bearer(request.getHeader("Authorization")).orElse(null));
	}

	/** The same with another name. */
	UploadHeaders withName(String other) {
		return new UploadHeaders(other, listed, idempotencyKey, token);
	}

	/** The same with another token. */
	UploadHeaders withToken(String other) {
		return new UploadHeaders(name, listed, idempotencyKey, other);
	}

	private static String fileName(@Nullable String disposition) {
		if (disposition == null) {
			return "";
		}
		// Tomcat gives headers byte by byte; what clients send there is UTF-8.
		String utf8 = new String(disposition.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		ParameterParser parser = new ParameterParser();
		parser.setLowerCaseNames(true);
		try {
			return Objects.requireNonNullElse(parser.parse(utf8, ';').get("filename"), "");
		} catch (RuntimeException malformed) {
			return ""; // such as an escape without its digits
		}
	}

	/** Neither key nor token. */
	@Override
	public String toString() {
		return "UploadHeaders[name=" + name + ", listed=" + listed + "]";
	}
}
