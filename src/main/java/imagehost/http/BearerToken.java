package imagehost.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The administrator's token, as a bearer presents it (RFC 6750, section 2.1); compared in constant time. */
public final class BearerToken {
	private final Optional<String> token;

	/**
	 * @param token empty: no token is right
	 */
	public BearerToken(Optional<String> token) {
		this.token = token;
	}

	/** Whether the {@code Authorization} header presents the token. */
	public boolean isPresentedBy(@Nullable String authorization) {
		return Authorization.bearer(authorization).filter(this::isEqualTo).isPresent();
	}

	/** Whether this is the token. */
	public boolean isEqualTo(String given) {
		return token.isPresent() && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				token.get().getBytes(StandardCharsets.UTF_8));
	}
}
