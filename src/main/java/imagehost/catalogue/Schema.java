package imagehost.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a database file to the schema of this version, by numbered scripts; {@code PRAGMA user_version} counts those
 * that were applied, {@code PRAGMA application_id} tells our file from others'
 * (<a href="https://www.sqlite.org/pragma.html">sqlite.org/pragma.html</a>).
 */
final class Schema {
	/** "IMGH" in ASCII. */
	private static final int APPLICATION_ID = 0x494D4748;
	static final List<String> SCRIPTS = List.of("V1.sql", "V3.sql");

	private Schema() {
	}

	/**
	 * @throws CatalogueException when the file is another program's, damaged, or of a newer version of the service
	 */
	static void migrate(Connection connection) throws SQLException {
		int applicationId = number(connection, "PRAGMA application_id");
		int version = number(connection, "PRAGMA user_version");
		boolean isEmpty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
		if (applicationId != APPLICATION_ID && !isEmpty) {
			throw new CatalogueException("the catalogue file is a database of another program");
		}
		if (version > SCRIPTS.size()) {
			throw new CatalogueException("the catalogue file was written by a newer version of the service (schema "
					+ version + ", this one knows " + SCRIPTS.size() + ")");
		}
		for (int next = version; next < SCRIPTS.size(); next++) {
			apply(connection, SCRIPTS.get(next), next + 1);
		}
	}

	private static void apply(Connection connection, String script, int version) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			for (String sql : read(script).split(";\\s*\\n")) {
				if (!sql.isBlank()) {
					statement.execute(sql);
				}
			}
			statement.execute("PRAGMA application_id = " + APPLICATION_ID);
			statement.execute("PRAGMA user_version = " + version);
			connection.commit();
		} finally {
			connection.setAutoCommit(true);
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
