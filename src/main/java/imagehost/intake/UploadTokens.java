package imagehost.intake;

import imagehost.access.SecretAttempts;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may upload: everybody, or the holders of these tokens, which are compared in constant time. */
public final class UploadTokens {
	private final List<byte[]> tokens;
	private final SecretAttempts attempts;

	/**
	 * @param tokens none: everybody may upload
	 */
	public UploadTokens(Collection<String> tokens, SecretAttempts attempts) {
		this.attempts = attempts;
		this.tokens = tokens.stream().map(UploadTokens::bytes).toList();
	}

	/** Whether a token is asked for at all. */
	public boolean areAskedFor() {
		return !tokens.isEmpty();
	}

	/**
	 * Admits a client by the token in the head of its request. Where there is none and a field of the form may bring
	 * one, the admission waits for that field.
	 *
	 * @throws RejectedException when the client may not upload, and no field can change that
	 */
	Admission admit(UploadRequest request) throws RejectedException {
		String token = request.headers().token();
		if (token == null && request.tokenField() != null) {
			return new Admission(this, request.clientAddress(), request.tokenField());
		}
		require(token, request.clientAddress());
		return new Admission(this, request.clientAddress(), null);
	}

	/**
	 * Lets nobody pass who may not upload.
	 *
	 * @param given null when none was
	 * @param address of the client
	 * @throws RejectedException when one is asked for and this is not one of them, or too many wrong ones came from
	 *             there
	 */
	public void require(@Nullable String given, String address) throws RejectedException {
		if (!areAskedFor()) {
			return;
		}
		if (given == null || given.isEmpty()) {
			throw new RejectedException(Rejection.UPLOAD_TOKEN_MISSING);
		}
		if (!attempts.isRight(address, () -> isOneOfThem(bytes(given)))) {
			throw new RejectedException(Rejection.UPLOAD_TOKEN_WRONG);
		}
	}

	private boolean isOneOfThem(byte[] given) {
		boolean isRight = false;
		for (byte[] token : tokens) {
			isRight |= MessageDigest.isEqual(given, token); // all of them, however early one fits
		}
		return isRight;
	}

	private static byte[] bytes(String token) {
		return token.getBytes(StandardCharsets.UTF_8);
	}
}
