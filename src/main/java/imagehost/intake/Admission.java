package imagehost.intake;

import imagehost.image.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Whether the client of one request may upload: known at once where the head brings the token; where a field of the
 * form may bring it, only when that field has come.
 *
 * @param address of the client
 * @param tokenField the field that may still bring the token; null when none may
 */
record Admission(UploadTokens tokens, String address, @Nullable String tokenField) {
	/**
	 * @throws RejectedException when the client may not upload, and no field can change that
	 */
	static Admission of(UploadRequest request, UploadTokens tokens) throws RejectedException {
		String token = request.headers().token();
		if (token == null && request.tokenField() != null) {
			return new Admission(tokens, request.clientAddress(), request.tokenField());
		}
		return granted(token, tokens, request.clientAddress());
	}

	private static Admission granted(@Nullable String token, UploadTokens tokens, String address)
			throws RejectedException {
		tokens.require(token, address);
		return new Admission(tokens, address, null);
	}

	/** Whether a field of this name brings the token. */
	boolean isAskedIn(String field) {
		return field.equals(tokenField);
	}

	/**
	 * The admission that the field's value gives.
	 *
	 * @throws RejectedException when it is not a right token
	 */
	Admission with(String value) throws RejectedException {
		return granted(value.strip(), tokens, address);
	}

	/**
	 * Asked before a file is given away.
	 *
	 * @throws RejectedException when a token is asked for and no field has brought one so far
	 */
	void require() throws RejectedException {
		if (tokenField != null) {
			tokens.require(null, address);
		}
	}
}
