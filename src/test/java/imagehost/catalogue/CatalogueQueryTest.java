package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueFilter.Listed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages can be asked for, and how places in them are written. */
class CatalogueQueryTest {
	private static final Optional<Cursor> NONE = Optional.empty();
	private static final Optional<Cursor> BY_TIME = Optional.of(new Cursor(7));
	private static final Optional<Cursor> BY_SIZE = Optional.of(Cursor.bySize(9, 7));
	private static final CatalogueFilter EVERYTHING = new CatalogueFilter.Everything();

	@ParameterizedTest
	@ValueSource(ints = {1, CatalogueQuery.MAX_LIMIT})
	void givesPagesOfOneToTheMostImages(int limit) {
		assertThat(CatalogueQuery.newest(limit))
				.isEqualTo(new CatalogueQuery(Listed.any(), CatalogueOrder.TIME, NONE, NONE, limit));
	}

	@ParameterizedTest
	@ValueSource(ints = {-1, 0, CatalogueQuery.MAX_LIMIT + 1})
	void givesNoOtherPages(int limit) {
		assertThatThrownBy(() -> CatalogueQuery.newest(limit)).hasMessageContaining("limit must be 1 to 100");
	}

	@Test
	void beginsAtOnePlaceOnly() {
		assertThatThrownBy(() -> new CatalogueQuery(BY_TIME, BY_TIME, 9)).hasMessageContaining("together");
	}

	@Test
	void takesPlacesInItsOwnOrderOnly() {
		assertThat(new CatalogueQuery(Listed.any(), CatalogueOrder.SIZE, BY_SIZE, NONE, 9).after()).isEqualTo(BY_SIZE);
		assertThat(new CatalogueQuery(EVERYTHING, CatalogueOrder.TIME, NONE, BY_TIME, 9).before()).isEqualTo(BY_TIME);

		assertThatThrownBy(() -> new CatalogueQuery(BY_SIZE, NONE, 9)).hasMessageContaining("in the order TIME");
		assertThatThrownBy(() -> new CatalogueQuery(Listed.any(), CatalogueOrder.SIZE, NONE, BY_TIME, 9))
				.hasMessageContaining("in the order SIZE");
	}

	@Test
	void goesBySizeThroughListedImagesOnly() {
		assertThatThrownBy(() -> new CatalogueQuery(EVERYTHING, CatalogueOrder.SIZE, NONE, NONE, 9))
				.hasMessageContaining("only listed images");
	}

	@ParameterizedTest
	@ValueSource(strings = {"0", "7", "999999999999999999", "0-7", "999999999999999999-999999999999999999"})
	void readsAPlaceAsItIsWritten(String written) {
		assertThat(Cursor.parse(written).orElseThrow()).hasToString(written);
	}

	@Test
	void tellsPlacesByTimeAndBySizeApart() {
		assertThat(Cursor.parse("7")).isEqualTo(BY_TIME);
		assertThat(Cursor.parse("9-7")).isEqualTo(BY_SIZE);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "-", "-7", "7-", "a", "7 ", "1-2-3", "9223372036854775808"})
	void readsNothingElse(String written) {
		assertThat(Cursor.parse(written)).isEmpty();
	}
}
