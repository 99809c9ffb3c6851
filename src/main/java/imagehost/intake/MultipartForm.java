package imagehost.intake;

import imagehost.intake.MultipartInput.MalformedException;
import java.io.FilterInputStream;
import java.io.IOException;
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
	private final UploadRequest request;
	private final FormUpload upload;
	private final MultipartInput body;
	private @Nullable FileItemInputIterator parts;
	private boolean hasEnded;

	/**
	 * @param body of the request
	 */
	MultipartForm(UploadRequest request, FormUpload upload, MultipartInput body) {
		this.request = request;
		this.upload = upload;
		this.body = body;
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
			parts = upload.getItemIterator(new FormUpload.Context(request, body.heads()));
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
		String fileName = unescaped(upload.getFileName(headers));
		return new FormField(part.getFieldName(), fileName, fileName == null && !isBinary(part.getContentType()),
				body.likelyContentBytes(request.contentLength()), new FilterInputStream(body) {
					@Override
					public void close() {
						// The next part skips what is left of this one.
					}
				});
	}

	/**
	 * The three characters that browsers and curl escape in a quoted name (HTML, "multipart/form-data encoding
	 * algorithm"); a percent sign they leave as it is.
	 */
	private static @Nullable String unescaped(@Nullable String fileName) {
		return fileName == null || fileName.indexOf('%') < 0
				? fileName
				: fileName.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
	}

	/** Some clients leave the name of a file out, and only its type says that it is one. */
	private static boolean isBinary(@Nullable String contentType) {
		String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
		return type.startsWith("image/") || type.startsWith("application/octet-stream");
	}
}
