package imagehost.system.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.system.UploadedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values of parameters and fields: what the schema allows, what is well known to do harm, and anything else. */
final class FuzzedValues {
	private static final int LONGEST = 40;

	private final UploadedImage image;
	private final List<String> harmless;
	private final List<String> harmful;
	private final Random random;
	private boolean isTame;

	/** @param image an image that is there */
	FuzzedValues(UploadedImage image, Random random) {
		this.image = image;
		this.harmless = List.of("true", "false", "1", "20", "cat.png", "кот и пёс.jpeg", image.id(), image.deleteKey(),
				image.id() + image.deleteKey());
		this.harmful = List.of("yes", "0", "-1", "101", "99999999999999999999", "NaN", "../../etc/passwd", "a\u0000b",
				"a\r\nB: c", "'\"<script>", "%zz", "%00", "\\", ";x=y", "\ud83d\ude3a".repeat(9), "x".repeat(300),
				"1-" + image.id());
		this.random = random;
	}

	/** From now on most values are harmless, or any are as likely. */
	void setTame(boolean isTame) {
		this.isTame = isTame;
	}

	/** Whether the next thing that can be odd shall be. */
	boolean isOdd() {
		return random.nextInt(isTame ? 20 : 2) == 0;
	}

	/** A value for this schema, one that it allows or not. */
	String of(JsonNode schema) {
		List<String> allowed = new ArrayList<>();
		schema.path("enum").forEach(value -> allowed.add(value.asText()));
		if (schema.path("type").asText().equals("boolean")) {
			allowed.addAll(List.of("true", "false"));
		}
		if (schema.has("minLength")) {
			allowed.add("a-key-of-many-characters-" + random.nextInt());
		}
		return allowed.isEmpty() || isOdd() ? any() : oneOf(allowed);
	}

	/** The name of an image in a path. */
	String name() {
		return isOdd() ? any() : oneOf(List.of(image.id(), image.id() + image.deleteKey()));
	}

	String any() {
		if (!isOdd()) {
			return oneOf(harmless);
		}
		return random.nextInt(4) == 0 ? anyText() : oneOf(harmful);
	}

	private String anyText() {
		StringBuilder text = new StringBuilder();
		random.ints(1 + random.nextInt(LONGEST), 0, Character.MIN_SURROGATE).forEach(text::appendCodePoint);
		return text.toString();
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}
}
