package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a schema to this version by numbered scripts, in one transaction and one backend at a time. A newer version is
 * refused, so that backends of two versions may run side by side only in the order of a roll: the new ones last.
 */
final class PostgresqlSchema {
	static final List<String> SCRIPTS = List.of("V1.sql", "V2.sql", "V3.sql", "V4.sql", "V5.sql");

	private PostgresqlSchema() {
	}

	/**
	 * @throws CatalogueException when the tables are of a newer version of the service
	 */
	static void migrate(PostgresqlLocation location) {
		try (Connection connection = location.connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SELECT pg_advisory_xact_lock(" + AdvisoryLock.SCHEMA.key(location) + ")");
			statement.execute("CREATE SCHEMA IF NOT EXISTS " + location.schema());
			statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)");
			int version = version(statement);
			if (version > SCRIPTS.size()) {
				throw new CatalogueException(
						"the catalogue was made by a newer version of the service (schema " + version
								+ ", this one knows " + SCRIPTS.size() + ")");
			}
			for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
				statement.execute(read(script));
			}
			statement.execute("DELETE FROM schema_version");
			statement.execute("INSERT INTO schema_version VALUES (" + SCRIPTS.size() + ")");
			connection.commit();
		} catch (SQLException cause) {
			throw new CatalogueException("could not open the catalogue at " + location + ": " + cause.getMessage(),
					cause);
		}
	}

	private static int version(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_version")) {
			row.next();
			return row.getInt(1);
		}
	}

	private static String read(String script) {
		try (InputStream in = PostgresqlSchema.class.getResourceAsStream(script)) {
			if (in == null) {
				throw new CatalogueException("the schema script " + script + " is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException cause) {
			throw new CatalogueException("could not read the schema script " + script, cause);
		}
	}
}
