package imagehost.catalogue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueReplacement;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SampleEntries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue that takes the place of another one, whatever lies there. */
class SqliteReplacementTest {
	@TempDir
	private Path folder;
	private SqliteCatalogueFolder location;
	private Path copies;
	private Path file;

	@BeforeEach
	void addAnImage() {
		location = new SqliteCatalogueFolder(folder.resolve("live"), 0);
		copies = folder.resolve("copies");
		file = copies.resolve("catalogue.db");
		try (ImageCatalogue catalogue = location.open()) {
			catalogue.add(SampleEntries.entry(1, true));
		}
	}

	@Test
	void makesACopyWhereAnEarlierOneWasKilled() throws IOException {
		Files.createDirectories(copies);
		for (String left : new String[]{"catalogue.db.new", "catalogue.db.new-wal", "catalogue.db.new-shm"}) {
			Files.writeString(copies.resolve(left), "half of a copy ".repeat(1000));
		}

		copy();

		try (ImageCatalogue copy = new SqliteImageCatalogue(file)) {
			assertThat(copy.find(SampleEntries.id(1))).hasValue(SampleEntries.entry(1, true));
		}
		assertThat(copies).isDirectoryNotContaining("glob:**.new*");
	}

	/** SQLite would apply the log to the new file: here it would change the totals. */
	@Test
	void takesThePlaceOfADamagedFileWithoutItsLog() throws Exception {
		Path live = folder.resolve("live/catalogue.db");
		Path log = folder.resolve("live/catalogue.db-wal");
		byte[] logged;
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + live);
				var statement = connection.createStatement()) {
			statement.execute("UPDATE total SET images = 7");
			logged = Files.readAllBytes(log);
		}
		Files.writeString(live, "no database, but longer than the header of one would be ".repeat(9));
		Files.write(log, logged);

		try (CatalogueReplacement replacement = location.replace()) {
			replacement.finish(Instant.EPOCH);
		}

		try (ImageCatalogue fresh = location.open()) {
			assertThat(fresh.totals().images()).isZero();
			assertThat(fresh.damages()).isEmpty();
		}
	}

	/** A newer version of the service could have done so. */
	@Test
	void doesNotSaySuccessOfACopyThatCannotBeServed() throws SQLException {
		try (CatalogueReplacement replacement = location.copyInto(copies)) {
			try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copies.resolve("catalogue.db.new"));
					var statement = connection.createStatement()) {
				statement.execute("PRAGMA user_version = 99");
			}

			assertThatThrownBy(() -> replacement.finish(Instant.EPOCH)).isInstanceOf(CatalogueException.class)
					.hasMessageContaining("newer version");
		}
	}

	@Test
	void mergesTheLogOfAWholeFileAlone() throws IOException {
		assertThat(DatabaseFiles.mergeLog(file)).as("there is none").isFalse();
		copy();
		assertThat(DatabaseFiles.mergeLog(file)).isTrue();
		Files.writeString(file, "no database, but longer than the header of one would be ".repeat(9));
		assertThat(DatabaseFiles.mergeLog(file)).as("it is damaged").isFalse();
	}

	private void copy() {
		try (CatalogueReplacement replacement = location.copyInto(copies)) {
			replacement.finish(Instant.EPOCH);
		}
	}
}
