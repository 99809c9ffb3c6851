package imagehost.language;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of the service in one language, from {@code messages_<tag>.properties}. A text names its facts in braces:
 * {@code The file is larger than {limit}.}
 */
public final class Messages {
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)\\}");

	private final ResourceBundle texts;

	private Messages(ResourceBundle texts) {
		this.texts = texts;
	}

	public static Messages in(Language language) {
		return new Messages(ResourceBundle.getBundle("imagehost.messages", language.locale(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
	}

	/** The text of a key. A missing key is a fault of ours, found by a test, and shows as the key itself. */
	public String text(String key) {
		return texts.containsKey(key) ? texts.getString(key) : key;
	}

	/** The text of a key with each {@code {fact}} replaced by its value; an unknown fact is left empty. */
	public String text(String key, Map<String, ?> facts) {
		return PLACEHOLDER.matcher(text(key)).replaceAll(found -> {
			Object fact = facts.get(found.group(1));
			return fact == null ? "" : Matcher.quoteReplacement(fact.toString());
		});
	}
}
