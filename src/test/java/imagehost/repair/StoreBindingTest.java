package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.storage.InMemoryImageStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A store serves one catalogue, and a catalogue one store. */
class StoreBindingTest extends StoredImagesTest {
	@Test
	void namesBothAtTheFirstUseAndKnowsThemAgain() {
		new StoreBinding(catalogue, store).require();

		assertThat(store.ownName()).isPresent().isEqualTo(catalogue.storeName());
		new StoreBinding(catalogue, store).require();
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
}
