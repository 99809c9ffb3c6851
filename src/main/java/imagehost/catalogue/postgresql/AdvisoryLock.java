package imagehost.catalogue.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.logging.log4j.LogManager;

/**
 * Locks of the database that stand for something outside of it
 * (<a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">section 13.3.5</a>). They go
 * with the session that holds them, however it ends.
 */
enum AdvisoryLock {
	/** Held while the schema is made or changed. */
	SCHEMA,
	/** Shared by every backend that serves the catalogue; a process that replaces the catalogue needs it alone. */
	IN_USE,
	/** Held by the one backend that looks after what others have left. */
	LEADER;

	/**
	 * Gives back every lock of a session that is to be closed: the server takes notice of the end of a session later
	 * than whoever waits for the lock asks.
	 */
	static void releaseAll(Connection session) {
		try (Statement statement = session.createStatement()) {
			statement.execute("SELECT pg_advisory_unlock_all()");
		} catch (SQLException lost) {
			LogManager.getLogger(AdvisoryLock.class).debug("the session is lost, and its locks: {}", lost.getMessage());
		}
	}

	/** The statement that takes it together with others who share it. */
	String shared(PostgresqlLocation location) {
		return "SELECT pg_advisory_lock_shared(" + key(location) + ")";
	}

	/** The query that takes it alone and says whether it could. */
	String alone(PostgresqlLocation location) {
		return "SELECT pg_try_advisory_lock(" + key(location) + ")";
	}

	/** Of the tables in one schema: "IMGH" in ASCII, and a number for the schema and the lock. */
	long key(PostgresqlLocation location) {
		return 0x494D4748L << Integer.SIZE | (location.schema().hashCode() * 31L + ordinal()) & 0xFFFF_FFFFL;
	}
}
