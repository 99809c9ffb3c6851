package imagehost.catalogue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What becomes of faults of SQLite. */
class CatalogueDatabaseTest {
	@TempDir
	private Path folder;
	private CatalogueDatabase database;

	@BeforeEach
	void open() {
		database = new CatalogueDatabase(folder.resolve("catalogue.db"));
	}

	@AfterEach
	void close() {
		database.close();
	}

	@Test
	void tellsAFullVolumeFromOtherFaults() {
		assertThatThrownBy(() -> database.change("could not add", _ -> {
			throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_FULL);
		})).isInstanceOfSatisfying(CatalogueException.class, full -> {
			assertThat(full.isFull()).isTrue();
			assertThat(full).hasMessage("could not add");
		});
		assertThatThrownBy(() -> database.change("could not add", _ -> {
			throw new SQLiteException("planted", SQLiteErrorCode.SQLITE_IOERR);
		})).isInstanceOfSatisfying(CatalogueException.class, fault -> {
			assertThat(fault.isFull()).isFalse();
			assertThat(fault).hasMessage("could not add").hasStackTraceContaining("planted");
		});
		assertThat(database.change("could not add", _ -> 7)).isEqualTo(7);
	}

	@Test
	void neitherReadsNorWritesBehindItsEnd() {
		assertThat(one()).isEqualTo(1);
		database.close();

		assertThatThrownBy(() -> one()).isInstanceOf(CatalogueException.class)
				.hasMessage("could not read the catalogue");
		assertThatThrownBy(() -> database.change("could not add", connection -> {
			try (var insert = connection.prepareStatement("DELETE FROM image")) {
				return insert.executeUpdate();
			}
		})).isInstanceOf(CatalogueException.class);
		assertThat(folder).isDirectoryNotContaining("glob:**-wal");
	}

	@Test
	void keepsSpaceFree() {
		database.requireSpace(0, 0);

		assertThatThrownBy(() -> database.requireSpace(1, Long.MAX_VALUE)).isInstanceOfSatisfying(
				CatalogueException.class, full -> assertThat(full.isFull()).isTrue());
		assertThatThrownBy(() -> database.requireSpace(1L << 60, 0)).hasMessageContaining("no room");
	}

	private int one() {
		return database.read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
	}
}
