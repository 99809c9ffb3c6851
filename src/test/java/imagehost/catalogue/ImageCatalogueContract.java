package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every catalogue promises. */
abstract class ImageCatalogueContract {
	ImageCatalogue catalogue;

	/** Opens the same catalogue, empty at first. */
	abstract ImageCatalogue open();

	@BeforeEach
	void openCatalogue() {
		catalogue = open();
	}

	@AfterEach
	void closeCatalogue() {
		catalogue.close();
	}

	@Test
	void findsWhatWasAdded() {
		CatalogueEntry cat = entry(1, true);

		catalogue.add(cat);

		assertThat(catalogue.find(cat.id())).hasValue(cat);
		assertThat(catalogue.find(entry(2, true).id())).isEmpty();
	}

	@Test
	void keepsRowsOverAReopening() {
		CatalogueEntry cat = entry(1, true);
		catalogue.add(cat);
		catalogue.close();

		catalogue = open();

		assertThat(catalogue.find(cat.id())).hasValue(cat);
	}

	@Test
	void addsOnceWhatIsUploadedTwice() {
		UploadRecord first = record(1, NOW);
		UploadRecord second = new UploadRecord(first.keyHash(), "other", entry(2, true).id(), NOW.plusSeconds(1));

		assertThat(catalogue.addOnce(entry(1, true), first, NOW.minusSeconds(10))).isTrue();
		assertThat(catalogue.addOnce(entry(2, true), second, NOW.minusSeconds(10))).isFalse();

		assertThat(catalogue.upload(first.keyHash(), NOW.minusSeconds(10))).hasValue(first);
		assertThat(catalogue.upload("unknown", NOW.minusSeconds(10))).isEmpty();
		assertThat(catalogue.find(entry(1, true).id())).isPresent();
		assertThat(catalogue.find(entry(2, true).id())).isEmpty();
	}

	@Test
	void keepsNoRecordOfAPictureThatCouldNotBeAdded() {
		catalogue.add(entry(1, true));

		assertThatThrownBy(() -> catalogue.addOnce(entry(1, true), record(1, NOW), NOW.minusSeconds(10)))
				.isInstanceOf(CatalogueException.class);

		assertThat(catalogue.upload(record(1, NOW).keyHash(), NOW.minusSeconds(10))).isEmpty();
	}

	@Test
	void forgetsOldRecords() {
		UploadRecord old = record(1, NOW.minusSeconds(100));
		catalogue.addOnce(entry(1, true), old, NOW.minusSeconds(110));

		assertThat(catalogue.upload(old.keyHash(), NOW.minusSeconds(10))).isEmpty();
		catalogue.addOnce(entry(2, true), record(2, NOW), NOW.minusSeconds(10));

		assertThat(catalogue.upload(old.keyHash(), NOW.minusSeconds(110))).isEmpty();
		assertThat(catalogue.find(entry(1, true).id())).isPresent();
	}

	@Test
	void takesTheKeyOfAnOldRecordAnew() {
		catalogue.addOnce(entry(1, true), record(1, NOW.minusSeconds(100)), NOW.minusSeconds(110));
		UploadRecord again = new UploadRecord(record(1, NOW).keyHash(), "other", entry(2, true).id(), NOW);

		assertThat(catalogue.addOnce(entry(2, true), again, NOW.minusSeconds(10))).isTrue();

		assertThat(catalogue.upload(again.keyHash(), NOW.minusSeconds(10))).hasValue(again);
	}

	private static final Instant NOW = Instant.parse("2026-01-24T14:00:00.123Z");

	private static UploadRecord record(int number, Instant at) {
		return new UploadRecord("key " + number, "fingerprint", entry(number, true).id(), at);
	}

	@Test
	void refusesTheSameIdTwice() {
		catalogue.add(entry(1, true));

		assertThatThrownBy(() -> catalogue.add(entry(1, true))).isInstanceOf(CatalogueException.class);
	}

