package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Predicate;

/** One connection of a client that decides itself what it writes and when. One thread may write while another reads. */
public final class RawConnection implements AutoCloseable {
	private final Socket socket;

	private RawConnection(Socket socket) {
		this.socket = socket;
	}

	/** @param port on loopback */
	public static RawConnection to(int port) throws IOException {
		return new RawConnection(new Socket(InetAddress.getLoopbackAddress(), port));
	}

	public void write(byte[] bytes) throws IOException {
		write(bytes, 0, bytes.length);
	}

	/** @param to exclusive */
	public void write(byte[] bytes, int from, int to) throws IOException {
		socket.getOutputStream().write(bytes, from, to - from);
	}

	/** A server that refuses early may close its side; what counts is that its answer can still be read. */
	public void writeUntilRefused(byte[] bytes) {
		try {
			write(bytes);
		} catch (IOException refused) {
			// The answer says why.
		}
	}

	/**
	 * Reads one answer, to its end or that of the connection, however it ends.
	 *
	 * @throws SocketTimeoutException when the server neither answered nor ended the connection
	 */
	public Answer readAnswer(Duration deadline) throws IOException {
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		try {
			read(received, deadline, part -> AnswerParser.isWhole(part.toByteArray()));
		} catch (SocketException reset) {
			// What came before it counts.
		}
		return AnswerParser.parse(received.toByteArray());
	}

	/**
	 * Reads until the server ends the connection: nothing that it sends is missed.
	 *
	 * @throws SocketTimeoutException when it does not
	 */
	public Answer readToEnd(Duration deadline) throws IOException {
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		read(received, deadline, _ -> false);
		return AnswerParser.parse(received.toByteArray());
	}

	private void read(ByteArrayOutputStream received, Duration deadline, Predicate<ByteArrayOutputStream> isWhole)
			throws IOException {
		long start = System.nanoTime();
		InputStream in = socket.getInputStream();
		byte[] buffer = new byte[8192];
		while (!isWhole.test(received)) {
			Duration left = deadline.minusNanos(System.nanoTime() - start);
			if (!left.isPositive()) {
				throw new SocketTimeoutException("no whole answer in " + deadline + ": " + received);
			}
			socket.setSoTimeout((int) Math.max(1, left.toMillis()));
			int length = in.read(buffer);
			if (length < 0) {
				return;
			}
			received.write(buffer, 0, length);
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
