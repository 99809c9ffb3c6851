package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
	private static final String TEN = "abcdefghij";

	@Test
	void indexesTheBeginningsOfAWordItselfAndTheFormat() {
		assertThat(SearchWords.terms("Кот b", "png")).containsExactly("к", "ко", "кот", "b",
				SearchWords.ofFormat("png"));
	}

	@Test
	void indexesNoBeginningsBeyondTheLongest() {
		Set<String> terms = SearchWords.terms(TEN.repeat(3), "png");

		String longest = SearchWords.indexedBeginning(TEN.repeat(3));
		assertThat(SearchWords.isLong(longest)).isFalse();
		assertThat(SearchWords.isLong(longest + "x")).isTrue();
		assertThat(terms).contains(longest, TEN.repeat(3)).hasSize(longest.length() + 2)
				.doesNotContain(TEN.repeat(3).substring(0, longest.length() + 1));
		assertThat(SearchWords.indexedBeginning("кот")).isEqualTo("кот");
	}

	@Test
	void looksUpNoBeginningOfAnotherWord() {
		assertThat(SearchWords.wanted(SearchWords.of("cat cats ca dog"))).containsExactly("cats", "dog");
	}

	@Test
	void endsAWordBeforeACharacterThatIsAWordAlone() {
		assertThat(SearchWords.of("cat猫dog猫")).containsExactly("cat", "猫", "dog");
		assertThat(SearchWords.of("  a--b ")).containsExactly("a", "b");
		assertThat(SearchWords.of("--")).isEmpty();
	}
}
