package imagehost.intake;

/**
 * What the operator allows of uploads.
 *
 * @param maxUploadBytes the largest file, inclusive
 * @param isListedByDefault whether an upload that does not say is shown in the catalogue
 * @param tokens who may upload
 */
public record UploadRules(int maxUploadBytes, boolean isListedByDefault, UploadTokens tokens) {
	/** What several files in one request may come to. */
	private static final long MAX_REQUEST_BYTES = 32L << 20;
	/** Room for part headers and small fields beside a file of the largest size. */
	private static final int FORM_OVERHEAD_BYTES = 1 << 20;

	/** The largest request, in bytes, inclusive: several files, or one of the largest size in base64. */
	public long maxRequestBytes() {
		return Math.max(MAX_REQUEST_BYTES, maxUploadBytes / 3L * 4 + FORM_OVERHEAD_BYTES);
	}
}
