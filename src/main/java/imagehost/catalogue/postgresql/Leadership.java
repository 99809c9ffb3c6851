package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/** Whether this backend is the one that looks after what others have left: as long as its session holds the lock. */
final class Leadership implements AutoCloseable {
	private static final Logger LOG = LogManager.getLogger(Leadership.class);
	private static final int PATIENCE_SECONDS = 3;

	private final PostgresqlLocation location;
	private @Nullable Connection session;

	Leadership(PostgresqlLocation location) {
		this.location = location;
	}

	/** Takes the lead where nobody has it. */
	synchronized boolean isHeld() {
		try {
			if (session != null && session.isValid(PATIENCE_SECONDS)) {
				return true;
			}
			close();
			session = lock(location.connect());
			return session != null;
		} catch (SQLException cause) {
			throw new CatalogueException("could not ask who leads", cause);
		}
	}

	private @Nullable Connection lock(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						AdvisoryLock.LEADER.alone(location))) {
			row.next();
			if (row.getBoolean(1)) {
				LOG.info("this backend leads: it finishes deletions and reconciles the store with the catalogue");
				return connection;
			}
		} catch (SQLException cause) {
			connection.close();
			throw cause;
		}
		connection.close();
		return null;
	}

	@Override
	public synchronized void close() throws SQLException {
		if (session != null) {
			AdvisoryLock.releaseAll(session);
			session.close();
			session = null;
		}
	}
}
