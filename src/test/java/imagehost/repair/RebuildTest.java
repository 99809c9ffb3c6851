package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Refusal;
import imagehost.image.ImageFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebuildTest extends StoredImagesTest {
	@Test
	void rebuildsTheCatalogueFromTheImagesAndKeepsTheOldFile() {
		CatalogueEntry cat = stored(1);
		store.damage(stored(2).name(), new byte[]{1});
		catalogue.refusals().add("0a".repeat(32), "dog.png", Instant.EPOCH);
		catalogue.close();

		int leftOut = new Rebuild(store, location, inspector, report::add).run(Instant.ofEpochSecond(1_700_000_000));

		assertThat(leftOut).isEqualTo(1);
		assertThat(folder.resolve("catalogue/catalogue.before-1700000000.db")).isNotEmptyFile();
		assertThat(report).contains("the old file is kept as catalogue.before-1700000000.db",
				"not a whole image: " + name(2), "1 image taken into the new catalogue, 1 left out");
		catalogue = location.open();
		CatalogueEntry rebuilt = catalogue.find(cat.id()).orElseThrow();
		assertThat(rebuilt.sha256()).isEqualTo(cat.sha256());
		assertThat(rebuilt.width()).isEqualTo(cat.width());
		assertThat(rebuilt).isEqualTo(cat);
		assertThat(catalogue.find(name(2).id())).isEmpty();
		assertThat(catalogue.refusals().newest(Optional.empty(), 9)).extracting(Refusal::name)
				.containsExactly("dog.png");
	}

	@Test
	void numbersRebuiltImagesInTheOrderInWhichTheyWereStored() {
		for (int number : new int[]{1, 2, 3}) {
			// The second is the oldest.
			CatalogueEntry entry = stored(number);
			Instant at = Instant.EPOCH.plusSeconds(number == 2 ? 10 : 100 * number);
			ImageFacts facts = entry.facts();
			store.remember(entry.name(),
					new ImageFacts("", true, at, number == 3 ? "another file's" : facts.sha256(), ""));
			store.date(entry.name(), number == 3 ? at : Instant.EPOCH);
		}
		catalogue.close();

		new Rebuild(store, location, inspector, report::add).run(Instant.EPOCH);

		catalogue = location.open();
		assertThat(catalogue.page(new CatalogueQuery(new CatalogueFilter.Everything(), Optional.empty(),
				Optional.empty(), 9)).entries()).extracting(CatalogueEntry::name)
				.containsExactly(name(3), name(1), name(2));
	}

	@Test
	void takesAnImageWithoutFactsOfItsOwnAsUnlisted() {
		CatalogueEntry cat = stored(1);
		store.remember(cat.name(), new ImageFacts("dog.png", true, Instant.EPOCH, "another file's", "key"));
		catalogue.close();

		new Rebuild(store, location, inspector, report::add).run(Instant.EPOCH);

		catalogue = location.open();
		CatalogueEntry rebuilt = catalogue.find(cat.id()).orElseThrow();
		assertThat(rebuilt.isListed()).isFalse();
		assertThat(rebuilt.originalName()).isEmpty();
		assertThat(rebuilt.deleteKeyHash()).isEmpty();
	}

	@Test
	void takesTheTimeOfAFileWithoutFacts() {
		stored(1);
		stored(2);
		store.date(name(1), Instant.EPOCH.plusSeconds(1).plusNanos(1_999_999));
		store.forgetFacts(name(1));
		catalogue.close();

		new Rebuild(store, location, inspector, report::add).run(Instant.EPOCH);

		catalogue = location.open();
		assertThat(catalogue.page(new CatalogueQuery(new CatalogueFilter.Everything(), Optional.empty(),
				Optional.empty(), 9)).entries()).extracting(CatalogueEntry::uploadedAt)
				.containsExactly(Instant.EPOCH.plusSeconds(2), Instant.EPOCH.plusSeconds(1).plusMillis(1));
	}

	@Test
	void makesACatalogueWhereThereIsNoneAndNamesWhatItLeavesOut() throws IOException {
		stored(1);
		store.addStranger("holiday.jpg");
		store.nameOnce("the store's own");
		catalogue.close();
		Files.delete(folder.resolve("catalogue/catalogue.db"));

		assertThat(new Rebuild(store, location, inspector, report::add).run(Instant.EPOCH)).isZero();

		assertThat(report).hasSize(3).contains("foreign: holiday.jpg",
				"1 image taken into the new catalogue, 0 left out");
		assertThat(report.getFirst()).startsWith("the list of refused files could not be taken over: there is no");
		catalogue = location.open();
		assertThat(catalogue.storeName()).hasValue("the store's own");
	}
}
