package imagehost.intake;

import imagehost.intake.MultipartInput.MalformedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a {@code multipart/form-data} body (RFC 7578), streaming. */
final class MultipartForm implements Form {
	/** RFC 2046, section 5.1.1, allows 70; a few clients take more. */
	private static final int MAX_BOUNDARY_CHARACTERS = 200;

	private final MultipartInput parts;
	private boolean hasBegun;
	private boolean hasEnded;

	/**
	 * @throws MalformedException when the type has no usable boundary
	 */
	MultipartForm(UploadRequest request, InputStream body) throws MalformedException {
		String type = request.contentType() == null ? "" : request.contentType();
		String boundary = new HeaderParameters(type).value("boundary").orElse("");
		if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY_CHARACTERS || boundary.indexOf('\r') >= 0) {
			throw new MalformedException("no usable boundary");
		}
		parts = new MultipartInput(body, ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public Optional<FormField> next() throws IOException {
		if (!hasBegun) {
			hasBegun = true;
			hasEnded = !parts.skipPreamble();
		}
		hasEnded = hasEnded || !parts.nextPart();
		return hasEnded ? Optional.empty() : Optional.of(field(headers(parts.head())));
	}

	@Override
	public void skipRest() throws IOException {
		parts.skipContent();
	}

	private FormField field(Map<String, String> headers) throws MalformedException {
		HeaderParameters disposition = new HeaderParameters(headers.getOrDefault("content-disposition", ""));
		String name = disposition.value("name").orElseThrow(() -> new MalformedException("a part without a name"));
		String fileName = disposition.fileName().orElse(null);
		String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
		if (type.startsWith("multipart/")) {
			throw new MalformedException("parts within a part (RFC 7578, section 4.3)");
		}
		// Some clients leave the name of a file out, and only its type says that it is one.
		boolean isBinary = type.startsWith("image/") || type.startsWith("application/octet-stream");
		return new FormField(name, fileName, fileName == null && !isBinary, new FilterInputStream(parts) {
			@Override
			public void close() {
				// The next part skips what is left of this one.
			}
		});
	}

	/** The headers of a part by their names in lower case; of two with one name, the first counts. */
	private static Map<String, String> headers(byte[] head) throws MalformedException {
		// A line that begins with white space goes on with the one before (RFC 5322, section 2.2.3).
		String text = new String(head, StandardCharsets.UTF_8).replaceAll("\r\n(?=[ \t])", "");
		if (text.indexOf('\0') >= 0) {
			throw new MalformedException("NUL in the head of a part");
		}
		Map<String, String> headers = new HashMap<>();
		for (String line : text.isEmpty() ? new String[0] : text.split("\r\n")) {
			int colon = line.indexOf(':');
			if (colon < 1) {
				throw new MalformedException("a part header without a name");
			}
			headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
					line.substring(colon + 1).strip());
		}
		return headers;
	}
}
