package imagehost.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * Decodes base64 (RFC 4648, section 4) as it comes in, white space within it left out; a {@code data:} URL's beginning
 * (RFC 2397) is read over. Its media type is not believed: what the file is follows its content. The stricter class of
 * the JDK knows no white space, the laxer one takes anything.
 */
final class Base64Input extends InputStream {
	/** Not base64, or a data URL of another coding. */
	static final class MalformedException extends IOException {
		@Serial
		private static final long serialVersionUID = 1L;
	}

	/** The address of an image in place of the image. */
	static final class AddressException extends IOException {
		@Serial
		private static final long serialVersionUID = 1L;
	}

	private static final int CHARACTERS_AT_ONCE = 8192; // a multiple of four: decodes without a rest
	private static final byte[] DATA_URL = {'d', 'a', 't', 'a', ':'};
	/** No image's base64 begins so. */
	private static final Set<String> SCHEMES = Set.of("http:", "https");
	private static final int MAX_PREFIX_BYTES = 256;

	private final InputStream text;
	private byte[] decoded = new byte[0];
	private int position;
	private boolean hasBegun;
	private boolean hasText;
	private boolean isPadded;
	private boolean hasEnded;

	Base64Input(InputStream text) {
		this.text = text;
	}

	@Override
	public int read() throws IOException {
		return isExhausted() ? -1 : decoded[position++] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (isExhausted()) {
			return -1;
		}
		int count = Math.min(length, decoded.length - position);
		System.arraycopy(decoded, position, buffer, offset, count);
		position += count;
		return count;
	}

	/** Whether there was anything but white space. */
	boolean hasText() {
		return hasText;
	}

	private boolean isExhausted() throws IOException {
		while (position == decoded.length && !hasEnded) {
			byte[] characters = characters();
			decoded = decode(characters);
			position = 0;
			hasEnded = characters.length < CHARACTERS_AT_ONCE;
		}
		return position == decoded.length;
	}

	private byte[] characters() throws IOException {
		byte[] characters = new byte[CHARACTERS_AT_ONCE];
		int length = 0;
		if (!hasBegun) {
			hasBegun = true;
			byte[] start = text.readNBytes(DATA_URL.length);
			if (SCHEMES.contains(new String(start, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT))) {
				throw new AddressException();
			}
			if (Arrays.equals(start, DATA_URL)) {
				hasText = true;
				skipPrefix();
			} else {
				length = keep(start, start.length, characters, 0);
			}
		}
		byte[] chunk = new byte[CHARACTERS_AT_ONCE];
		while (length < CHARACTERS_AT_ONCE) {
			int read = text.read(chunk, 0, CHARACTERS_AT_ONCE - length);
			if (read < 0) {
				return Arrays.copyOf(characters, length);
			}
			length = keep(chunk, read, characters, length);
		}
		return characters;
	}

	/** Reads on to the comma: {@code image/png;base64,}. */
	private void skipPrefix() throws IOException {
		StringBuilder prefix = new StringBuilder();
		int next = text.read();
		while (next >= 0 && next != ',' && prefix.length() < MAX_PREFIX_BYTES) {
			prefix.append((char) next);
			next = text.read();
		}
		if (next != ',' || !prefix.toString().toLowerCase(Locale.ROOT).endsWith(";base64")) {
			throw new MalformedException();
		}
	}

	private static int keep(byte[] from, int count, byte[] to, int length) {
		int kept = length;
		for (int index = 0; index < count; index++) {
			byte character = from[index];
			if (character != '\r' && character != '\n' && character != ' ' && character != '\t') {
				to[kept++] = character;
			}
		}
		return kept;
	}

	private byte[] decode(byte[] characters) throws MalformedException {
		// Padding ends the text; more behind it would be another one.
		if (isPadded && characters.length > 0) {
			throw new MalformedException();
		}
		hasText |= characters.length > 0;
		isPadded = characters.length > 0 && characters[characters.length - 1] == '=';
		try {
			return Base64.getDecoder().decode(characters);
		} catch (IllegalArgumentException malformed) {
			throw new MalformedException();
		}
	}
}
