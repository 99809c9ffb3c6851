package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.storage.InMemoryImageStore;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A store serves one catalogue, and a catalogue one store. */
class StoreBindingTest extends StoredImagesTest {
	@Test
	void namesBothAtTheFirstUseAndKnowsThemAgain() {
		new StoreBinding(catalogue, store, Duration.ZERO).require();

		assertThat(store.ownName()).isPresent().isEqualTo(catalogue.storeName());
		new StoreBinding(catalogue, store, Duration.ZERO).require();
	}

	@Test
	void givesEachStoreANameOfItsOwn() {
		assertThat(StoreBinding.newName()).hasSize(36).isNotEqualTo(StoreBinding.newName());
	}

	@Test
	void namesBothOfAServiceThatHasImagesAlready() {
		stored(1);

		new StoreBinding(catalogue, store).require();

		assertThat(store.ownName()).isPresent().isEqualTo(catalogue.storeName());
	}

	@Test
	void refusesASecondCatalogueForOneStore() {
		new StoreBinding(catalogue, store).require();

		try (var second = new SqliteCatalogueFolder(folder.resolve("second"), 0).open()) {
			assertThatThrownBy(() -> new StoreBinding(second, store, Duration.ZERO).require())
					.isInstanceOf(CatalogueException.class).hasMessageContaining("is not that of the images");
			assertThat(second.storeName()).isEmpty();
		}
	}

	@Test
	void refusesASecondStoreForOneCatalogue() {
		new StoreBinding(catalogue, store).require();
		InMemoryImageStore second = new InMemoryImageStore();

		assertThatThrownBy(() -> new StoreBinding(catalogue, second, Duration.ZERO).require())
				.isInstanceOf(CatalogueException.class).hasMessageContaining("is not that of the images");

		assertThat(second.ownName()).isEmpty();
	}

	@Test
	void takesACatalogueFromBeforeTheNamingForThatOfItsImages() {
		stored(1);
		store.nameOnce("named since");

		new StoreBinding(catalogue, store).require();

		assertThat(catalogue.storeName()).hasValue("named since");
	}

	@Test
	void looksBeyondTheNewestImageWhichMayBeOnItsWayOut() {
		stored(1);
		store.lose(stored(2).name());

		new StoreBinding(catalogue, store).require();

		assertThat(store.ownName()).isPresent().isEqualTo(catalogue.storeName());
	}

	@Test
	void refusesAStoreThatHasNoneOfTheImages() {
		store.lose(stored(1).name());

		assertThatThrownBy(() -> new StoreBinding(catalogue, store, Duration.ZERO).require())
				.isInstanceOf(CatalogueException.class);

		assertThat(store.ownName()).isEmpty();
	}

	@Test
	void waitsForAnotherBackendThatHasNamedOnlyOneOfThemYet() {
		catalogue.nameStoreOnce("new");
		Iterator<String> names = List.of("old", "new").iterator();
		InMemoryImageStore renamed = new InMemoryImageStore() {
			@Override
			public Optional<String> ownName() {
				return Optional.of(names.next());
			}
		};

		new StoreBinding(catalogue, renamed, Duration.ofHours(1)).require();

		assertThat(names.hasNext()).isFalse();
	}

	@Test
	void refusesWhenAnotherBackendIsFasterWithAnotherName() {
		InMemoryImageStore shared = new InMemoryImageStore() {
			@Override
			public String nameOnce(String name) {
				catalogue.nameStoreOnce("another's");
				return super.nameOnce(name);
			}
		};

		assertThatThrownBy(() -> new StoreBinding(catalogue, shared, Duration.ZERO).require())
				.isInstanceOf(CatalogueException.class);
	}
}
