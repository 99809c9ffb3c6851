package imagehost.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_]+\\}");

	@Test
	void bothLanguagesHaveTheSameKeys() throws IOException {
		assertThat(texts("ru").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
	}

	@Test
	void bothLanguagesNameTheSameFacts() throws IOException {
		Properties english = texts("en");

		texts("ru").forEach((key, russian) -> assertThat(placeholders(english.getProperty((String) key)))
				.as("placeholders of %s", key).isEqualTo(placeholders((String) russian)));
	}

	@Test
	void noTextIsEmpty() throws IOException {
		assertThat(texts("ru").values()).noneMatch(text -> text.toString().isBlank());
		assertThat(texts("en").values()).noneMatch(text -> text.toString().isBlank());
	}

	@Test
	void putsFactsIntoTheText() {
		assertThat(Messages.in(Language.EN).text("unit.megabytes", Map.of("count", "5"))).isEqualTo("5\u00a0MB");
	}

	private static TreeSet<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map(MatchResult::group)
				.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
	}

	private static Properties texts(String tag) throws IOException {
		Properties texts = new Properties();
		try (var in = Objects.requireNonNull(
				MessagesTest.class.getResourceAsStream("/imagehost/messages_" + tag + ".properties"))) {
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return texts;
	}
}
