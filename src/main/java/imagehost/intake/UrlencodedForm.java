package imagehost.intake;

import imagehost.http.Query;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body (URL Standard, section 5.1), streaming: no field has
 * a buffer of its own. A plus stays one: the only long values here are base64, where a client that forgot to encode it
 * means itself.
 */
final class UrlencodedForm implements Form {
	private static final int BUFFER_BYTES = 16 << 10;
	private static final int MAX_NAME_BYTES = 256;

	private final InputStream body;
	private final byte[] buffer = new byte[BUFFER_BYTES];
	private int position;
	private int limit;
	private boolean isInValue;
	private boolean hasEnded;

	UrlencodedForm(InputStream body) {
		this.body = body;
	}

	@Override
	public Optional<FormField> next() throws IOException {
		skipRest();
		if (hasEnded) {
			return Optional.empty();
		}
		byte[] name = new byte[MAX_NAME_BYTES];
		int length = 0;
		int next = take();
		while (next >= 0 && next != '=' && next != '&' && length < MAX_NAME_BYTES) {
			name[length++] = (byte) next;
			next = take();
		}
		isInValue = next >= 0 && next != '&'; // of a name that is too long, the rest is taken for the value
		hasEnded = next < 0;
		String field = Query.decode(new String(name, 0, length, StandardCharsets.UTF_8));
		return Optional.of(new FormField(field, null, true, -1, new Value()));
	}

	/** Nothing is decoded here. */
	@Override
	public void skipRest() throws IOException {
		while (isInValue) {
			while (position < limit && buffer[position] != '&') {
				position++;
			}
			if (position < limit || isAtEnd()) {
				endValue();
			}
		}
	}

	private void endValue() throws IOException {
		isInValue = false;
		hasEnded = take() < 0;
	}

	/** The next byte, undecoded, or -1. */
	private int take() throws IOException {
		return isAtEnd() ? -1 : buffer[position++] & 0xFF;
	}

	private boolean isAtEnd() throws IOException {
		if (position == limit) {
			limit = Math.max(0, body.read(buffer, 0, buffer.length));
			position = 0;
		}
		return limit == 0;
	}

	/** One value, up to the next ampersand, its percent-encoding undone. */
	private final class Value extends InputStream {
		private final byte[] single = new byte[1];

		@Override
		public int read() throws IOException {
			return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int count = 0;
			while (isInValue && count < length && (count == 0 || position < limit)) {
				if (isAtEnd() || buffer[position] == '&') {
					endValue();
				} else if (buffer[position] == '%') {
					position++;
					target[offset + count++] = (byte) (digit() << 4 | digit());
				} else {
					target[offset + count++] = buffer[position++];
				}
			}
			return count == 0 && length > 0 ? -1 : count;
		}

		private int digit() throws IOException {
			int next = isAtEnd() ? -1 : buffer[position];
			int digit = Character.digit(next, 16);
			if (digit < 0) {
				throw new Base64Input.MalformedException();
			}
			position++;
			return digit;
		}
	}
}
