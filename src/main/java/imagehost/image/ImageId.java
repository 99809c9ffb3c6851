package imagehost.image;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent name of an image: 16 random characters of lower-case Crockford base32 (80 bits; no i, l, o, u). Safe on
 * case-insensitive file systems, readable aloud, not guessable and not ordered.
 */
public record ImageId(String value) {
	/** A regular expression that matches ids and nothing else. */
	public static final String PATTERN = "[0-9a-hjkmnp-tv-z]{16}";

	private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
	/** Of every id, in characters. */
	public static final int LENGTH = 16;
	private static final Pattern VALID = Pattern.compile(PATTERN);

	public ImageId {
		if (!VALID.matcher(value).matches()) {
			throw new IllegalArgumentException("value must match " + PATTERN + ", is " + value);
		}
	}

	/** A new id. */
	public static ImageId random(SecureRandom random) {
		byte[] bytes = new byte[LENGTH];
		random.nextBytes(bytes);
		StringBuilder id = new StringBuilder(LENGTH);
		for (byte b : bytes) {
			id.append(ALPHABET.charAt(b & 31));
		}
		return new ImageId(id.toString());
	}

	/** The id that is written so, or nothing. */
	public static Optional<ImageId> parse(String value) {
		return VALID.matcher(value).matches() ? Optional.of(new ImageId(value)) : Optional.empty();
	}

	@Override
	public String toString() {
		return value;
	}
}
