package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.sql.GroupedWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Changes the database by one connection, and by a new one when that is lost. A lost connection does not say whether
 * the commit was made: so the new one asks first, behind the lock that the lost transaction held, and makes the change
 * only where it is not there. Safe for many threads.
 */
final class PostgresqlWriter implements AutoCloseable {
	private static final Logger LOG = LogManager.getLogger(PostgresqlWriter.class);
	/** Longer than a restart or a failover usually takes, shorter than nginx waits for an answer. */
	private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(15);
	private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
	/** Whatever is changed, this row is locked first: so there are no deadlocks, and numbers follow commits. */
	private static final String BEGIN = "BEGIN; SELECT last_number FROM total FOR UPDATE";

	private final PostgresqlLocation location;
	private final boolean isAlone;
	private final ReentrantLock opening = new ReentrantLock();
	private @Nullable GroupedWriter session;

	/**
	 * @param isAlone the catalogue must not be in use, and is not to be, as long as this one is open
	 */
	PostgresqlWriter(PostgresqlLocation location, boolean isAlone) throws SQLException {
		this.location = location;
		this.isAlone = isAlone;
		session();
	}

	/**
	 * Returns once the change is durable.
	 *
	 * @param failure what could not be done, for the exception
	 * @param made gives what the change returns when it is made already, and 0 when it is not
	 * @throws CatalogueException when it is not made, or when that cannot be found out
	 */
	int change(String failure, GroupedWriter.Change change, GroupedWriter.Change made) {
		GroupedWriter first = open(failure);
		try {
			return first.commit(change);
		} catch (SQLException cause) {
			if (!isLost(cause)) {
				throw failed(failure, cause);
			}
			LOG.warn("the connection to PostgreSQL was lost: {}", cause.getMessage());
			drop(first);
		}
		return again(failure, connection -> {
			int result = made.apply(connection);
			return result == 0 ? change.apply(connection) : result;
		});
	}

	private GroupedWriter open(String failure) {
		try {
			return session();
		} catch (SQLException cause) {
			throw failed(failure, cause);
		}
	}

	private int again(String failure, GroupedWriter.Change change) {
		long deadline = System.nanoTime() + LONGEST_OUTAGE.toNanos();
		while (true) {
			GroupedWriter next = null;
			try {
				next = session();
				return next.commit(change);
			} catch (SQLException cause) {
				if (next != null && isLost(cause)) {
					drop(next);
				}
				if (next != null && !isLost(cause) && !isTimeout(cause)) {
					throw failed(failure, cause);
				}
				if (System.nanoTime() > deadline) {
					throw CatalogueException.unknown(failure, cause);
				}
			}
			LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
		}
	}

	private GroupedWriter session() throws SQLException {
		opening.lock();
		try {
			if (session == null) {
				session = new GroupedWriter(connection(), BEGIN);
			}
			return session;
		} finally {
			opening.unlock();
		}
	}

	private Connection connection() throws SQLException {
		Connection connection = location.connect();
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET synchronous_commit = on; SET lock_timeout = '8s'; SET statement_timeout = '20s'");
			lock(statement);
			return connection;
		} catch (SQLException | CatalogueException cause) {
			connection.close();
			throw cause;
		}
	}

	private void lock(Statement statement) throws SQLException {
		if (!isAlone) {
			statement.execute(AdvisoryLock.IN_USE.shared(location));
			return;
		}
		try (ResultSet row = statement.executeQuery(AdvisoryLock.IN_USE.alone(location))) {
			row.next();
			if (!row.getBoolean(1)) {
				throw CatalogueException.inUse("the catalogue at " + location + " is in use: stop every backend first");
			}
		}
	}

	private void drop(GroupedWriter lost) {
		opening.lock();
		try {
			if (session == lost) {
				session = null;
			}
			lost.close();
		} catch (SQLException alreadyClosed) {
			LOG.debug("closing the lost connection: {}", alreadyClosed.getMessage());
		} finally {
			opening.unlock();
		}
	}

	/** Class 08 is of connections, 57P01 to 57P03 of a server that stops or starts (PostgreSQL, appendix A). */
	static boolean isLost(SQLException cause) {
		String state = cause.getSQLState();
		return state != null && (state.startsWith("08") || state.matches("57P0[123]"));
	}

	private static boolean isTimeout(SQLException cause) {
		return "55P03".equals(cause.getSQLState());
	}

	/** Class 53 is of resources that are short, 53100 the disk. */
	private static CatalogueException failed(String failure, SQLException cause) {
		return "53100".equals(cause.getSQLState())
				? CatalogueException.full(failure, cause)
				: new CatalogueException(failure, cause);
	}

	@Override
	public void close() {
		opening.lock();
		try {
			if (session != null) {
				session.release(AdvisoryLock::releaseAll);
				session.close();
			}
		} catch (SQLException cause) {
			throw new CatalogueException("could not close the catalogue", cause);
		} finally {
			opening.unlock();
		}
	}
}
