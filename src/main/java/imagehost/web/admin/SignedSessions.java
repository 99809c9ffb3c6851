package imagehost.web.admin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions without a store: what the browser keeps is {@code <expiry>.<random>.<signature>}, in seconds since 1970 and
 * base64url, signed by HMAC-SHA256 (RFC 2104) with a key made from the administrator's token. A process with the same
 * token accepts it; a new token ends all sessions. Safe for many threads.
 */
public final class SignedSessions {
	/** How long a session lasts. */
	public static final Duration LIFETIME = Duration.ofHours(12);
	private static final String ALGORITHM = "HmacSHA256";
	private static final int RANDOM_BYTES = 16;
	private static final Pattern VALUE = Pattern.compile("(([0-9]{1,12})\\.[A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	private final SecretKeySpec sessionKey;
	private final SecretKeySpec formKey;
	private final Clock clock;
	private final SecureRandom random;

	/**
	 * @param token the administrator's
	 */
	public SignedSessions(String token, Clock clock, SecureRandom random) {
		// A key for each purpose: a signature of one kind is never one of the other.
		SecretKeySpec root = key(token.getBytes(StandardCharsets.UTF_8));
		this.sessionKey = key(hmac(root, "imagehost admin session 1"));
		this.formKey = key(hmac(root, "imagehost admin form 1"));
		this.clock = clock;
		this.random = random;
	}

	/** A new session, as the browser keeps it. */
	public String begin() {
		byte[] unique = new byte[RANDOM_BYTES];
		random.nextBytes(unique);
		String signed = clock.instant().plus(LIFETIME).getEpochSecond() + "." + BASE64.encodeToString(unique);
		return signed + "." + signature(sessionKey, signed);
	}

	/** The session that a browser presents, or nothing when it is forged, damaged or over. */
	public Optional<Session> find(String value) {
		Matcher parts = VALUE.matcher(value);
		if (!parts.matches() || !isEqual(signature(sessionKey, parts.group(1)), parts.group(3))) {
			return Optional.empty();
		}
		boolean isOver = !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(2))));
		return isOver ? Optional.empty() : Optional.of(new Session(signature(formKey, parts.group(1))));
	}

	/** Whether a form comes from a page of this session; in constant time. */
	public static boolean isOwnForm(Session session, String formToken) {
		return isEqual(session.formToken(), formToken);
	}

	private static boolean isEqual(String expected, String given) {
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
	}

	private static String signature(SecretKeySpec key, String text) {
		return BASE64.encodeToString(hmac(key, text));
	}

	private static byte[] hmac(SecretKeySpec key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException everyJdkHasIt) {
			throw new IllegalStateException(everyJdkHasIt);
		}
	}

	private static SecretKeySpec key(byte[] bytes) {
		return new SecretKeySpec(bytes, ALGORITHM);
	}
}
