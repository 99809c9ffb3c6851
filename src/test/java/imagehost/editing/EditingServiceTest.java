package imagehost.editing;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SampleEntries;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFacts;
import imagehost.storage.InMemoryImageStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditingServiceTest {
	private static final CatalogueEntry CAT = SampleEntries.entry(1, true);

	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private ImageCatalogue catalogue;
	private EditingService editing;

	@BeforeEach
	void storeOne() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		editing = new EditingService(catalogue, store, new ActivityLog());
		store.store(CAT.name(), new byte[]{1}, CAT.facts());
		catalogue.add(CAT);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void hasTheStoreRememberWhatWasChanged() {
		CatalogueEntry edited = editing.edit(CAT.id(), new Change(false, "dog.png")).orElseThrow();

		assertThat(edited.isListed()).isFalse();
		assertThat(edited.originalName()).isEqualTo("dog.png");
		assertThat(store.facts(CAT.name())).hasValue(edited.facts());
	}

	@Test
	void mendsWhatTheStoreMissed() {
		catalogue.unlist(CAT.id());

		editing.edit(CAT.id(), new Change(false, null));

		assertThat(store.facts(CAT.name()).map(ImageFacts::isListed)).hasValue(false);
	}

	@Test
	void knowsNoImageThatIsNotThere() {
		assertThat(editing.edit(SampleEntries.id(2), new Change(false, "dog.png"))).isEmpty();
	}
}
