package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** Requests as they are written, byte by byte: what an ordinary client would mend or refuse is sent too. */
public final class RawHttp {
	private static final Duration USUAL_DEADLINE = Duration.ofSeconds(30);
	private static final int CHUNK_BYTES = 64 * 1024;

	private final int port;
	private final Duration deadline;
	/** Header lines of every request that this client makes itself. */
	private final String always;

	/** @param port on loopback */
	public RawHttp(int port) {
		this(port, USUAL_DEADLINE);
	}

	/**
	 * @param port on loopback
	 * @param deadline for each whole answer
	 */
	public RawHttp(int port, Duration deadline) {
		this(port, deadline, "");
	}

	private RawHttp(int port, Duration deadline, String always) {
		this.port = port;
		this.deadline = deadline;
		this.always = always;
	}

	/**
	 * A client elsewhere, as a trusted proxy describes it: its wrong secrets count against this address.
	 *
	 * @param address such as {@code 192.0.2.1}
	 */
	public RawHttp from(String address) {
		return new RawHttp(port, deadline, "X-Forwarded-For: " + address + "\r\n");
	}

	public Answer get(String path, String... headers) {
		return send("GET", path, headers);
	}

	/** A request without a body. */
	public Answer send(String method, String path, String... headers) {
		return send(method, path, new byte[0], headers);
	}

	/** @param headers whole lines, such as {@code Range: bytes=0-9} */
	public Answer send(String method, String path, byte[] body, String... headers) {
		return sendToEnd(head(method, path, headers), body);
	}

	/** Sends the body as chunks, without its length. */
	public Answer sendChunked(String method, String path, byte[] body, String... headers) {
		ByteArrayOutputStream chunks = new ByteArrayOutputStream(body.length + 1024);
		for (int from = 0; from < body.length; from += CHUNK_BYTES) {
			int length = Math.min(CHUNK_BYTES, body.length - from);
			chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			chunks.write(body, from, length);
			chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return send(method, path, chunks.toByteArray(), with(headers, "Transfer-Encoding: chunked"));
	}

	/** Sends the body with its length. */
	public Answer sendWhole(String method, String path, byte[] body, String... headers) {
		return send(method, path, body, with(headers, "Content-Length: " + body.length));
	}

	/** Sends a form of many parts, as a browser or {@code curl -F} does. */
	public Answer post(String path, Form form, String... headers) {
		return sendWhole("POST", path, form.body(), with(headers, Form.TYPE_HEADER));
	}

	/** Sends a form without files, encoded as in an address. */
	public Answer postFields(String path, String fields, String... headers) {
		return sendWhole("POST", path, Form.utf8(fields),
				with(headers, "Content-Type: application/x-www-form-urlencoded"));
	}

	/** Uploads an image, shown in the catalogue. */
	public Answer upload(String fileName, byte[] image) {
		return exchange(new Form().file(fileName, image).request());
	}

	/** Uploads a small image, shown in the catalogue. */
	public UploadedImage uploadSmall(String fileName) {
		return UploadedImage.of(upload(fileName, TestImages.smallPng()));
	}

	private static String[] with(String[] headers, String another) {
		String[] all = Arrays.copyOf(headers, headers.length + 1);
		all[headers.length] = another;
		return all;
	}

	private byte[] head(String method, String path, String... headers) {
		StringBuilder head = new StringBuilder(
				method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + always);
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Writes all, as far as it is taken, before it reads: an early refusal must still be there then. */
	private Answer sendToEnd(byte[] head, byte[] body) {
		try (RawConnection connection = connect()) {
			connection.write(head);
			connection.writeUntilRefused(body);
			Answer answer = connection.readToEnd(deadline);
			if (answer.status() == 0) {
				throw new IllegalStateException("no answer: " + HexFormat.of().formatHex(answer.body()));
			}
			return answer;
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/**
	 * Sends bytes that need not be a request, and reads one answer meanwhile: it may come before all is sent. A
	 * connection that the server ends without an answer gives the status 0.
	 */
	public Answer exchange(byte[] request) {
		try (RawConnection connection = connect()) {
			Thread.ofVirtual().start(() -> connection.writeUntilRefused(request));
			return connection.readAnswer(deadline);
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** For a client that writes slowly, or bit by bit. */
	public RawConnection connect() throws IOException {
		return RawConnection.to(port);
	}
}
