package imagehost.catalogue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueReplacement;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SampleEntries;
import imagehost.image.ImageId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process at a time serves the catalogue in a folder or replaces it, and nothing stays open or locked behind it.
 */
class SqliteCatalogueFolderTest {
	private static final Instant NOW = Instant.ofEpochSecond(5);

	@TempDir
	private Path folder;
	private SqliteCatalogueFolder location;
	private Path file;

	@BeforeEach
	void name() {
		location = new SqliteCatalogueFolder(folder, 0);
		file = folder.resolve("catalogue.db");
	}

	@Test
	void letsOneProcessServeIt() {
		try (ImageCatalogue _ = location.open()) {
			assertInUse(location::open);
			assertInUse(location::openAlone);
			assertInUse(location::replace);
			location.openExisting().close();
		}
		location.openAlone().close();

		assertThat(folder).isDirectoryNotContaining("glob:**-wal");
	}

	@Test
	void makesNoneWhereOneShouldBe() {
		for (Supplier<AutoCloseable> opening : List.<Supplier<AutoCloseable>>of(location::openExisting,
				location::openAlone, () -> location.copyInto(folder.resolve("copy")))) {
			assertThatThrownBy(opening::get).isInstanceOf(CatalogueException.class)
					.hasMessageContaining("there is no catalogue");
		}

		assertThat(file).doesNotExist();
		new SqliteCatalogueFolder(folder.resolve("copy"), 0).open().close(); // it is not locked
	}

	@Test
	void givesTheLockBackWhenItCannotOpen() throws IOException {
		Files.writeString(file, "no database, but longer than the header of one would be ".repeat(9));

		assertThatThrownBy(location::open).isInstanceOf(CatalogueException.class);
		Path inTheWay = Files.createDirectories(folder.resolve("catalogue.db.new/something"));
		assertThatThrownBy(location::replace).hasMessageContaining("could not remove");
		Files.delete(inTheWay);

		try (CatalogueReplacement replacement = location.replace()) {
			replacement.finish(NOW);
		}
		location.open().close();
	}

	@Test
	void keepsEachCatalogueThatItReplaces() {
		try (CatalogueReplacement replacement = location.replace()) {
			assertThat(replacement.finish(NOW)).isEmpty();
		}
		add(1);
		try (CatalogueReplacement replacement = location.replace()) {
			replacement.catalogue().add(SampleEntries.entry(2, true));
			assertThat(replacement.finish(NOW)).hasValue("catalogue.before-5.db");
		}
		try (CatalogueReplacement replacement = location.replace()) {
			assertThat(replacement.finish(NOW)).hasValue("catalogue.before-6.db");
		}

		assertThat(ids("catalogue.before-5.db")).containsExactly(SampleEntries.id(1));
		assertThat(ids("catalogue.before-6.db")).containsExactly(SampleEntries.id(2));
		assertThat(ids("catalogue.db")).isEmpty();
	}

	@Test
	void leavesEverythingAsItWasWhenItIsNotFinished() throws IOException {
		add(1);

		try (CatalogueReplacement replacement = location.replace()) {
			replacement.catalogue().add(SampleEntries.entry(2, true));
		}

		assertThat(ids("catalogue.db")).containsExactly(SampleEntries.id(1));
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("catalogue.db",
					"lock");
		}
	}

	/** A damaged file is kept as it is; SQLite would apply its log to the new one. */
	@Test
	void replacesADamagedCatalogueWithoutItsLog() throws IOException {
		byte[] damaged = "no database, but longer than the header of one would be ".repeat(9)
				.getBytes(StandardCharsets.UTF_8);
		Files.write(file, damaged);
		Files.write(folder.resolve("catalogue.db-wal"), damaged);

		try (CatalogueReplacement replacement = location.replace()) {
			replacement.finish(NOW);
		}

		assertThat(folder.resolve("catalogue.before-5.db")).hasBinaryContent(damaged);
		assertThat(ids("catalogue.db")).isEmpty();
	}

	@Test
	void replacesNoCatalogueThatAnotherProgramHasOpened() {
		add(1);
		try (CatalogueReplacement replacement = location.replace(); ImageCatalogue reader = location.openExisting()) {
			assertThat(reader.totals().images()).isEqualTo(1);
			assertThatThrownBy(() -> replacement.finish(NOW)).hasMessageContaining("in use by another process");
		}

		assertThat(ids("catalogue.db")).containsExactly(SampleEntries.id(1));
	}

	private void add(int number) {
		try (ImageCatalogue catalogue = location.open()) {
			catalogue.add(SampleEntries.entry(number, true));
		}
	}

	private List<ImageId> ids(String name) {
		try (ImageCatalogue catalogue = new SqliteImageCatalogue(folder.resolve(name))) {
			return catalogue.inOrderOfIds(Optional.empty(), 9).stream().map(CatalogueEntry::id).toList();
		}
	}

	private static void assertInUse(Supplier<? extends AutoCloseable> opening) {
		assertThatThrownBy(opening::get).isInstanceOfSatisfying(CatalogueException.class,
				failure -> assertThat(failure.isInUse()).isTrue());
	}
}
