package imagehost.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Takes a multipart body (RFC 2046, section 5.1.1) apart as it comes in: read as a stream, it is the content of one
 * part and ends before the next boundary; {@link #heads()} is all the rest. For one thread.
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
	private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
	/** A line break or two hyphens stand behind a boundary. */
	private static final int MARKER_BYTES = 2;
	private static final int END_BYTES = 4;

	private final InputStream body;
	private final MultipartDelimiter delimiter;
	private final byte[] buffer = new byte[BUFFER_BYTES];
	/** Bytes of the body, without the line break that is put before it. */
	private long received;
	private int position;
	private int limit;
	/** What stands before it is content; the delimiter begins here, or it is not known yet what does. */
	private int contentEnd;
	private boolean isAtDelimiter;
	private boolean isAtLastBoundary;

	/**
	 * Takes a body apart at its boundaries.
	 *
	 * @param boundary as the type of the body says; null when it says none
	 * @throws MalformedException when that is no usable boundary
	 */
	static MultipartInput of(InputStream body, byte @Nullable [] boundary) throws MalformedException {
		return new MultipartInput(body, MultipartDelimiter.of(boundary));
	}

	private MultipartInput(InputStream body, MultipartDelimiter delimiter) {
		this.body = body;
		this.delimiter = delimiter;
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

	/**
	 * How many bytes of content follow, were this the last part of a body of so many bytes, which ends with two hyphens
	 * and a line break behind its last boundary, as clients write it; negative when the body is too short for that.
	 */
	long likelyContentBytes(long bodyBytes) {
		return bodyBytes - (received - (limit - position)) - delimiter.length() - END_BYTES;
	}

	/** Reads over the rest of the content. */
	void skipContent() throws IOException {
		do {
			position = contentEnd;
		} while (hasContent());
	}

	/** Whether the last boundary has been read, which has two hyphens behind it. */
	boolean isAtLastBoundary() {
		return isAtLastBoundary;
	}

	/**
	 * The boundaries and the heads of the parts, as if all contents were empty: a read gives no more than up to the end
	 * of a head, and the next one goes on at the boundary behind the content.
	 */
	InputStream heads() {
		return new Heads();
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
			if (limit - position < delimiter.length()) {
				fill();
			}
			find();
		}
		return position < contentEnd;
	}

	private void find() {
		int start = delimiter.find(buffer, position, limit);
		isAtDelimiter = start + delimiter.length() <= limit;
		contentEnd = Math.min(start, limit);
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
		received += read;
	}

	private final class Heads extends InputStream {
		private final byte[] single = new byte[1];
		/** Bytes since the delimiter began. */
		private int given;
		private byte behindBoundary;
		private int headEndBytes;

		@Override
		public int read() throws IOException {
			return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			if (headEndBytes == HEAD_END.length || given == 0) {
				begin();
			}
			int count = 0;
			while (count < length && headEndBytes < HEAD_END.length && (count == 0 || position < limit)) {
				if (position == limit) {
					fill();
				}
				byte next = buffer[position++];
				target[offset + count++] = next;
				note(next);
			}
			contentEnd = position;
			return count;
		}

		private void begin() throws IOException {
			skipContent();
			isAtDelimiter = false;
			given = 0;
			headEndBytes = 0;
		}

		/** Follows FileUpload to the byte: a head begins behind the marker, which may be a line feed alone. */
		private void note(byte next) {
			given++;
			int inMarker = given - delimiter.length();
			if (inMarker == 1) {
				behindBoundary = next;
			} else if (inMarker == MARKER_BYTES && behindBoundary != '\n') {
				isAtLastBoundary = behindBoundary == '-' && next == '-';
			} else if (inMarker >= MARKER_BYTES) {
				headEndBytes = next == HEAD_END[headEndBytes] ? headEndBytes + 1 : 0;
			}
		}
	}
}
