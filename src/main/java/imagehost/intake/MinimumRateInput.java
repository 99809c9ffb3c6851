package imagehost.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.function.LongSupplier;

/**
 * Ends a body that trickles: a client that sends less than {@value #BYTES_PER_SECOND} bytes a second on average, after
 * a grace of {@value #GRACE_SECONDS} s, would hold a thread for hours. Only the time spent waiting for the client
 * counts: while a file is stored nobody reads. Silence is ended by the connector's own time-out.
 */
final class MinimumRateInput extends FilterInputStream {
	static final long BYTES_PER_SECOND = 1024;
	static final long GRACE_SECONDS = 10;
	private static final long NANOS_PER_SECOND = 1_000_000_000;

	/** The body came too slowly. */
	static final class TooSlowException extends IOException {
		@Serial
		private static final long serialVersionUID = 1L;
	}

	private final LongSupplier nanoTime;
	private long waitedNanos;
	private long received;

	/**
	 * @param nanoTime such as {@link System#nanoTime()}
	 */
	MinimumRateInput(InputStream body, LongSupplier nanoTime) {
		super(body);
		this.nanoTime = nanoTime;
	}

	@Override
	public int read() throws IOException {
		long asked = nanoTime.getAsLong();
		int read = super.read();
		count(read < 0 ? 0 : 1, asked);
		return read;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		long asked = nanoTime.getAsLong();
		int read = super.read(buffer, offset, length);
		count(Math.max(read, 0), asked);
		return read;
	}

	private void count(int bytes, long asked) throws TooSlowException {
		received += bytes;
		waitedNanos += nanoTime.getAsLong() - asked;
		long seconds = waitedNanos / NANOS_PER_SECOND;
		if (seconds >= GRACE_SECONDS && received < seconds * BYTES_PER_SECOND) {
			throw new TooSlowException();
		}
	}
}
