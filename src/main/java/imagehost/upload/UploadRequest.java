package imagehost.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * What the intake wants to know of a request, by whichever route it came: nothing of it is checked yet.
 *
 * @param contentType decides how the body is read
 * @param contentLength of the body, in bytes; negative when it is not told
 * @param body read once, to its end or to the first fault; not closed
 * @param name for a file that comes without one, or empty
 * @param listed the choice told beside the body, or null
 */
public record UploadRequest(@Nullable String contentType, long contentLength, InputStream body, String name,
		@Nullable String listed) {

	/**
	 * A request as it came, its options from the query ({@code name}, {@code listed}) and its name from
	 * {@code Content-Disposition} (RFC 6266) where the query has none.
	 *
	 * @param body not always the stream of the request itself: a framework may have looked into that already
	 */
	public static UploadRequest of(HttpServletRequest request, InputStream body) {
		// By hand, for getParameter would read a form's body.
		Query query = Query.of(request.getQueryString());
		String name = query.first("name").orElseGet(() -> fileName(request.getHeader("Content-Disposition")));
		return new UploadRequest(request.getContentType(), request.getContentLengthLong(), body, name,
				query.first("listed").orElse(null));
	}

	/**
	 * The same as a file of this name: its type may be that of a picture, of bytes, or left out, as {@code curl -T}
	 * does; every other type is none that can be accepted.
	 */
	public UploadRequest asFile(String fileName) {
		String type = mediaType();
		boolean isFile = type.isEmpty() || type.startsWith("image/") || type.equals("application/octet-stream");
		return new UploadRequest(isFile ? "image/*" : null, contentLength, body, fileName, listed);
	}

	/** The type without its parameters, in lower case; empty when there is none. */
	String mediaType() {
		return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
	}

	private static String fileName(@Nullable String disposition) {
		if (disposition == null) {
			return "";
		}
		ParameterParser parser = new ParameterParser();
		parser.setLowerCaseNames(true);
		// Tomcat gives headers byte by byte; what clients send there is UTF-8.
		String utf8 = new String(disposition.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		String name = parser.parse(utf8, ';').get("filename");
		return name == null ? "" : name;
	}
}
