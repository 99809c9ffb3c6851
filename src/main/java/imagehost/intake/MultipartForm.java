package imagehost.intake;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code multipart/form-data} body (RFC 7578), streaming, their headers bounded. */
final class MultipartForm implements Form {
	private static final int MAX_PART_HEADER_BYTES = 4096;

	private final FileItemInputIterator parts;

	/**
	 * @throws RejectedException when the type has no usable boundary
	 */
	MultipartForm(UploadRequest request, InputStream body) throws RejectedException, IOException {
		var upload = new StrictUpload();
		upload.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
		upload.setHeaderCharset(StandardCharsets.UTF_8);
		try {
			parts = upload.getItemIterator(new Body(request, body));
		} catch (IllegalArgumentException malformed) {
			throw new RejectedException(Rejection.MALFORMED_MULTIPART);
		}
	}

	@Override
	public Optional<FormField> next() throws RejectedException, IOException {
		try {
			return parts.hasNext() ? Optional.of(part(parts.next())) : Optional.empty();
		} catch (IllegalArgumentException malformed) {
			// Such as a NUL in a file name: not an exception of FileUpload's own.
			throw new RejectedException(Rejection.MALFORMED_MULTIPART);
		}
	}

	private static FormField part(FileItemInput part) throws RejectedException, IOException {
		String field = part.getFieldName();
		if (field == null) {
			throw new RejectedException(Rejection.MALFORMED_MULTIPART);
		}
		return new FormField(field, part.getName(), part.isFormField() && !isBinary(part.getContentType()),
				part.getInputStream());
	}

	/** Some clients leave the name of a file out, and tell by the type alone that it is one. */
	private static boolean isBinary(@Nullable String contentType) {
		String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
		return type.startsWith("image/") || type.startsWith("application/octet-stream");
	}

	/** FileUpload skips a header line without a colon, and reads parts within parts, which RFC 7578 no longer has. */
	private static final class StrictUpload extends JakartaServletDiskFileUpload {
		@Override
		public FileItemHeaders getParsedHeaders(String text) {
			for (String line : text.split("\r\n")) {
				boolean isFolded = line.startsWith(" ") || line.startsWith("\t");
				if (!line.isEmpty() && !isFolded && line.indexOf(':') < 1) {
					throw new IllegalArgumentException("a part header without a name");
				}
			}
			FileItemHeaders headers = super.getParsedHeaders(text);
			String type = headers.getHeader(CONTENT_TYPE);
			if (type != null && type.toLowerCase(Locale.ROOT).startsWith(MULTIPART)) {
				throw new IllegalArgumentException("parts within a part (RFC 7578, section 4.3)");
			}
			return headers;
		}
	}

	/** The request as FileUpload reads it. */
	private record Body(UploadRequest request, InputStream body) implements RequestContext {
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
			return body;
		}

		@Override
		public boolean isMultipartRelated() {
			return false;
		}
	}
}
