package imagehost.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * FileUpload as this service wants it: it skips a header line without a colon and a part without a name, and reads
 * parts within parts, which RFC 7578 no longer has; all of these are refused here.
 */
final class FormUpload extends JakartaServletDiskFileUpload {
	private static final int MAX_PART_HEADER_BYTES = 4096;

	FormUpload() {
		setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
	}

	/**
	 * @throws IllegalArgumentException when the head of the part is malformed
	 */
	@Override
	public FileItemHeaders getParsedHeaders(String text) {
		require(text.indexOf('\0') < 0, "NUL in the head of a part");
		for (String line : text.split("\r\n")) {
			boolean isFolded = line.startsWith(" ") || line.startsWith("\t");
			require(line.isEmpty() || isFolded || line.indexOf(':') > 0, "a part header without a name");
		}
		FileItemHeaders headers = super.getParsedHeaders(text);
		String type = headers.getHeader(AbstractFileUpload.CONTENT_TYPE);
		require(type == null || !type.toLowerCase(Locale.ROOT).startsWith(AbstractFileUpload.MULTIPART),
				"parts within a part (RFC 7578, section 4.3)");
		require(getFieldName(headers) != null, "a part without a name");
		if (headers.getHeader(AbstractFileUpload.CONTENT_LENGTH) == null) {
			// FileUpload takes none for -1 as well, but by way of an exception, whose stack trace is as deep as the server's.
			headers.addHeader(AbstractFileUpload.CONTENT_LENGTH, "-1");
		}
		return headers;
	}

	private static void require(boolean isGiven, String otherwise) {
		if (!isGiven) {
			throw new IllegalArgumentException(otherwise);
		}
	}

	/**
	 * The request as FileUpload reads it.
	 *
	 * @param heads the body without the contents of its parts
	 */
	record Context(UploadRequest request, InputStream heads) implements RequestContext {
		@Override
		public String getCharacterEncoding() {
			return StandardCharsets.UTF_8.name();
		}

		@Override
		public long getContentLength() {
			return request.contentLength();
		}

		@Override
		public @Nullable String getContentType() {
			return request.contentType();
		}

		@Override
		public InputStream getInputStream() {
			return heads;
		}

		@Override
		public boolean isMultipartRelated() {
			return false;
		}
	}
}