	@Test
	void addsEachOfManyAtOnceAndOnlyTheFaultyOneFails() throws Exception {
		catalogue.add(entry(7, true));
		List<Future<?>> additions = new ArrayList<>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int number = 0; number < 64; number++) {
				CatalogueEntry entry = entry(number, true);
				additions.add(threads.submit(() -> catalogue.add(entry)));
			}
		}

		for (int number = 0; number < 64; number++) {
			assertThat(additions.get(number).state())
					.isEqualTo(number == 7 ? Future.State.FAILED : Future.State.SUCCESS);
			assertThat(catalogue.find(entry(number, true).id())).isPresent();
		}
	}

	@Test
	void pagesThroughListedPicturesNewestFirstAndBack() {
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
	void pagesStayStableWhilePicturesCome() {
		for (int number = 0; number < 4; number++) {
			catalogue.add(entry(number, true));
		}
		CataloguePage first = catalogue.page(CatalogueQuery.newest(2));

		catalogue.add(entry(9, true));

		assertThat(catalogue.page(new CatalogueQuery(first.older(), Optional.empty(), 2)).entries())
				.containsExactly(entry(1, true), entry(0, true));
	}

	@Test
	void beginsADeletionOnceAndRemembersItUntilItEnds() {
		CatalogueEntry cat = entry(1, true);
		catalogue.add(cat);

		assertThat(catalogue.beginDeletion(cat.id())).isTrue();
		assertThat(catalogue.beginDeletion(cat.id())).isFalse();
		assertThat(catalogue.find(cat.id())).isEmpty();
		assertThat(catalogue.pendingDeletions()).containsExactly(cat.name());

		catalogue.endDeletion(cat.id());

		assertThat(catalogue.pendingDeletions()).isEmpty();
	}

	@Test
	void knowsPicturesAndThoseBeingDeleted() {
		catalogue.add(entry(1, true));
		catalogue.add(entry(2, false));
		catalogue.beginDeletion(entry(2, false).id());

		assertThat(catalogue.known(List.of(id(1), id(2), id(3)))).isEqualTo(Set.of(id(1), id(2)));
	}

	@Test
	void goesThroughAllInTheOrderOfTheirIds() {
		for (int number = 0; number < 5; number++) {
			catalogue.add(entry(number, number % 2 == 0));
		}

		List<CatalogueEntry> first = catalogue.inOrderOfIds(Optional.empty(), 3);
		List<CatalogueEntry> second = catalogue.inOrderOfIds(Optional.of(first.getLast().id()), 3);

		assertThat(first).extracting(CatalogueEntry::id).containsExactly(id(0), id(1), id(2));
		assertThat(second).extracting(CatalogueEntry::id).containsExactly(id(3), id(4));
	}

	@Test
	void addsUpWhatThereIs() {
		catalogue.add(entry(1, true));
		catalogue.add(entry(2, false));

		assertThat(catalogue.totals()).isEqualTo(new ImageCatalogue.Totals(2, 1, 2 * entry(1, true).size()));

		catalogue.list(id(2));
		catalogue.beginDeletion(id(1));

		assertThat(catalogue.totals()).isEqualTo(new ImageCatalogue.Totals(1, 1, entry(1, true).size()));
		assertThat(catalogue.damages()).isEmpty();
	}

	@Test
	void takesAPictureOutOfThePagesAndBack() {
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

	static ImageId id(int number) {
		return new ImageId("00000000000000" + String.format("%02d", number));
	}

	/** A picture that is the newer, the higher its number is. */
	static CatalogueEntry entry(int number, boolean isListed) {
		return new CatalogueEntry(id(number), ImageFormat.PNG, "Кот \"%s\" 😺.png".formatted(number), 4032, 3024, 1,
				5_242_880, "00".repeat(32), isListed, Instant.parse("2026-01-01T00:00:00Z").plusMillis(number),
				ImageFormat.JPEG,
				"11".repeat(32));
	}
}
