package imagehost.catalogue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.AlbumChange;
import imagehost.catalogue.AlbumId;
import imagehost.catalogue.Albums;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageCatalogueContract;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.SampleEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteImageCatalogueTest extends ImageCatalogueContract {
	@TempDir
	private Path folder;

	@Override
	protected ImageCatalogue open() {
		return new SqliteImageCatalogue(folder.resolve("catalogue.db"));
	}

	@Test
	void commitsAreForcedToTheDisk() throws SQLException {
		assertThat(number(folder.resolve("catalogue.db"), "PRAGMA user_version")).isEqualTo(Schema.SCRIPTS.size());
		assertThat(CatalogueDatabase.pragmas().getProperty("synchronous")).isEqualTo("FULL");
		assertThat(CatalogueDatabase.pragmas().getProperty("journal_mode")).isEqualTo("WAL");
	}

	@Test
	void waitsForACommandThatReadsBesideTheService() {
		assertThat(CatalogueDatabase.pragmas().getProperty("busy_timeout")).isEqualTo("10000");
	}

	@Test
	void refusesAnotherProgramsDatabaseAndLeavesIt() throws SQLException {
		Path file = folder.resolve("other.db");
		execute(file, "CREATE TABLE other (name TEXT)");

		assertThatThrownBy(() -> new SqliteImageCatalogue(file)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("another program");
		assertThat(number(file, "SELECT count(*) FROM other")).isZero();
	}

	@Test
	void refusesADamagedFileAndLeavesIt() throws IOException {
		Path file = folder.resolve("damaged.db");
		byte[] noDatabase = "not a database, but longer than a hundred bytes ".repeat(40)
				.getBytes(StandardCharsets.US_ASCII);
		Files.write(file, noDatabase);

		assertThatThrownBy(() -> new SqliteImageCatalogue(file)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("damaged.db");
		assertThat(file).hasBinaryContent(noDatabase);
	}

	@Test
	void refusesTheCatalogueOfANewerVersion() throws SQLException {
		Path file = folder.resolve("newer.db");
		new SqliteImageCatalogue(file).close();
		execute(file, "PRAGMA user_version = 99");

		assertThatThrownBy(() -> new SqliteImageCatalogue(file)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("newer version");
	}

	@Test
	void leavesNothingOpenOfAFileThatItRefuses() throws SQLException {
		Path file = folder.resolve("newer.db");
		new SqliteImageCatalogue(file).close();
		execute(file, "PRAGMA user_version = 99");

		assertThatThrownBy(() -> new SqliteImageCatalogue(file)).isInstanceOf(CatalogueException.class);

		assertThat(folder).isDirectoryNotContaining("glob:**newer.db-*");
	}

	@Test
	void takesImagesButNothingOfVisitorsFromTheReserve() {
		try (ImageCatalogue full = new SqliteImageCatalogue(folder.resolve("full.db"), Long.MAX_VALUE, () -> {
		})) {
			full.add(SampleEntries.entry(1, true));

			AlbumId album = new AlbumId("00000000000000a1");
			assertFull(() -> full.reports().add(SampleEntries.id(1), ReportReason.OTHER, "", Instant.EPOCH));
			assertFull(() -> full.albums().add(album, "", "ab", Instant.EPOCH, List.of()));
			assertFull(() -> full.albums().change(album, AlbumChange.adding(List.of(SampleEntries.id(1)))));
			assertThat(full.albums().change(album, AlbumChange.ofTitle("a"))).isEqualTo(Albums.Outcome.NO_ALBUM);
		}
	}

	private static void assertFull(ThrowingCallable change) {
		assertThatThrownBy(change).isInstanceOfSatisfying(CatalogueException.class,
				failure -> assertThat(failure.isFull()).isTrue());
	}

	private static void execute(Path file, String sql) throws SQLException {
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static int number(Path file, String sql) throws SQLException {
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
				var statement = connection.createStatement();
				var row = statement.executeQuery(sql)) {
			row.next();
			return row.getInt(1);
		}
	}
}
