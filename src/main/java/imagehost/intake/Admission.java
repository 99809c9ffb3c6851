package imagehost.intake;

import imagehost.image.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * That the client of one request may upload, as {@link UploadTokens#admit} has found; or, where a field of the form may
 * still bring the token, that it may upload once that field has come.
 *
 * @param address of the client
 * @param tokenField the field that may still bring the token; null when none is waited for
 */
record Admission(UploadTokens tokens, String address, @Nullable String tokenField) {
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
		tokens.require(value.strip(), address);
		return new Admission(tokens, address, null);
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
