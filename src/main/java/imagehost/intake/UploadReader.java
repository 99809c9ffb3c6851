package imagehost.intake;

import imagehost.gate.MemoryGate;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.intake.IncomingFile.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;

/**
 * Reads the files out of a request, streaming, with every part and the whole bounded: a form, or an image as it is.
 * Never more than one file of a request is in memory. Safe for many threads.
 */
public final class UploadReader {
	private final UploadTokens tokens;
	private final FileIntake intake;
	private final long maxRequestBytes;

	/**
	 * @param memory bounds the bytes of all files in memory
	 */
	public UploadReader(UploadRules rules, MemoryGate memory) {
		this.tokens = rules.tokens();
		this.intake = new FileIntake(rules.maxUploadBytes(), memory);
		this.maxRequestBytes = rules.maxRequestBytes();
	}

	/** Gives the receiver each file as soon as it is known, and the fault that ended the request, if one did. */
	public void read(UploadRequest request, UploadReceiver receiver) {
		try {
			Admission admission = tokens.admit(request);
			FileOptions options = FileOptions.of(request.headers());
			BodyKind declared = BodyKind.declaredBy(request);
			PushbackInputStream body = new PushbackInputStream(bounded(request), BodyKind.MOST_LOOKED_AT);
			BodyKind kind = request.isBodyLookedAt() ? declared.asItBegins(body) : declared;
			switch (kind) {
				case MULTIPART, URLENCODED, JSON -> new FormReader(request, form(kind, request, body), options,
						admission, intake).read(receiver);
				case BASE64, FILE -> {
					admission.require();
					readWhole(kind, request, body, options, receiver);
				}
			}
		} catch (RejectedException | IOException | RuntimeException failure) {
			receiver.fault(BodyFault.of(failure), request.headers().name());
		}
	}

	private InputStream bounded(UploadRequest request) throws RejectedException {
		if (request.contentLength() > maxRequestBytes) {
			throw new RejectedException(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", maxRequestBytes));
		}
		return new LimitedInput(new MinimumRateInput(request.body(), System::nanoTime), maxRequestBytes);
	}

	private static Form form(BodyKind kind, UploadRequest request, InputStream body) throws IOException {
		if (kind == BodyKind.MULTIPART) {
			FormUpload upload = new FormUpload();
			MultipartInput parts = MultipartInput.of(body, upload.getBoundary(request.contentType()));
			return new MultipartForm(request, upload, parts);
		}
		return kind == BodyKind.JSON ? new JsonForm(body) : new UrlencodedForm(body);
	}

	/** The body is the file, or its base64. */
	private void readWhole(BodyKind kind, UploadRequest request, InputStream body, FileOptions options,
			UploadReceiver receiver) throws RejectedException, IOException {
		InputStream file = kind == BodyKind.BASE64 ? new Base64Input(body) : body;
		long length = kind == BodyKind.BASE64 ? -1 : request.contentLength();
		try (Content content = intake.read(file, request.contentLength(), length)) {
			receiver.file(new IncomingFile(options.name(), options.listed(), content));
		}
	}
}
