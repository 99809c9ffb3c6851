package imagehost.catalogue;

import static imagehost.catalogue.SampleEntries.entry;
import static imagehost.catalogue.SampleEntries.id;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.image.ImageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

	/** Many of one size, in each format, and some that are not listed. */
	@Test
	void pagesBySizeThereAndBackWithoutLosingAny() {
		Random random = new Random(8);
		List<CatalogueEntry> listed = new ArrayList<>();
		for (int number = 0; number < 60; number++) {
			CatalogueEntry entry = sized(number, 1 + random.nextInt(7), ImageFormat.values()[random.nextInt(3)],
					random.nextInt(5) > 0);
			catalogue.add(entry);
			if (entry.isListed()) {
				listed.addFirst(entry);
			}
		}
		listed.sort(Comparator.comparingLong(CatalogueEntry::size).reversed()); // stable: the newest of a size first

		assertThat(walk(Listed.any(), false)).isEqualTo(listed);
		assertThat(walk(Listed.any(), true)).isEqualTo(listed.reversed());
		Listed pngs = new Listed("", Optional.of(ImageFormat.PNG));
		assertThat(walk(pngs, false))
				.isEqualTo(listed.stream().filter(entry -> entry.format() == ImageFormat.PNG).toList());
	}

	@Test
	void keepsThePlaceBySizeWhileImagesComeAndGo() {
		for (int number = 1; number <= 6; number++) {
			catalogue.add(sized(number, number * 10, ImageFormat.PNG, true));
		}
		CataloguePage first = catalogue.page(bySize(Listed.any(), Optional.empty(), Optional.empty(), 2));

		catalogue.beginDeletion(id(5)); // the place itself
		catalogue.add(sized(7, 65, ImageFormat.PNG, true));
		catalogue.add(sized(8, 45, ImageFormat.GIF, true));
		CataloguePage second = catalogue.page(bySize(Listed.any(), first.older(), Optional.empty(), 2));
		CataloguePage back = catalogue.page(bySize(Listed.any(), Optional.empty(), second.newer(), 9));

		assertThat(first.entries()).extracting(CatalogueEntry::size).containsExactly(60L, 50L);
		assertThat(second.entries()).extracting(CatalogueEntry::size).containsExactly(45L, 40L);
		assertThat(back.entries()).extracting(CatalogueEntry::size).containsExactly(65L, 60L);
		assertThat(back.newer()).isEmpty();
	}

	/** Every page from one end to the other, five images on each. */
	private List<CatalogueEntry> walk(Listed filter, boolean isBackward) {
		List<CatalogueEntry> walked = new ArrayList<>();
		Optional<Cursor> place = isBackward ? Optional.of(Cursor.bySize(0, 0)) : Optional.empty();
		do {
			CataloguePage page = catalogue.page(isBackward
					? bySize(filter, Optional.empty(), place, 5)
					: bySize(filter, place, Optional.empty(), 5));
			walked.addAll(isBackward ? page.entries().reversed() : page.entries());
			place = isBackward ? page.newer() : page.older();
		} while (place.isPresent());
		return walked;
	}

	private static CatalogueQuery bySize(Listed filter, Optional<Cursor> after, Optional<Cursor> before, int limit) {
		return new CatalogueQuery(filter, CatalogueOrder.SIZE, after, before, limit);
	}

	private static CatalogueEntry sized(int number, long size, ImageFormat format, boolean isListed) {
		CatalogueEntry entry = entry(number, isListed);
		return new CatalogueEntry(entry.id(), format, entry.originalName(), entry.width(), entry.height(),
				entry.frames(), size, entry.sha256(), isListed, entry.uploadedAt(), entry.thumbnailFormat(),
				entry.deleteKeyHash());
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
