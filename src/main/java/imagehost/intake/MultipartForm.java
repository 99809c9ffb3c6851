package imagehost.intake;

import imagehost.intake.MultipartInput.MalformedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578), streaming. FileUpload reads boundaries and heads, under
 * its cap; the contents pass it by, because it looks at each of their bytes several times.
 */
final class MultipartForm implements Form {
	/** RFC 2046, section 5.1.1, allows 70; a few clients take more. */
	private static final int MAX_BOUNDARY_BYTES = 200;

	private final UploadRequest request;
	private final FormUpload upload = new FormUpload();
	private final MultipartInput body;
	private @Nullable FileItemInputIterator parts;
	private boolean hasEnded;

	/**
	 * @throws MalformedException when the type has no usable boundary
	 */
	MultipartForm(UploadRequest request, InputStream body) throws MalformedException {
		byte[] boundary = upload.getBoundary(request.contentType());
		String text = boundary == null ? "" : new String(boundary, StandardCharsets.ISO_8859_1);
		if (text.isEmpty() || text.length() > MAX_BOUNDARY_BYTES || text.indexOf('\r') >= 0) {
			throw new MalformedException("no usable boundary");
		}
		this.request = request;
		this.body = new MultipartInput(body, ("\r\n--" + text).getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public Optional<FormField> next() throws IOException {
		try {
			return hasNext() ? Optional.of(field(parts().next())) : Optional.empty();
		} catch (FileUploadException failure) {
			// What the body itself throws comes wrapped.
			throw failure.getCause() instanceof IOException cause
					? cause
					: new MalformedException(String.valueOf(failure.getMessage()));
		} catch (RuntimeException malformed) {
			// The library throws several kinds for heads that make no sense, such as an escape without its digits.
			throw new MalformedException(String.valueOf(malformed.getMessage()));
		}
	}

	private boolean hasNext() throws IOException {
		if (hasEnded) {
			return false;
		}
		// Here, because FileUpload would look at each byte of what is skipped.
		boolean hasBoundary = parts != null || body.skipPreamble();
		hasEnded = !hasBoundary || !parts().hasNext();
		if (hasEnded && hasBoundary && !body.isAtLastBoundary()) {
			throw new MalformedException("neither a line break nor hyphens behind the first boundary");
		}
		return !hasEnded;
	}

	private FileItemInputIterator parts() throws IOException {
		if (parts == null) {
			parts = upload.getItemIterator(upload.context(request, body.heads()));
		}
		return parts;
	}

	@Override
	public void skipRest() throws IOException {
		body.skipContent();
	}

	private FormField field(FileItemInput part) {
		FileItemHeaders headers = part.getHeaders();
		// Not part.getName(), which refuses names that the locale of this machine cannot write in a path.
		String fileName = upload.getFileName(headers);
		return new FormField(part.getFieldName(), fileName, fileName == null && !isBinary(part.getContentType()),
				new FilterInputStream(body) {
					@Override
					public void close() {
						// The next part skips what is left of this one.
					}
				});
	}

	/** Some clients leave the name of a file out, and only its type says that it is one. */
	private static boolean isBinary(@Nullable String contentType) {
		String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
		return type.startsWith("image/") || type.startsWith("application/octet-stream");
	}
}
