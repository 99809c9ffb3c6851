package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupTest extends StoredImagesTest {
	@Test
	void backsUpIntoAFolderThatCanBeServed() throws IOException {
		CatalogueEntry cat = stored(1);
		CatalogueEntry dog = stored(2);
		Path target = folder.resolve("backup");
		Backup backup = new Backup(store, location, report::add);
		backup.into(new ImagesFolder(target), Instant.EPOCH);

		catalogue.beginDeletion(dog.id());
		store.delete(dog.name());
		CatalogueEntry fox = stored(3);
		int problems = backup.into(new ImagesFolder(target), Instant.EPOCH);

		assertThat(problems).isZero();
		assertThat(target.resolve(cat.name().toString())).hasBinaryContent(IMAGE);
		assertThat(target.resolve(dog.name().toString())).doesNotExist();
		try (ImageCatalogue copy = served(target)) {
			assertThat(copy.find(cat.id())).hasValue(cat);
			assertThat(copy.find(fox.id())).hasValue(fox);
			assertThat(copy.find(dog.id())).isEmpty();
			assertThat(new Check(new FileImageStore(new ImagesFolder(target), 0), copy, report::add).run(Instant.MAX))
					.isZero();
		}
	}

	@Test
	void copiesSearchIndexReportsAndTotalsInABackup() throws IOException {
		CatalogueEntry cat = stored(1);
		catalogue.reports().add(cat.id(), ReportReason.OTHER, "why", Instant.EPOCH);

		new Backup(store, location, report::add).into(new ImagesFolder(folder.resolve("backup")), Instant.EPOCH);

		try (ImageCatalogue copy = served(folder.resolve("backup"))) {
			assertThat(copy.page(new CatalogueQuery(new CatalogueFilter.Listed("CAT", Optional.empty()),
					Optional.empty(), Optional.empty(), 9)).entries()).containsExactly(cat);
			assertThat(copy.reports().count()).isEqualTo(1);
			assertThat(copy.damages()).isEmpty();
		}
	}

	private static ImageCatalogue served(Path backup) {
		return new SqliteCatalogueFolder(new ImagesFolder(backup).catalogue(), 0).open();
	}
}
