package imagehost.catalogue;

import static imagehost.catalogue.SampleEntries.entry;
import static imagehost.catalogue.SampleEntries.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every catalogue shows its pages. */
public abstract class CataloguePagesContract {
	private ImageCatalogue catalogue;

	/** Opens the same catalogue, empty at first. */
	protected abstract ImageCatalogue open();

	@BeforeEach
	void openCatalogue() {
		catalogue = open();
	}

	@AfterEach
	void closeCatalogue() {
		catalogue.close();
	}

	@Test
	void pagesThroughListedImagesNewestFirstAndBack() {
		for (int number = 0; number < 7; number++) {
			catalogue.add(entry(number, number != 3));
		}

		CataloguePage first = catalogue.page(CatalogueQuery.newest(3));
		CataloguePage second = catalogue.page(new CatalogueQuery(first.older(), Optional.empty(), 3));
		CataloguePage back = catalogue.page(new CatalogueQuery(Optional.empty(), second.newer(), 3));

		assertThat(first.entries()).containsExactly(entry(6, true), entry(5, true), entry(4, true));
		assertThat(first.newer()).isEmpty();
		assertThat(second.entries()).containsExactly(entry(2, true), entry(1, true), entry(0, true));
		assertThat(second.older()).isEmpty();
		assertThat(back.entries()).isEqualTo(first.entries());
		assertThat(back.newer()).isEmpty();
		assertThat(back.older()).isEqualTo(first.older());
	}

	@Test
	void pagesStayStableWhileImagesCome() {
		for (int number = 0; number < 4; number++) {
			catalogue.add(entry(number, true));
		}
		CataloguePage first = catalogue.page(CatalogueQuery.newest(2));

		catalogue.add(entry(9, true));

		assertThat(catalogue.page(new CatalogueQuery(first.older(), Optional.empty(), 2)).entries())
				.containsExactly(entry(1, true), entry(0, true));
	}

	@Test
	void renamesAnImageAndLeavesTheRestAsItWas() {
		catalogue.add(entry(1, true));
		catalogue.add(entry(2, false));

		assertThat(catalogue.rename(id(1), "Sea")).isTrue();
		assertThat(catalogue.rename(id(2), "Sea")).isTrue();
		assertThat(catalogue.rename(id(3), "Sea")).isFalse();

		assertThat(catalogue.find(id(1))).hasValue(renamed(entry(1, true), "Sea"));
		assertThat(catalogue.find(id(2))).hasValue(renamed(entry(2, false), "Sea"));
		assertThat(catalogue.totals().listed()).isEqualTo(1);
		assertThat(catalogue.damages()).isEmpty();
	}

	private static CatalogueEntry renamed(CatalogueEntry entry, String name) {
		return new CatalogueEntry(entry.id(), entry.format(), name, entry.width(), entry.height(), entry.frames(),
				entry.size(), entry.sha256(), entry.isListed(), entry.uploadedAt(), entry.thumbnailFormat(),
				entry.deleteKeyHash());
	}

	@Test
	void takesAnImageOutOfThePagesAndBack() {
		catalogue.add(entry(1, true));

		assertThat(catalogue.list(id(1))).isFalse();
		assertThat(catalogue.unlist(id(1))).isTrue();
		assertThat(catalogue.unlist(id(1))).isFalse();
		assertThat(catalogue.unlist(id(2))).isFalse();

		assertThat(catalogue.find(id(1))).hasValue(entry(1, false));
		assertThat(catalogue.page(CatalogueQuery.newest(9)).entries()).isEmpty();
		assertThat(catalogue.list(id(1))).isTrue();
		assertThat(catalogue.page(CatalogueQuery.newest(9)).entries()).containsExactly(entry(1, true));
	}

	@Test
	void showsEverythingToTheAdministrator() {
		catalogue.add(entry(1, true));
		catalogue.add(entry(2, false));

		CataloguePage page = catalogue.page(
				new CatalogueQuery(new CatalogueFilter.Everything(), Optional.empty(), Optional.empty(), 9));

		assertThat(page.entries()).containsExactly(entry(2, false), entry(1, true));
	}
}
