package imagehost.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Changes the database by one connection and groups the commits of waiting callers: whoever gets the lock commits for
 * all that wait behind it, so that one force of the disk serves them together. No thread of its own. Safe for many
 * threads.
 */
final class GroupedWriter implements AutoCloseable {
	/** One change; must be repeatable, for a group in which one change fails is done anew, one by one. */
	@FunctionalInterface
	interface Change {
		int apply(Connection connection) throws SQLException;
	}

	private static final class Waiting {
		private final Change change;
		private int affected;
		private @Nullable SQLException failure;
		private boolean isDone;

		Waiting(Change change) {
			this.change = change;
		}
	}

	private final Connection connection;
	private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
	private final ReentrantLock lock = new ReentrantLock(true);

	GroupedWriter(Connection connection) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
	}

	/**
	 * Applies the change and returns once it is committed.
	 *
	 * @return what the change returned
	 */
	int commit(Change change) throws SQLException {
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
			throw new SQLException(mine.failure.getMessage(), mine.failure.getSQLState(), mine.failure.getErrorCode(),
					mine.failure);
		}
		return mine.affected;
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
			if (!waiting.isDone) {
				commitAlone(waiting);
			}
		}
	}

	private boolean commitTogether(List<Waiting> group) {
		try {
			for (Waiting waiting : group) {
				waiting.affected = waiting.change.apply(connection);
			}
			connection.commit();
		} catch (SQLException failure) {
			rollback(failure);
			return false;
		}
		group.forEach(waiting -> waiting.isDone = true);
		return true;
	}

	private void commitAlone(Waiting waiting) {
		try {
			waiting.affected = waiting.change.apply(connection);
			connection.commit();
		} catch (SQLException failure) {
			rollback(failure);
			waiting.failure = failure;
		}
		waiting.isDone = true;
	}

	private void rollback(SQLException cause) {
		try {
			connection.rollback();
		} catch (SQLException second) {
			cause.addSuppressed(second);
		}
	}

	@Override
	public void close() throws SQLException {
		connection.close();
	}
}
