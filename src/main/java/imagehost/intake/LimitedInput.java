package imagehost.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** A body that ends with an exception once it is longer than a request may be. */
final class LimitedInput extends FilterInputStream {
	/** The body is too long. */
	static final class TooLargeException extends IOException {
		@Serial
		private static final long serialVersionUID = 1L;
		private final long limitBytes;

		TooLargeException(long limitBytes) {
			this.limitBytes = limitBytes;
		}

		/** In bytes, inclusive. */
		long limit() {
			return limitBytes;
		}
	}

	private final long limitBytes;
	private long received;

	LimitedInput(InputStream body, long limitBytes) {
		super(body);
		this.limitBytes = limitBytes;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		count(read < 0 ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count(Math.max(read, 0));
		return read;
	}

	private void count(int bytes) throws TooLargeException {
		received += bytes;
		if (received > limitBytes) {
			throw new TooLargeException(limitBytes);
		}
	}
}
