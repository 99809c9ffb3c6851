package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueFilter;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ReportReason;
import imagehost.image.ImageFormat;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupTest extends BackedUpImagesTest {
	private static final AlbumId HOLIDAY = new AlbumId("00000000000000a1");

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
	void copiesSearchIndexReportsAlbumsAndTotalsInABackup() throws IOException {
		CatalogueEntry cat = stored(1);
		catalogue.reports().add(cat.id(), ReportReason.OTHER, "why", Instant.EPOCH);
		catalogue.refusals().add("0a".repeat(32), "dog.png", Instant.EPOCH);
		catalogue.albums().add(HOLIDAY, "Holiday", "ab", Instant.EPOCH, List.of(cat.id()));

		new Backup(store, location, report::add).into(new ImagesFolder(folder.resolve("backup")), Instant.EPOCH);

		try (ImageCatalogue copy = served(folder.resolve("backup"))) {
			assertThat(copy.page(new CatalogueQuery(new CatalogueFilter.Listed("CAT", Optional.empty()),
					Optional.empty(), Optional.empty(), 9)).entries()).containsExactly(cat);
			assertThat(copy.reports().count()).isEqualTo(1);
			assertThat(copy.refusals().newest(Optional.empty(), 9)).hasSize(1);
			assertThat(copy.albums().find(HOLIDAY)).isEqualTo(catalogue.albums().find(HOLIDAY)).isPresent();
			assertThat(copy.damages()).isEmpty();
		}
	}

	@Test
	void takesThePlaceOfACopyThatWasServedAndKilled() throws IOException {
		CatalogueEntry cat = stored(1);
		Path served = folder.resolve("served");
		backup(served);
		Path killed = folder.resolve("killed");
		try (ImageCatalogue copy = served(served)) {
			copy.add(new CatalogueEntry(name(7).id(), ImageFormat.PNG, "later.png", 1, 1, 1, 1, "00", true,
					Instant.EPOCH, ImageFormat.PNG, ""));
			copyFolder(new ImagesFolder(served).catalogue(), new ImagesFolder(killed).catalogue());
		}
		assertThat(new ImagesFolder(killed).catalogue().resolve("catalogue.db-wal")).isNotEmptyFile();

		assertThat(backup(killed)).isZero();

		try (ImageCatalogue copy = served(killed)) {
			assertThat(copy.damages()).isEmpty();
			assertThat(copy.find(cat.id())).hasValue(cat);
			assertThat(copy.totals().images()).isEqualTo(1);
		}
	}

	private static void copyFolder(Path from, Path to) throws IOException {
		Files.createDirectories(to);
		try (var files = Files.list(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

	@Test
	void refusesAFolderThatAServiceUsesAndLeavesIt() throws IOException {
		CatalogueEntry cat = stored(1);
		Path target = folder.resolve("backup");
		backup(target);
		stored(2);

		try (ImageCatalogue service = served(target)) {
			assertThatThrownBy(() -> backup(target)).isInstanceOf(CatalogueException.class)
					.hasMessageContaining("in use");

			assertThat(service.damages()).isEmpty();
			assertThat(service.totals().images()).isEqualTo(1);
			assertThat(service.find(cat.id())).isPresent();
		}
		assertThat(target.resolve(name(2).toString())).doesNotExist();
	}
}
