package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageFormat;
import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import org.junit.jupiter.api.Test;

/** An upload that fails leaves nothing, unless its row may be there. */
class FailedUploadTest extends UploadFaultsTest {
	@Test
	void keepsTheFileAndNotesItWhereTheRowMayBeThere() {
		ImageCatalogue silent = catalogueThat("add", CatalogueException.unknown("no answer", new Exception()));

		assertThatThrownBy(() -> uploads(silent).upload(file("a.png", IMAGE), null))
				.isInstanceOf(CatalogueException.class);

		assertThat(store.size()).isEqualTo(1);
		assertThat(leftovers).singleElement().extracting(ImageName::format).isEqualTo(ImageFormat.PNG);
	}

	@Test
	void leavesNoRowWhenTheStoreFails() {
		store.failWith(StorageException.Fault.FULL);

		assertThatThrownBy(() -> uploads(catalogue).upload(file("a.png", IMAGE), null))
				.isInstanceOf(StorageException.class);

		assertThat(catalogue.page(CatalogueQuery.newest(1)).entries()).isEmpty();
	}

	@Test
	void leavesNoFileWhenTheCatalogueIsAway() {
		catalogue.close();

		assertThatThrownBy(() -> uploads(catalogue).upload(file("a.png", IMAGE), null))
				.isInstanceOf(CatalogueException.class);

		assertThat(store.size()).isZero();
	}

	@Test
	void removesTheFileWhereThereIsNoRow() {
		ImageCatalogue broken = catalogueThat("add", new CatalogueException("planted"));

		assertThatThrownBy(() -> uploads(broken).upload(file("a.png", IMAGE), null)).hasMessage("planted");

		assertThat(store.size()).isZero();
		assertThat(leftovers).isEmpty();
	}

	@Test
	void notesAFileThatCouldNotBeRemoved() {
		store.isStubborn = true;
		ImageCatalogue broken = catalogueThat("add", new CatalogueException("planted"));

		assertThatThrownBy(() -> uploads(broken).upload(file("a.png", IMAGE), null)).hasMessage("planted")
				.satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

		assertThat(leftovers).hasSize(1);
	}

	private ImageCatalogue catalogueThat(String method, RuntimeException failure) {
		return replacing(method, () -> {
			throw failure;
		});
	}
}
