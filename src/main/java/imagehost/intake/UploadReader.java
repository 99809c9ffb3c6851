package imagehost.intake;

import imagehost.gate.Gate;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads the files out of a request, streaming, with every part and the whole bounded: a form, or a picture as it is.
 * Safe for many threads.
 */
public final class UploadReader {
	/** What several files in one request may come to. */
	private static final long MAX_REQUEST_BYTES = 32L << 20;
	/** Room for part headers and small fields beside a file of the largest size. */
	private static final int FORM_OVERHEAD_BYTES = 1 << 20;

	private final UploadTokens tokens;
	private final FileIntake intake;
	private final long maxRequestBytes;

	/**
	 * @param tokens say who may upload
	 * @param maxUploadBytes the largest file, inclusive
	 * @param memory bounds the KiB of all files in memory
	 */
	public UploadReader(UploadTokens tokens, int maxUploadBytes, Gate memory) {
		this.tokens = tokens;
		this.intake = new FileIntake(maxUploadBytes, memory);
		this.maxRequestBytes = maxRequestBytes(maxUploadBytes);
	}

	/** The largest request, in bytes, inclusive: several files, or one of the largest size in base64. */
	public static long maxRequestBytes(int maxUploadBytes) {
		return Math.max(MAX_REQUEST_BYTES, maxUploadBytes / 3L * 4 + FORM_OVERHEAD_BYTES);
	}

	/**
	 * Begins to read.
	 *
	 * @throws RejectedException when the client may not upload, nothing in the body could be a file, or it is too large
	 *             as a whole
	 */
	public IncomingFiles open(UploadRequest request) throws RejectedException, IOException {
		FormOptions options = new FormOptions(request, tokens);
		boolean isForm = isForm(request);
		if (request.contentLength() > maxRequestBytes) {
			throw new RejectedException(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", maxRequestBytes));
		}
		InputStream body = new LimitedInput(new MinimumRateInput(request.body(), System::nanoTime), maxRequestBytes);
		return isForm
				? new FormFiles(parts(request, body), options, intake, request)
				: new RawFile(request, options, body, intake);
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

	private static FormParts parts(UploadRequest request, InputStream body) throws RejectedException, IOException {
		return request.mediaType().startsWith("multipart/")
				? new MultipartParts(request, body)
				: new UrlencodedParts(body);
	}
}
