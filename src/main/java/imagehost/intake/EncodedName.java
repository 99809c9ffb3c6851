package imagehost.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file whose letters are encoded, for headers were meant for ASCII. */
final class EncodedName {
	private static final Set<Charset> CHARSETS = Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1,
			StandardCharsets.US_ASCII);
	/** {@code =?utf-8?B?...?=} (RFC 2047, section 2). */
	private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=");
	private static final Pattern EXTENDED = Pattern.compile("([^']*)'[^']*'(.*)", Pattern.DOTALL);

	private EncodedName() {
	}

	/** The value of {@code filename*}, {@code utf-8''%D0%BA.jpg} (RFC 8187, section 3.2), if it can be read. */
	static Optional<String> ofExtended(String value) {
		Matcher parts = EXTENDED.matcher(value);
		return parts.matches()
				? charset(parts.group(1)).flatMap(charset -> decoded(parts.group(2), '%', charset))
				: Optional.empty();
	}

	/** The value of {@code filename}, in which some libraries write words as mail headers have them (RFC 2047). */
	static String ofWords(String value) {
		return ENCODED_WORD.matcher(value).replaceAll(word -> Matcher.quoteReplacement(charset(word.group(1))
				.flatMap(charset -> word.group(2).equalsIgnoreCase("b")
						? base64(word.group(3), charset)
						: decoded(word.group(3).replace('_', ' '), '=', charset))
				.orElse(word.group())));
	}

	private static Optional<Charset> charset(String name) {
		return CHARSETS.stream().filter(charset -> charset.name().equalsIgnoreCase(name)).findAny();
	}

	private static Optional<String> base64(String text, Charset charset) {
		try {
			return Optional.of(new String(Base64.getDecoder().decode(text), charset));
		} catch (IllegalArgumentException malformed) {
			return Optional.empty();
		}
	}

	/** Bytes written as an escape and two hexadecimal digits, all others as they are. */
	private static Optional<String> decoded(String text, char escape, Charset charset) {
		byte[] bytes = new byte[text.length()];
		int length = 0;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			if (character == escape) {
				int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
				int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
				if (high < 0 || low < 0) {
					return Optional.empty();
				}
				bytes[length++] = (byte) (high << 4 | low);
				at += 2;
			} else if (character < 0x80) {
				bytes[length++] = (byte) character;
			} else {
				return Optional.empty();
			}
		}
		return Optional.of(new String(bytes, 0, length, charset));
	}
}
