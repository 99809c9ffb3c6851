package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RejectionSentencesTest {
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_]+}");

	@Test
	void everyRefusalOfPngAndGifHasASentenceInBothLanguages() {
		Object[] expected = Arrays.stream(Rejection.values()).map(Rejection::code)
				.filter(code -> code.matches("(png|apng|gif)_.*")).map(code -> "rejection." + code).toArray();

		assertThat(sentences("en").keySet()).containsExactlyInAnyOrder(expected);
		assertThat(sentences("ru").keySet()).containsExactlyInAnyOrder(expected);
	}

	@Test
	void bothLanguagesNameTheSameFacts() {
		Properties russian = sentences("ru");

		sentences("en").forEach((key, sentence) -> assertThat(facts(sentence)).as((String) key)
				.isEqualTo(facts(Objects.requireNonNull(russian.get(key)))));
	}

	private static TreeSet<String> facts(Object sentence) {
		TreeSet<String> facts = new TreeSet<>();
		PLACEHOLDER.matcher((String) sentence).results().forEach(fact -> facts.add(fact.group()));
		return facts;
	}

	private static Properties sentences(String language) {
		String name = "/imagehost/rejections-png-gif_" + language + ".properties";
		Properties sentences = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(RejectionSentencesTest.class.getResourceAsStream(name)),
				StandardCharsets.UTF_8)) {
			sentences.load(reader);
		} catch (IOException fault) {
			throw new UncheckedIOException(fault);
		}
		return sentences;
	}
}
