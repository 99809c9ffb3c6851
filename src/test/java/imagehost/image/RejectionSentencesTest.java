package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RejectionSentencesTest {
	private static final Pattern FACT = Pattern.compile("\\{[a-z_]+\\}");

	@Test
	void hasASentenceForEachRejectionInBothLanguages() throws IOException {
		TreeSet<String> expected = Arrays.stream(Rejection.values()).map(each -> "rejection." + each.code())
				.collect(Collectors.toCollection(TreeSet::new));

		assertThat(sentences("en").stringPropertyNames()).isEqualTo(expected);
		assertThat(sentences("ru").stringPropertyNames()).isEqualTo(expected);
	}

	@Test
	void namesTheSameFactsInBothLanguages() throws IOException {
		Properties english = sentences("en");
		Properties russian = sentences("ru");

		for (String key : english.stringPropertyNames()) {
			assertThat(facts(russian.getProperty(key))).as(key).isEqualTo(facts(english.getProperty(key)));
		}
	}

	private static TreeSet<String> facts(String sentence) {
		return FACT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties sentences(String language) throws IOException {
		Properties sentences = new Properties();
		try (InputStream bytes = Rejection.class
				.getResourceAsStream("/imagehost/messages_" + language + ".properties");
				Reader text = new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8)) {
			sentences.load(text);
		}
		sentences.keySet().removeIf(key -> !key.toString().startsWith("rejection."));
		return sentences;
	}
}
