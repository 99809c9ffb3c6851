package imagehost.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Arrays;

/**
 * Takes a multipart body (RFC 2046, section 5.1.1) apart as it comes in: read as a stream, it is the content of one
 * part and ends before the next boundary. Looks for boundaries as Horspool did, by the last byte first, so that most
 * bytes of a file are never compared. For one thread.
 */
final class MultipartInput extends InputStream {
	/** The body does not have the form of a multipart body, or it broke off. */
	static final class MalformedException extends IOException {
		@Serial
		private static final long serialVersionUID = 1L;

		MalformedException(String what) {
			super(what);
		}
	}

	private static final int BUFFER_BYTES = 16 << 10;
	private static final int MAX_HEAD_BYTES = 4096;

	private final InputStream body;
	private final byte[] delimiter;
	/** By the byte under the delimiter's end: how far the delimiter can be moved on without missing a place. */
	private final int[] shifts = new int[256];
	private final byte[] buffer = new byte[BUFFER_BYTES];
	private int position;
	private int limit;
	/** What stands before it is content; the delimiter begins here, or it is not known yet what does. */
	private int contentEnd;
	private boolean isAtDelimiter;

	/**
	 * @param delimiter line break, two hyphens and the boundary
	 */
	MultipartInput(InputStream body, byte[] delimiter) {
		this.body = body;
		this.delimiter = delimiter.clone();
		Arrays.fill(shifts, delimiter.length);
		for (int index = 0; index < delimiter.length - 1; index++) {
			shifts[delimiter[index] & 0xFF] = delimiter.length - 1 - index;
		}
		// The first boundary need not have a line break before it; now it has.
		buffer[0] = '\r';
		buffer[1] = '\n';
		limit = 2;
	}

	/** Reads over all before the first boundary; false when there is none. */
	boolean skipPreamble() throws IOException {
		try {
			skipContent();
			return true;
		} catch (MalformedException none) {
			return false;
		}
	}

	/** Reads over the rest of the content. */
	void skipContent() throws IOException {
		do {
			position = contentEnd;
		} while (hasContent());
	}

	/**
	 * Steps over a boundary.
	 *
	 * @return whether a part follows; the last boundary has two hyphens behind it
	 */
	boolean nextPart() throws IOException {
		skipContent();
		position += delimiter.length;
		isAtDelimiter = false;
		int first = next();
		int second = next();
		if (first == '-' && second == '-') {
			return false;
		}
		if (first != '\r' || second != '\n') {
			throw new MalformedException("neither a line break nor hyphens behind a boundary");
		}
		return true;
	}

	/** The head of a part: its lines, each with its line break, without the empty line at its end. */
	byte[] head() throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int lineBytes = 0;
		int previous = 0;
		for (int next = next(); next != '\n' || previous != '\r' || lineBytes > 1; next = next()) {
			boolean isLineEnd = next == '\n' && previous == '\r';
			lineBytes = isLineEnd ? 0 : lineBytes + 1;
			previous = next;
			head.write(next);
			if (head.size() > MAX_HEAD_BYTES) {
				throw new MalformedException("the head of a part is too long");
			}
		}
		contentEnd = position;
		return Arrays.copyOf(head.toByteArray(), head.size() - 1);
	}

	@Override
	public int read() throws IOException {
		return hasContent() ? buffer[position++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!hasContent()) {
			return -1;
		}
		int count = Math.min(length, contentEnd - position);
		System.arraycopy(buffer, position, target, offset, count);
		position += count;
		return count;
	}

	/** Whether there is content at the position; looks for the delimiter where that is not known. */
	private boolean hasContent() throws IOException {
		while (position == contentEnd && !isAtDelimiter) {
			if (limit - position < delimiter.length) {
				fill();
			}
			find();
		}
		return position < contentEnd;
	}

	private void find() {
		int last = delimiter.length - 1;
		int start = position;
		while (start + last < limit) {
			// A delimiter has one line break, so partial matches do not overlap, and the search takes linear time.
			if (buffer[start] == '\r'
					&& Arrays.equals(buffer, start, start + delimiter.length, delimiter, 0, delimiter.length)) {
				isAtDelimiter = true;
				break;
			}
			start += shifts[buffer[start + last] & 0xFF];
		}
		contentEnd = Math.min(start, limit);
	}

	private int next() throws IOException {
		if (position == limit) {
			fill();
		}
		return buffer[position++] & 0xFF;
	}

	private void fill() throws IOException {
		System.arraycopy(buffer, position, buffer, 0, limit - position);
		limit -= position;
		position = 0;
		contentEnd = 0;
		int read = body.read(buffer, limit, buffer.length - limit);
		if (read < 0) {
			throw new MalformedException("the body ends before its last boundary");
		}
		limit += read;
	}
}
