package imagehost.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
	@ParameterizedTest
	@CsvSource({"ru,RU", "'en-US,en;q=0.9',EN", "'de,en;q=0.5,ru;q=0.4',EN", "'uk,ru;q=0.8,en;q=0.7',RU", "de,RU",
			"*,RU", "'',RU", "';;;',RU"})
	void takesTheBestThatIsSpoken(String accepted, Language expected) {
		assertThat(Language.negotiate(accepted, Language.RU)).isEqualTo(expected);
	}
}
