package imagehost.intake;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a JSON text, one after the other. */
final class JsonInput {
	private static final int BUFFER_BYTES = 16 << 10;

	private final InputStream body;
	private final byte[] buffer = new byte[BUFFER_BYTES];
	private int position;
	private int limit;

	JsonInput(InputStream body) {
		this.body = body;
	}

	/** The next byte, or -1. */
	int take() throws IOException {
		if (position == limit) {
			limit = Math.max(0, body.read(buffer, 0, buffer.length));
			position = 0;
		}
		return limit == 0 ? -1 : buffer[position++] & 0xFF;
	}

	/** The byte that was taken last will be taken again. */
	void back() {
		position--;
	}

	/** The next byte that is no white space (RFC 8259, section 2), or -1. */
	int significant() throws IOException {
		int next = take();
		while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
			next = take();
		}
		return next;
	}
}
