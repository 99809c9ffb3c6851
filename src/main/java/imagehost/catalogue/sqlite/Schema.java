package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.sqlite.JDBC;

/**
 * Brings a database file to the schema of this version, by numbered scripts; {@code PRAGMA user_version} counts those
 * that were applied, {@code PRAGMA application_id} distinguishes our file from others
 * (<a href="https://www.sqlite.org/pragma.html">sqlite.org/pragma.html</a>).
 */
final class Schema {
	private static final Logger LOG = LogManager.getLogger(Schema.class);
	/** "IMGH" in ASCII. */
	private static final int APPLICATION_ID = 0x494D4748;
	static final List<String> SCRIPTS = List.of("V1.sql", "V2.sql", "V3.sql", "V4.sql", "V5.sql", "V6.sql", "V7.sql",
			"V8.sql");
	/** A statement ends where the next line is not indented: those inside a trigger are. */
	private static final String END_OF_STATEMENT = ";[ \\t]*\\n(?![ \\t])";
	/** Every table with its columns, every index and trigger; not what SQLite makes for itself. */
	private static final String PARTS = """
			SELECT 'column ' || owner.name || '.' || part.name
			  FROM sqlite_master owner, pragma_table_info(owner.name) part WHERE owner.type = 'table'
			UNION ALL SELECT type || ' ' || name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
			""";

	private Schema() {
	}

	/**
	 * @throws CatalogueException when the file is another program's, damaged, or of a newer version of the service
	 */
	static void migrate(Connection connection) throws SQLException {
		int version = number(connection, "PRAGMA user_version");
		boolean isEmpty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
		if (number(connection, "PRAGMA application_id") != APPLICATION_ID && !isEmpty) {
			throw new CatalogueException("the catalogue file is a database of another program");
		}
		if (version > SCRIPTS.size()) {
			throw new CatalogueException("the catalogue file was written by a newer version of the service (schema "
					+ version + ", this one knows " + SCRIPTS.size() + ")");
		}
		requireWhole(connection, version);
		SearchIndex.register(connection);
		for (int next = version; next < SCRIPTS.size(); next++) {
			if (!isEmpty) {
				LOG.info("bringing the catalogue to schema {}; with a million images this takes a minute", next + 1);
			}
			apply(connection, SCRIPTS.get(next), next + 1);
		}
	}

	/** Compares the file with an empty one of the same version. */
	private static void requireWhole(Connection connection, int version) throws SQLException {
		Set<String> missing = new TreeSet<>();
		try (Connection model = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
			SearchIndex.register(model);
			for (int next = 0; next < version; next++) {
				apply(model, SCRIPTS.get(next), next + 1);
			}
			missing.addAll(parts(model));
		}
		missing.removeAll(parts(connection));
		// Of a table that is not there at all, the columns need no mention.
		missing.removeIf(part -> part.startsWith("column ")
				&& missing.contains(part.replaceFirst("column (.*)\\..*", "table $1")));
		if (!missing.isEmpty()) {
			throw new CatalogueException("the catalogue file is damaged: it lacks " + String.join(", ", missing)
					+ ". Put the catalogue of a backup in its place, or make a new one with the command rebuild");
		}
	}

	private static Set<String> parts(Connection connection) throws SQLException {
		Set<String> parts = new TreeSet<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(PARTS)) {
			while (row.next()) {
				parts.add(row.getString(1));
			}
		}
		return parts;
	}

	private static void apply(Connection connection, String script, int version) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("BEGIN IMMEDIATE"); // in SQL: the driver would commit half of a failed script
			try {
				for (String sql : read(script).split(END_OF_STATEMENT)) {
					if (!sql.isBlank()) {
						statement.execute(sql);
					}
				}
				statement.execute("PRAGMA application_id = " + APPLICATION_ID);
				statement.execute("PRAGMA user_version = " + version);
				statement.execute("COMMIT");
			} catch (SQLException failure) {
				rollback(statement, failure);
				throw failure;
			}
		}
	}

	/** Where the volume is full SQLite has rolled back already. */
	private static void rollback(Statement statement, SQLException failure) {
		try {
			statement.execute("ROLLBACK");
		} catch (SQLException second) {
			failure.addSuppressed(second);
		}
	}

	private static String read(String script) {
		try (InputStream in = Schema.class.getResourceAsStream(script)) {
			if (in == null) {
				throw new CatalogueException("the schema script " + script + " is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException cause) {
			throw new CatalogueException("could not read the schema script " + script, cause);
		}
	}

	private static int number(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getInt(1);
		}
	}
}
