package imagehost.intake;

import imagehost.gate.MemoryGate;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.intake.IncomingFile.Content;
import java.io.IOException;
import java.io.InputStream;
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
			boolean isForm = isForm(request);
			InputStream body = bounded(request);
			if (isForm) {
				new FormReader(request, form(request, body), options, admission, intake).read(receiver);
			} else {
				admission.require();
				readWhole(request, body, options, receiver);
			}
		} catch (RejectedException | IOException | RuntimeException failure) {
			receiver.fault(BodyFault.of(failure), request.headers().name());
		}
	}

	private static boolean isForm(UploadRequest request) throws RejectedException {
		String type = request.mediaType();
		if (type.equals("multipart/form-data") || type.equals("application/x-www-form-urlencoded")) {
			return true;
		}
		if (!type.startsWith("image/")) {
			throw new RejectedException(Rejection.UNSUPPORTED_CONTENT_TYPE);
		}
		return false;
	}

	private InputStream bounded(UploadRequest request) throws RejectedException {
		if (request.contentLength() > maxRequestBytes) {
			throw new RejectedException(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", maxRequestBytes));
		}
		return new LimitedInput(new MinimumRateInput(request.body(), System::nanoTime), maxRequestBytes);
	}

	private static Form form(UploadRequest request, InputStream body) throws IOException {
		if (!request.mediaType().startsWith("multipart/")) {
			return new UrlencodedForm(body);
		}
		FormUpload upload = new FormUpload();
		MultipartInput parts = MultipartInput.of(body, upload.getBoundary(request.contentType()));
		return new MultipartForm(request, upload, parts);
	}

	/** The body is the file. */
	private void readWhole(UploadRequest request, InputStream body, FileOptions options, UploadReceiver receiver)
			throws RejectedException, IOException {
		try (Content content = intake.read(body, request.contentLength(), request.contentLength())) {
			receiver.file(new IncomingFile(options.name(), options.listed(), content));
		}
	}
}
