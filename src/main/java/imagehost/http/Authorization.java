package imagehost.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Authorization} (RFC 9110, section 11.6.2). */
public final class Authorization {
	private static final String BEARER = "Bearer";

	private Authorization() {
	}

	/** The token of a bearer (RFC 6750, section 2.1); empty for every other scheme. */
	public static Optional<String> bearer(@Nullable String header) {
		return credentials(BEARER, header);
	}

	/**
	 * The credentials of one scheme.
	 *
	 * @param scheme compared without regard to case
	 * @param header null where the request has none
	 */
	public static Optional<String> credentials(String scheme, @Nullable String header) {
		int length = scheme.length();
		if (header == null || header.length() <= length || header.charAt(length) != ' '
				|| !header.regionMatches(true, 0, scheme, 0, length)) {
			return Optional.empty();
		}
		return Optional.of(header.substring(length).strip());
	}
}
