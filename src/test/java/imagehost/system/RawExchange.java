package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes as they are, also those that no client library would send, and reads the answer within a deadline. */
final class RawExchange {
	private static final Pattern STATUS_LINE = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");

	/**
	 * What came back.
	 *
	 * @param status 0 when the connection was closed without an answer
	 * @param head status line and headers
	 * @param rest body as it came, chunks not taken apart, and whatever follows it
	 */
	record Answer(int status, String head, String rest, Duration taken) {
		Optional<String> header(String name) {
			Matcher found = Pattern.compile("(?im)^" + Pattern.quote(name) + ":\\s*(.*?)\\s*$").matcher(head);
			return found.find() ? Optional.of(found.group(1)) : Optional.empty();
		}
	}

	private RawExchange() {
	}

	/**
	 * @param deadline for the whole answer
	 * @throws SocketTimeoutException when the server neither answered nor closed the connection
	 */
	static Answer exchange(int port, byte[] request, Duration deadline) throws IOException {
		long start = System.nanoTime();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			// Beside the reading: the answer may come before all is sent, and the rest be refused.
			Thread.ofVirtual().start(() -> send(socket, request));
			return read(socket, start, deadline);
		}
	}

	private static void send(Socket socket, byte[] request) {
		try {
			socket.getOutputStream().write(request);
		} catch (IOException refused) {
			// The answer tells.
		}
	}

	static Answer read(Socket socket, long start, Duration deadline) throws IOException {
		ByteArrayOutputStream received = new ByteArrayOutputStream();
		InputStream in = socket.getInputStream();
		byte[] buffer = new byte[8192];
		while (!isWhole(received.toString(StandardCharsets.ISO_8859_1))) {
			long left = deadline.toMillis() - Duration.ofNanos(System.nanoTime() - start).toMillis();
			if (left <= 0) {
				throw new SocketTimeoutException("no whole answer in " + deadline + ": " + received);
			}
			socket.setSoTimeout((int) left);
			int length = readOrEnd(in, buffer);
			if (length < 0) {
				break;
			}
			received.write(buffer, 0, length);
		}
		return parse(received.toString(StandardCharsets.UTF_8), Duration.ofNanos(System.nanoTime() - start));
	}

	private static int readOrEnd(InputStream in, byte[] buffer) throws IOException {
		try {
			return in.read(buffer);
		} catch (SocketTimeoutException hang) {
			throw hang;
		} catch (IOException reset) {
			return -1;
		}
	}

	private static boolean isWhole(String text) {
		String answer = withoutInterim(text);
		int end = answer.indexOf("\r\n\r\n");
		if (end < 0) {
			return false;
		}
		String head = answer.substring(0, end).toLowerCase(Locale.ROOT);
		String body = answer.substring(end + 4);
		Matcher length = Pattern.compile("\r\ncontent-length: *(\\d+)").matcher(head);
		if (length.find()) {
			return body.length() >= Integer.parseInt(length.group(1));
		}
		return head.contains("transfer-encoding: chunked") && body.endsWith("0\r\n\r\n")
				|| head.startsWith("http/1.1 304");
	}

	private static String withoutInterim(String text) {
		String rest = text;
		while (rest.startsWith("HTTP/1.1 1") && rest.contains("\r\n\r\n")) {
			rest = rest.substring(rest.indexOf("\r\n\r\n") + 4);
		}
		return rest;
	}

	private static Answer parse(String text, Duration taken) {
		String answer = withoutInterim(text);
		Matcher status = STATUS_LINE.matcher(answer);
		if (!status.find()) {
			return new Answer(0, "", answer, taken);
		}
		int end = answer.indexOf("\r\n\r\n");
		return new Answer(Integer.parseInt(status.group(1)), end < 0 ? answer : answer.substring(0, end),
				end < 0 ? "" : answer.substring(end + 4), taken);
	}
}
