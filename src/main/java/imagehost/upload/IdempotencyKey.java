package imagehost.upload;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a client calls its upload, so that it can ask again after a lost answer
 * (<a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">draft-ietf-httpapi-idempotency
 * -key-header</a>): 16 to 255 visible ASCII characters. It is a secret of the client, because the delete key follows
 * from it.
 *
 * @param value with its quotation marks, where the client sent them
 * @param index of the file in its request: each file is an upload of its own
 */
public record IdempotencyKey(String value, int index) {
	private static final Pattern VALID = Pattern.compile("[!-~]{16,255}");

	/**
	 * @throws RejectedException when it is too short, too long, or has other characters
	 */
	public static IdempotencyKey parse(String header) throws RejectedException {
		if (!VALID.matcher(header.strip()).matches()) {
			throw new RejectedException(Rejection.BAD_IDEMPOTENCY_KEY);
		}
		return new IdempotencyKey(header.strip(), 0);
	}

	IdempotencyKey ofFile(int number) {
		return new IdempotencyKey(value, number);
	}

	/** What the catalogue knows it by. */
	String hash() {
		return Sha256.hex((index + " " + value).getBytes(StandardCharsets.US_ASCII));
	}

	/** Never the key itself. */
	@Override
	public String toString() {
		return "idempotency key of file " + index;
	}
}
