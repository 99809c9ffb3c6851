package imagehost.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of one JSON string after the other (RFC 8259, section 7), their escapes undone, as they come in. */
final class JsonString extends InputStream {
	private static final int HEXADECIMAL = 16;
	private static final int BITS_OF_DIGIT = 4;
	private static final int DIGITS = 4;
	private static final String ESCAPED = "\"\\/bfnrt";
	private static final String MEANT = "\"\\/\b\f\n\r\t";

	private final JsonInput body;
	private boolean isInside;
	private byte[] decoded = new byte[0];
	private int position;

	JsonString(JsonInput body) {
		this.body = body;
	}

	/** The quotation mark before it has been read. */
	void begin() {
		isInside = true;
	}

	/** Reads over what was not read of it, its quotation mark included. */
	void skipRest() throws IOException {
		while (read() >= 0) {
			// on to its end
		}
	}

	@Override
	public int read() throws IOException {
		if (position < decoded.length) {
			return decoded[position++] & 0xFF;
		}
		int next = isInside ? body.take() : '"';
		if (next == '"') {
			isInside = false;
			return -1;
		}
		if (next < ' ') { // the end of the body, and control characters
			throw new JsonForm.MalformedException();
		}
		return next == '\\' ? escaped() : next;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int count = 0;
		int next = length == 0 ? 0 : read();
		while (count < length && next >= 0) {
			target[offset + count++] = (byte) next;
			next = count < length ? read() : -1;
		}
		return count == 0 && length > 0 ? -1 : count;
	}

	private int escaped() throws IOException {
		int letter = body.take();
		if (letter == 'u') {
			decoded = character().getBytes(StandardCharsets.UTF_8);
			position = 1;
			return decoded[0] & 0xFF;
		}
		int index = ESCAPED.indexOf(letter);
		if (index < 0) {
			throw new JsonForm.MalformedException();
		}
		return MEANT.charAt(index);
	}

	/** A character outside the first plane is written as two. */
	private String character() throws IOException {
		char first = unit();
		if (!Character.isHighSurrogate(first)) {
			return String.valueOf(first);
		}
		if (body.take() != '\\' || body.take() != 'u') {
			throw new JsonForm.MalformedException();
		}
		return new String(new char[]{first, unit()});
	}

	private char unit() throws IOException {
		int unit = 0;
		for (int index = 0; index < DIGITS; index++) {
			int digit = Character.digit(body.take(), HEXADECIMAL);
			if (digit < 0) {
				throw new JsonForm.MalformedException();
			}
			unit = unit << BITS_OF_DIGIT | digit;
		}
		return (char) unit;
	}
}
