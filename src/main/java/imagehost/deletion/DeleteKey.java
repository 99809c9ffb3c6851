package imagehost.deletion;

import imagehost.image.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys that let an uploader delete an image: 128 random bits; only their SHA-256 is kept. */
public final class DeleteKey {
	private static final int KEY_BYTES = 16;

	private DeleteKey() {
	}

	/** A new key, 22 characters of base64url (RFC 4648, section 5). */
	public static String random(SecureRandom random) {
		byte[] key = new byte[KEY_BYTES];
		random.nextBytes(key);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
	}

	/** What is kept of a key: its SHA-256 in lower-case hexadecimal. */
	public static String hash(String key) {
		return Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
	}

	/** Compares in constant time; no key fits an empty hash. */
	public static boolean fits(String key, String hash) {
		return MessageDigest.isEqual(hash(key).getBytes(StandardCharsets.US_ASCII),
				hash.getBytes(StandardCharsets.US_ASCII));
	}
}
