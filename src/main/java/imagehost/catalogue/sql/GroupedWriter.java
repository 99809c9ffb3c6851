package imagehost.catalogue.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes the database by one connection and groups the commits of waiting callers: the one that gets the lock commits
 * for all that wait behind it, so that one force of the disk serves them together. No thread of its own. Safe for many
 * threads.
 */
public final class GroupedWriter implements AutoCloseable {
	/** One change; must be repeatable: when one change of a group fails, they are made again one by one. */
	@FunctionalInterface
	public interface Change {
		int apply(Connection connection) throws SQLException;
	}

	private static final class Waiting {
		private final Change change;
		private int affected;
		private @Nullable Throwable failure;
		private boolean isDone;

		Waiting(Change change) {
			this.change = change;
		}
	}

	private final Connection connection;
	private final String begin;
	private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
	private final ReentrantLock lock = new ReentrantLock(true);

	/**
	 * Transactions are begun and ended in SQL: the driver begins the next one only behind an end that succeeded, and
	 * would never write again after SQLite had rolled back by itself.
	 *
	 * @param begin the statement that begins a transaction
	 */
	public GroupedWriter(Connection connection, String begin) throws SQLException {
		this.connection = connection;
		this.begin = begin;
		connection.setAutoCommit(true);
	}

	/**
	 * Applies the change and returns once it is committed.
	 *
	 * @return what the change returned
	 * @throws SQLException when it was not committed, for any reason, in this thread or in the one that made it
	 */
	public int commit(Change change) throws SQLException {
		Waiting mine = new Waiting(change);
		queue.add(mine);
		lock.lock();
		try {
			if (!mine.isDone) {
				commitAll(drain());
			}
		} finally {
			lock.unlock();
		}
		if (mine.failure != null) {
			throw failed(mine.failure);
		}
		if (!mine.isDone) {
			throw new SQLException("the thread that took the change died before it was made");
		}
		return mine.affected;
	}

	/** A new exception for each caller, with a stack trace of its own. */
	private static SQLException failed(Throwable cause) {
		return cause instanceof SQLException sql
				? new SQLException(sql.getMessage(), sql.getSQLState(), sql.getErrorCode(), sql)
				: new SQLException("the change failed: " + cause, cause);
	}

	private List<Waiting> drain() {
		List<Waiting> group = new ArrayList<>();
		for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
			group.add(next);
		}
		return group;
	}

	private void commitAll(List<Waiting> group) {
		if (group.size() > 1 && commitTogether(group)) {
			return;
		}
		for (Waiting waiting : group) {
			commitAlone(waiting);
		}
	}

	/** False when the group was rolled back. Errors are caught too: others wait for what this thread took. */
	private boolean commitTogether(List<Waiting> group) {
		try {
			execute(begin);
			for (Waiting waiting : group) {
				waiting.affected = waiting.change.apply(connection);
			}
			execute("COMMIT");
		} catch (Throwable failure) {
			rollback(failure);
			return false;
		}
		group.forEach(waiting -> waiting.isDone = true);
		return true;
	}

	private void commitAlone(Waiting waiting) {
		try {
			execute(begin);
			waiting.affected = waiting.change.apply(connection);
			execute("COMMIT");
			waiting.isDone = true;
		} catch (Throwable failure) {
			rollback(failure);
			waiting.failure = failure;
		}
	}

	/**
	 * Of some faults, a full disk among them, SQLite rolls back by itself, and this one fails: then there is nothing
	 * left to do (<a href="https://www.sqlite.org/lang_transaction.html">lang_transaction.html</a>, section 3).
	 */
	private void rollback(Throwable cause) {
		try {
			execute("ROLLBACK");
		} catch (Throwable second) {
			cause.addSuppressed(second);
		}
	}

	private void execute(String sql) throws SQLException {
		// Prepared, because a connection may keep what it has prepared.
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.execute();
		}
	}

	/** Does something with the connection before it is closed, behind the changes that were accepted. */
	public void release(Consumer<Connection> last) {
		lock.lock();
		try {
			last.accept(connection);
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void close() throws SQLException {
		connection.close();
	}
}
