package imagehost.system.clients;

import imagehost.system.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as a client sends it, byte for byte, from a file: lines that begin with # say which client and version it
 * is, whether it was recorded or follows from the source, and what is expected; the request itself follows, its lines
 * ended by CR LF when it is sent. In braces stands what differs each time: {host}, {token}, {length} of the body, and
 * the {image} as it is, in {base64}, or in {encoded} base64 as in an address.
 *
 * @param notes by their first word: {@code client}, {@code how}, {@code answer} with the status and where the link is
 */
record RecordedRequest(Map<String, String> notes, String head, String body) {
	private static final Pattern PLACE = Pattern.compile("\\{(image|base64|encoded|token|host)}");

	static RecordedRequest read(Path file) throws IOException {
		Map<String, String> notes = new LinkedHashMap<>();
		StringBuilder request = new StringBuilder();
		for (String line : Files.readAllLines(file)) {
			if (request.isEmpty() && line.startsWith("#")) {
				String[] nameAndNote = line.substring(1).strip().split(" ", 2);
				notes.put(nameAndNote[0], nameAndNote[1]);
			} else {
				request.append(line).append("\r\n");
			}
		}
		String[] headAndBody = request.toString().split("\r\n\r\n", 2);
		// A body that is not of lines has no end of its line.
		boolean isOfLines = headAndBody[0].contains("multipart/");
		String body = isOfLines ? headAndBody[1] : headAndBody[1].replaceFirst("\r\n$", "");
		return new RecordedRequest(notes, headAndBody[0], body);
	}

	String note(String name) {
		return Objects.requireNonNull(notes.get(name), name);
	}

	/** @param address that a trusted proxy would report of the client */
	byte[] bytes(int port, String address, String token, byte[] image) {
		byte[] whole = filled(body, port, token, image);
		String length = head.replace("{length}", Integer.toString(whole.length)) + "\r\nX-Forwarded-For: " + address;
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(filled(length + "\r\n\r\n", port, token, image));
		request.writeBytes(whole);
		return request.toByteArray();
	}

	private static byte[] filled(String text, int port, String token, byte[] image) {
		String base64 = Base64.getEncoder().encodeToString(image);
		ByteArrayOutputStream filled = new ByteArrayOutputStream();
		Matcher place = PLACE.matcher(text);
		int end = 0;
		while (place.find()) {
			filled.writeBytes(Form.utf8(text.substring(end, place.start())));
			filled.writeBytes(switch (place.group(1)) {
				case "image" -> image;
				case "base64" -> Form.utf8(base64);
				case "encoded" -> Form.utf8(URLEncoder.encode(base64, StandardCharsets.US_ASCII));
				case "token" -> Form.utf8(token);
				default -> Form.utf8("127.0.0.1:" + port);
			});
			end = place.end();
		}
		filled.writeBytes(Form.utf8(text.substring(end)));
		return filled.toByteArray();
	}
}
