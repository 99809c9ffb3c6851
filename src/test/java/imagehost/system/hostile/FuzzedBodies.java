package imagehost.system.hostile;

import imagehost.system.Form;
import imagehost.system.TestImages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Bodies of requests for a media type: images whole, cut and damaged, forms of few and of many parts, and noise. */
final class FuzzedBodies {
	private static final List<String> FIELDS = List.of("file", "image", "source", "files[]", "name", "listed", "format",
			"key", "type", "list", "unknown", "");
	private static final List<String> FILE_FIELDS = List.of("file", "image", "source");
	private static final List<String> LITERALS = List.of("null", "true", "-1.5e3", "\"\\u0041\\n\"", "\"\\ud83d\"",
			"{}",
			"[1]", "\"\\x\"", "nul\"l", "");
	private static final int MOST_PARTS = 24;

	private final FuzzedValues values;
	private final Random random;
	private final byte[] image = TestImages.smallPng();

	FuzzedBodies(FuzzedValues values, Random random) {
		this.values = values;
		this.random = random;
	}

	byte[] of(String type) {
		byte[] body = switch (type) {
			case Form.TYPE -> form();
			case "application/x-www-form-urlencoded" -> fields();
			case "application/json" -> json();
			case "text/plain" -> Form.utf8(value());
			default -> file();
		};
		return random.nextInt(4) == 0 ? Arrays.copyOf(body, random.nextInt(body.length + 1)) : body;
	}

	private byte[] form() {
		Form form = new Form();
		for (int part = parts(); part > 0; part--) {
			String field = values.oneOf(values.isOdd() ? FIELDS : FILE_FIELDS);
			if (random.nextBoolean()) {
				form.file(field, quoted(values.any()), file());
			} else {
				form.field(field, value());
			}
		}
		return form.body();
	}

	/** Most forms are small. */
	private int parts() {
		return random.nextInt(8) == 0 ? random.nextInt(MOST_PARTS) : 1 + random.nextInt(3);
	}

	private static String quoted(String fileName) {
		return fileName.replaceAll("[\"\r\n]", "_");
	}

	private byte[] fields() {
		StringBuilder fields = new StringBuilder();
		for (int field = parts(); field > 0; field--) {
			fields.append(values.oneOf(FIELDS)).append('=')
					.append(URLEncoder.encode(value(), StandardCharsets.UTF_8)).append('&');
		}
		return Form.utf8(fields.toString());
	}

	/** Names and texts as they are: now and then that is no JSON. */
	private byte[] json() {
		StringBuilder members = new StringBuilder("{");
		for (int field = parts(); field > 0; field--) {
			members.append('"').append(values.oneOf(FIELDS)).append("\": ").append(literal())
					.append(field > 1 ? ", " : "");
		}
		return Form.utf8(members + (values.isOdd() ? "" : "}"));
	}

	private String literal() {
		return values.isOdd() ? values.oneOf(LITERALS) : '"' + value() + '"';
	}

	private String value() {
		return !values.isOdd() ? Base64.getEncoder().encodeToString(file()) : values.any();
	}

	private byte[] file() {
		if (!values.isOdd()) {
			return image;
		}
		return switch (random.nextInt(3)) {
			case 0 -> Form.utf8(values.any());
			case 1 -> Arrays.copyOf(image, random.nextInt(image.length));
			default -> damaged();
		};
	}

	private byte[] damaged() {
		byte[] damaged = image.clone();
		damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
		return damaged;
	}
}
