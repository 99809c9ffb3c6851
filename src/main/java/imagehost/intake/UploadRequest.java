package imagehost.intake;

import imagehost.http.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the intake needs to know of a request, the same for every route; nothing of it is checked yet.
 *
 * @param contentType decides how the body is read
 * @param contentLength of the body, in bytes; negative when it is not known
 * @param body read once, to its end or to the first fault; not closed
 * @param headers what is said outside the body
 * @param clientAddress where it comes from, as far as the proxies that are trusted say, and as {@link ClientAddress}
 *            tells other sites apart
 * @param tokenField the field of a form that may bring the upload token, before a second file; null: no field may
 * @param maxFiles at least one
 * @param isBodyLookedAt whether the beginning of the body decides with its type how it is read, for clients that say
 *            something else than they send
 */
public record UploadRequest(@Nullable String contentType, long contentLength, InputStream body, UploadHeaders headers,
		String clientAddress, @Nullable String tokenField, int maxFiles, boolean isBodyLookedAt) {
	/** How many files one request may bring. */
	private static final int MAX_FILES = 20;

	/**
	 * A request as it came.
	 *
	 * @param body not always the stream of the request itself: a framework may have looked into that already
	 */
	public static UploadRequest of(HttpServletRequest request, InputStream body) {
		return new UploadRequest(request.getContentType(), request.getContentLengthLong(), body,
				UploadHeaders.in(request), ClientAddress.of(request), null, MAX_FILES, false);
	}

	/**
	 * The same as a file of this name: its type may be that of an image, of bytes, or left out, as {@code curl -T}
	 * does; every other type is none that can be accepted.
	 */
	public UploadRequest asFile(String fileName) {
		String type = mediaType();
		boolean isFile = type.isEmpty() || type.startsWith("image/") || type.equals("application/octet-stream");
		return new UploadRequest(isFile ? "image/*" : null, contentLength, body, headers.withName(fileName),
				clientAddress,
				tokenField,
				maxFiles, isBodyLookedAt);
	}

	/** The same where the token may also come in a field of this name. */
	public UploadRequest withTokenField(String field) {
		return new UploadRequest(contentType, contentLength, body, headers, clientAddress, field, maxFiles,
				isBodyLookedAt);
	}

	/** The same with a token that came in a way of its own; null changes nothing. */
	public UploadRequest withToken(@Nullable String token) {
		UploadHeaders others = token == null ? headers : headers.withToken(token);
		return new UploadRequest(contentType, contentLength, body, others, clientAddress, tokenField, maxFiles,
				isBodyLookedAt);
	}

	/** The same where the answer can be about one file only: of several, none is stored. */
	public UploadRequest single() {
		return new UploadRequest(contentType, contentLength, body, headers, clientAddress, tokenField, 1,
				isBodyLookedAt);
	}

	/** The same where the body may also be JSON, base64, or an image under whatever type the client says. */
	public UploadRequest ofAnyType() {
		return new UploadRequest(contentType, contentLength, body, headers, clientAddress, tokenField, maxFiles, true);
	}

	/** The type without its parameters, in lower case; empty when there is none. */
	String mediaType() {
		return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
	}
}
