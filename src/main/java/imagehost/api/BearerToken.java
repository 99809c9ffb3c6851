package imagehost.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The administrator's token, as a bearer presents it (RFC 6750, section 2.1); compared in constant time. */
final class BearerToken {
	private static final String SCHEME = "bearer ";

	private final Optional<String> token;

	/**
	 * @param token empty: no token is right
	 */
	BearerToken(Optional<String> token) {
		this.token = token;
	}

	/** Whether the {@code Authorization} header presents the token. */
	boolean isPresentedBy(@Nullable String authorization) {
		if (token.isEmpty() || authorization == null
				|| !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
			return false;
		}
		return MessageDigest.isEqual(authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8),
				token.get().getBytes(StandardCharsets.UTF_8));
	}
}
