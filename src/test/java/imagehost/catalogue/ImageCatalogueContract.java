package imagehost.catalogue;

import static imagehost.catalogue.SampleEntries.entry;
import static imagehost.catalogue.SampleEntries.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every catalogue promises of its rows. */
public abstract class ImageCatalogueContract {
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
	void refusesTheSameIdTwice() {
		catalogue.add(entry(1, true));

		assertThatThrownBy(() -> catalogue.add(entry(1, true))).isInstanceOf(CatalogueException.class);
	}

	@Test
	void addsAllInTheirOrderOrNone() {
		assertThat(catalogue.newestNumber()).isZero();

		assertThatThrownBy(() -> catalogue.addAll(List.of(entry(1, true), entry(2, true), entry(1, true))))
				.isInstanceOf(CatalogueException.class);
		assertThat(catalogue.totals().images()).isZero();
		catalogue.addAll(List.of(entry(2, true), entry(1, true)));
		catalogue.addAll(List.of());

		assertThat(catalogue.page(CatalogueQuery.newest(9)).entries()).containsExactly(entry(1, true), entry(2, true));
		long newest = catalogue.newestNumber();
		catalogue.add(entry(3, false));
		assertThat(catalogue.newestNumber()).isEqualTo(newest + 1).isGreaterThan(2);
	}

	@Test
	void leadsWhereItIsAloneAndLetsNobodyWait() {
		assertThat(catalogue.leads()).isTrue();
		assertThat(catalogue.waiting()).isZero();
		assertThat(catalogue.known(List.of())).isEmpty();
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
	void knowsImagesAndThoseBeingDeleted() {
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
	void keepsTheNoteOfALeftoverUntilItsTimeIsOver() {
		ImageName late = entry(1, true).name();
		ImageName over = entry(2, true).name();
		catalogue.noteLeftover(late, Duration.ofHours(1));
		catalogue.noteLeftover(late, Duration.ZERO);
		catalogue.noteLeftover(over, Duration.ZERO);
		assertThat(catalogue.pendingDeletions()).containsExactlyInAnyOrder(late, over);
		assertThat(catalogue.known(List.of(late.id()))).containsExactly(late.id());

		catalogue.endDeletion(late.id());
		catalogue.endDeletion(over.id());

		assertThat(catalogue.pendingDeletions()).containsExactly(late);
	}

	@Test
	void notesNoLeftoverWhoseRowIsThere() {
		catalogue.add(entry(1, true));

		catalogue.noteLeftover(entry(1, true).name(), Duration.ofHours(1));

		assertThat(catalogue.pendingDeletions()).isEmpty();
		assertThat(catalogue.find(entry(1, true).id())).isPresent();
	}

	@Test
	void keepsTheFirstNameOfItsStoreUntilItIsRenamed() {
		assertThat(catalogue.storeName()).isEmpty();

		assertThat(catalogue.nameStoreOnce("first")).isEqualTo("first");
		assertThat(catalogue.nameStoreOnce("second")).isEqualTo("first");
		catalogue.renameStore("third");
		catalogue.renameStore("third");

		assertThat(catalogue.storeName()).hasValue("third");
	}
}
