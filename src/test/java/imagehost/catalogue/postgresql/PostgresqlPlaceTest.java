package imagehost.catalogue.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A catalogue in a place of its own in PostgreSQL, empty at first. */
abstract class PostgresqlPlaceTest {
	final PostgresqlLocation place = Databases.place();
	PostgresqlCatalogue catalogue;

	@BeforeEach
	void open() {
		catalogue = new PostgresqlCatalogue(place);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	final void cutAllConnections() throws SQLException {
		try (Connection connection = place.connect(); var statement = connection.createStatement()) {
			// With the time, it is waited until each is gone, and its locks with it.
			statement.execute(
					"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE backend_type = 'client backend'"
							+ " AND pid <> pg_backend_pid()");
		}
	}
}
