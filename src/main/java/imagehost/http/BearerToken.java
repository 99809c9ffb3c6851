package imagehost.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The administrator's token, compared in constant time. */
public final class BearerToken {
	private final Optional<String> token;

	/**
	 * @param token empty: no token is right
	 */
	public BearerToken(Optional<String> token) {
		this.token = token;
	}

	/** Whether this is the token. */
	public boolean isEqualTo(String given) {
		return token.isPresent() && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				token.get().getBytes(StandardCharsets.UTF_8));
	}
}
