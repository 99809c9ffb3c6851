package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.catalogue.CatalogueFilter.NamePart;
import imagehost.image.ImageFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be searched for. */
class CatalogueFilterTest {
	@Test
	void looksForATextInFourSpellings() {
		assertThat(new NamePart("кОт 1").spellings()).containsExactly("кОт 1", "кот 1", "КОТ 1", "Кот 1");
		assertThat(new NamePart("𐐨𐐀").spellings()).containsExactly("𐐨𐐀", "𐐨𐐨", "𐐀𐐀", "𐐀𐐨");
		assertThat(new NamePart("").spellings()).containsExactly("");
	}

	@Test
	void searchesForTextsOfSoManyCharactersAndWords() {
		String longest = "😺".repeat(Listed.MAX_CHARACTERS);
		String mostWords = "a b c d e f g h i j";

		assertThat(new Listed(longest, Optional.empty()).text()).isEqualTo(longest);
		assertThat(Listed.isSearchable(mostWords)).isTrue();
		assertThat(Listed.isSearchable(mostWords + " k")).isFalse();
		assertThatThrownBy(() -> new Listed("x".repeat(Listed.MAX_CHARACTERS + 1), Optional.empty()))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("100 characters and 10 words");
	}

	@Test
	void isNarrowedByATextOrAFormat() {
		assertThat(Listed.any().isNarrowed()).isFalse();
		assertThat(new Listed("  ", Optional.empty()).isNarrowed()).isFalse();
		assertThat(new Listed("a", Optional.empty()).isNarrowed()).isTrue();
		assertThat(new Listed("", Optional.of(ImageFormat.GIF)).isNarrowed()).isTrue();
	}
}
