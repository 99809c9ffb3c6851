package imagehost.catalogue.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.sql.CatalogueRow;
import imagehost.catalogue.sql.GroupedWriter;
import imagehost.catalogue.sql.SqlDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file: WAL with {@code synchronous=FULL} (a committed row survives a loss of power,
 * <a href="https://www.sqlite.org/pragma.html#pragma_synchronous">sqlite.org</a>), one writing connection that groups
 * commits, a few reading ones that never wait for it. Safe for many threads.
 */
final class CatalogueDatabase implements SqlDatabase, AutoCloseable {
	private static final int READERS = 4;

	private final GroupedWriter writer;
	private final HikariDataSource readers;
	private final Jdbi jdbi;
	private final Path file;

	/**
	 * @throws CatalogueException when the file is damaged, another program's, or a newer version's; it is left as it
	 *             was
	 */
	CatalogueDatabase(Path file) {
		this.file = file;
		String url = "jdbc:sqlite:" + file;
		this.writer = writer(file, url);
		HikariConfig config = new HikariConfig();
		// Not by DriverManager either: it would load PostgreSQL's driver, too.
		SQLiteDataSource database = new SQLiteDataSource(new SQLiteConfig(pragmas()));
		database.setUrl(url);
		config.setDataSource(database);
		config.setMaximumPoolSize(READERS);
		config.setReadOnly(false); // SQLite cannot change it after opening; these connections only ever SELECT
		this.readers = new HikariDataSource(config);
		this.jdbi = Jdbi.create(readers);
		jdbi.registerRowMapper(CatalogueEntry.class, CatalogueRow::entry);
	}

	private static GroupedWriter writer(Path file, String url) {
		try {
			// Not by DriverManager: a stock Tomcat loads that before the web application, whose drivers it then lacks.
			Connection connection = JDBC.createConnection(url, pragmas());
			try {
				Schema.migrate(connection);
			} catch (SQLException | RuntimeException failure) {
				connection.close();
				throw failure;
			}
			return new GroupedWriter(KeptStatements.of(connection), "BEGIN IMMEDIATE");
		} catch (SQLException cause) {
			throw new CatalogueException("could not open the catalogue " + file + ": " + cause.getMessage(), cause);
		}
	}

	static Properties pragmas() {
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(SQLiteConfig.JournalMode.WAL);
		config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
		config.setBusyTimeout(10_000);
		return config.toProperties();
	}

	/**
	 * @param bytes that are about to be written
	 * @param reservedBytes that must stay free on the volume of the file
	 * @throws CatalogueException when they would not
	 */
	void requireSpace(long bytes, long reservedBytes) {
		long usable = usableBytes();
		if (usable - bytes < reservedBytes) {
			throw CatalogueException.full("no room for " + bytes + " bytes: " + usable + " are free, "
					+ reservedBytes + " are kept free", null);
		}
	}

	private long usableBytes() {
		try {
			return Files.getFileStore(file).getUsableSpace();
		} catch (IOException cause) {
			throw new CatalogueException("could not look at the volume of the catalogue", cause);
		}
	}

	@Override
	public <T> T read(HandleCallback<T, RuntimeException> query) {
		try {
			return jdbi.withHandle(query);
		} catch (JdbiException cause) {
			throw new CatalogueException("could not read the catalogue", cause);
		}
	}

	@Override
	public int change(String failure, GroupedWriter.Change change) {
		try {
			return writer.commit(change);
		} catch (SQLException cause) {
			throw isFull(cause)
					? CatalogueException.full(failure, cause)
					: new CatalogueException(failure, cause);
		}
	}

	private static boolean isFull(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void close() {
		readers.close();
		try {
			writer.close();
		} catch (SQLException cause) {
			throw new CatalogueException("could not close the catalogue", cause);
		}
	}
}
