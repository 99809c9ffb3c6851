package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * The files of one database: what was committed last may stand in its log, {@code -wal}, and not yet in the file itself
 * (<a href="https://www.sqlite.org/wal.html#the_wal_file">wal.html, section 2.4</a>). A log beside another file with
 * the same name would be applied to that one and destroy it.
 */
final class DatabaseFiles {
	/** The file itself is the last. */
	static final List<String> SUFFIXES = List.of("-wal", "-shm", "");

	private DatabaseFiles() {
	}

	static Path withSuffix(Path file, String suffix) {
		return file.resolveSibling(file.getFileName() + suffix);
	}

	static void delete(Path file) {
		deleteAll(file, SUFFIXES);
	}

	static void deleteLog(Path file) {
		deleteAll(file, SUFFIXES.subList(0, 2));
	}

	private static void deleteAll(Path file, List<String> suffixes) {
		try {
			for (String suffix : suffixes) {
				Files.deleteIfExists(withSuffix(file, suffix));
			}
		} catch (IOException cause) {
			throw new CatalogueException("could not remove " + file, cause);
		}
	}

	/**
	 * Brings what stands in the log into the file, so that the file alone is the whole database; nothing where there is
	 * no file. The last connection that closes removes the log.
	 *
	 * @return false when the file is damaged or no database
	 * @throws CatalogueException when another process uses the database
	 */
	static boolean mergeLog(Path file) {
		if (!Files.exists(file)) {
			return false;
		}
		try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
				var statement = connection.createStatement()) {
			statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
		} catch (SQLException damaged) {
			return false;
		}
		if (Files.exists(withSuffix(file, "-wal"))) {
			throw new CatalogueException("the catalogue " + file + " is in use by another process");
		}
		return true;
	}
}
