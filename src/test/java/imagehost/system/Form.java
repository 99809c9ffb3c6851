package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a {@code multipart/form-data} request, part by part, right or wrong. */
public final class Form {
	public static final String BOUNDARY = "----------------------boundary";
	public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
	public static final String TYPE_HEADER = "Content-Type: " + TYPE;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	/** A part with these header lines, each ended by CR LF, verbatim. */
	public Form part(String headers, byte[] content) {
		body.writeBytes(utf8("--" + BOUNDARY + "\r\n" + headers + "\r\n"));
		body.writeBytes(content);
		body.writeBytes(utf8("\r\n"));
		return this;
	}

	public Form field(String name, String value) {
		return part("Content-Disposition: form-data; name=\"" + name + "\"\r\n", utf8(value));
	}

	/** A file in the field of the API. */
	public Form file(String fileName, byte[] content) {
		return file("file", fileName, content);
	}

	public Form file(String field, String fileName, byte[] content) {
		return part("Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n", content);
	}

	/** The body, with its last boundary. */
	public byte[] body() {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(body.toByteArray());
		whole.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
		return whole.toByteArray();
	}

	/** The whole request, for {@code POST /api/upload}. */
	public byte[] request() {
		return request("", body());
	}

	/** A request with this body, and header lines beside the usual ones. */
	public static byte[] request(String moreHeaders, byte[] body) {
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(utf8("POST /api/upload HTTP/1.1\r\nHost: localhost\r\n" + TYPE_HEADER
				+ "\r\nContent-Length: " + body.length + "\r\n" + moreHeaders + "\r\n"));
		request.writeBytes(body);
		return request.toByteArray();
	}

	public static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
