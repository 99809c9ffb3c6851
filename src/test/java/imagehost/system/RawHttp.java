package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests as they are written, byte by byte: what an ordinary client would mend or refuse is sent too. */
final class RawHttp {
	private static final int TIMEOUT_MILLIS = 30_000;
	private static final int CHUNK_BYTES = 64 * 1024;
	private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private final int port;

	/** @param port on loopback */
	RawHttp(int port) {
		this.port = port;
	}

	/** An answer; names of headers are in lower case. */
	record Answer(int status, Map<String, String> headers, byte[] body) {
		String header(String name) {
			return headers.getOrDefault(name, "");
		}

		String text() {
			return new String(body, StandardCharsets.UTF_8);
		}
	}

	Answer get(String path, String... headers) {
		return send("GET", path, new byte[0], headers);
	}

	/** @param headers whole lines, such as {@code Range: bytes=0-9} */
	Answer send(String method, String path, byte[] body, String... headers) {
		return exchange(head(method, path, headers), body);
	}

	/** The body follows as chunks, its length is told nowhere. */
	Answer sendChunked(String method, String path, byte[] body, String... headers) {
		ByteArrayOutputStream chunks = new ByteArrayOutputStream(body.length + 1024);
		for (int from = 0; from < body.length; from += CHUNK_BYTES) {
			int length = Math.min(CHUNK_BYTES, body.length - from);
			chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			chunks.write(body, from, length);
			chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		String[] all = Arrays.copyOf(headers, headers.length + 1);
		all[headers.length] = "Transfer-Encoding: chunked";
		return exchange(head(method, path, all), chunks.toByteArray());
	}

	/** A body with its length told. */
	Answer sendWhole(String method, String path, byte[] body, String... headers) {
		String[] all = Arrays.copyOf(headers, headers.length + 1);
		all[headers.length] = "Content-Length: " + body.length;
		return exchange(head(method, path, all), body);
	}

	private static String head(String method, String path, String... headers) {
		StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return head.append("Connection: close\r\n\r\n").toString();
	}

	private Answer exchange(String head, byte[] body) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			write(socket.getOutputStream(), head, body);
			return parse(socket.getInputStream().readAllBytes());
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** A server that refuses early may close its side; what counts is that its answer can still be read. */
	private static void write(OutputStream out, String head, byte[] body) throws IOException {
		out.write(head.getBytes(StandardCharsets.ISO_8859_1));
		try {
			out.write(body);
		} catch (IOException refusedEarly) {
			return;
		}
	}

	private static Answer parse(byte[] answer) {
		int end = indexOf(answer, END_OF_HEAD);
		if (end < 0) {
			throw new IllegalStateException("no answer: " + HexFormat.of().formatHex(answer));
		}
		String[] lines = new String(answer, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
		Map<String, String> headers = new TreeMap<>();
		for (int line = 1; line < lines.length; line++) {
			int colon = lines[line].indexOf(':');
			headers.put(lines[line].substring(0, colon).toLowerCase(Locale.ROOT),
					lines[line].substring(colon + 1).strip());
		}
		byte[] body = Arrays.copyOfRange(answer, end + END_OF_HEAD.length, answer.length);
		return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
	}

	private static int indexOf(byte[] all, byte[] part) {
		for (int start = 0; start <= all.length - part.length; start++) {
			if (Arrays.equals(all, start, start + part.length, part, 0, part.length)) {
				return start;
			}
		}
		return -1;
	}
}
