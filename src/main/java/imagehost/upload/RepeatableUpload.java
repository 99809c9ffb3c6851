package imagehost.upload;

import imagehost.image.ImageId;
import imagehost.image.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One attempt of an upload that may be repeated.
 *
 * @param fingerprint SHA-256 of all that was sent and matters: bytes, choice and name
 */
record RepeatableUpload(IdempotencyKey key, String fingerprint) {
	private static final String HMAC = "HmacSHA256";
	private static final int DELETE_KEY_BYTES = 16;

	static RepeatableUpload of(IdempotencyKey key, byte[] bytes, boolean isListed, String originalName) {
		String sent = Sha256.hex(bytes) + "\n" + isListed + "\n" + originalName;
		return new RepeatableUpload(key, Sha256.hex(sent.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * The delete key. Only its hash is kept, and yet it can be given again to a client that knows the idempotency key:
	 * HMAC-SHA256 (RFC 2104) of fingerprint and id under that key, cut to 128 bits.
	 */
	String deleteKey(ImageId id) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.US_ASCII), HMAC));
			byte[] code = mac.doFinal((fingerprint + id).getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, DELETE_KEY_BYTES));
		} catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
		}
	}
}
