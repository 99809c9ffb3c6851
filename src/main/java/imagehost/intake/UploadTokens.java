package imagehost.intake;

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

	/**
	 * @param tokens none: everybody may upload
	 */
	public UploadTokens(Collection<String> tokens) {
		this.tokens = tokens.stream().map(UploadTokens::bytes).toList();
	}

	/** Whether a token is asked for at all. */
	public boolean areAskedFor() {
		return !tokens.isEmpty();
	}

	/**
	 * @param given null when none was
	 * @throws RejectedException when one is asked for and this is not one of them
	 */
	void require(@Nullable String given) throws RejectedException {
		if (!areAskedFor()) {
			return;
		}
		if (given == null || given.isEmpty()) {
			throw new RejectedException(Rejection.UPLOAD_TOKEN_MISSING);
		}
		boolean isRight = false;
		for (byte[] token : tokens) {
			isRight |= MessageDigest.isEqual(bytes(given), token); // all of them, however early one fits
		}
		if (!isRight) {
			throw new RejectedException(Rejection.UPLOAD_TOKEN_WRONG);
		}
	}

	private static byte[] bytes(String token) {
		return token.getBytes(StandardCharsets.UTF_8);
	}
}
