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

	@Test
	void keepsMarksInsideAWordAndNothingElse() {
		assertThat(SearchWords.of("\u0940क\u0940ख \u0940")).containsExactly("क\u0940ख");
		assertThat(SearchWords.of("a_b ёж й cafe\u0301")).containsExactly("a", "b", "еж", "й", "cafe");
		assertThat(SearchWords.of("a😺猫")).containsExactly("a", "😺", "猫");
	}

	@Test
	void tellsAFormatFromItsNameAsAWord() {
		assertThat(SearchWords.terms("png", "gif")).doesNotContain(SearchWords.ofFormat("png"))
				.contains("png", "\ue000gif");
	}

	@Test
	void countsCharactersOutsideTheBasicPlaneOnce() {
		String ten = "𐐨".repeat(10);

		assertThat(SearchWords.isLong(ten)).isFalse();
		assertThat(SearchWords.indexedBeginning(ten + "𐐨")).isEqualTo(ten);
		assertThat(SearchWords.terms("𐐨𐐩", "png")).startsWith("𐐨", "𐐨𐐩");
	}
}
