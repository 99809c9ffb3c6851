package imagehost.catalogue.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.sql.GroupedWriter.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sqlite.JDBC;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

@Timeout(30)
class GroupedWriterTest {
	private Connection connection;
	private GroupedWriter writer;

	@BeforeEach
	void open() throws SQLException {
		connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
		AlbumRows.execute(connection, "CREATE TABLE done (name TEXT PRIMARY KEY)");
		writer = new GroupedWriter(connection, "BEGIN IMMEDIATE");
	}

	@AfterEach
	void close() throws SQLException {
		writer.close();
	}

	@Test
	void commitsAChangeWhoseLeaderDiedOfAnError() throws Exception {
		try (Group group = new Group()) {
			FutureTask<Integer> dying = group.commit(_ -> {
				throw new StackOverflowError("planted");
			});
			FutureTask<Integer> waiting = group.commit(insert("waiting"));
			group.go();

			assertThatThrownBy(dying::get).isInstanceOf(ExecutionException.class)
					.hasStackTraceContaining("planted");
			assertThat(waiting.get()).isEqualTo(1);
			assertThat(names()).isEqualTo("first,waiting");
		}
	}

	@Test
	void commitsOthersThatWaitWithAnUncheckedException() throws Exception {
		try (Group group = new Group()) {
			FutureTask<Integer> before = group.commit(insert("before"));
			FutureTask<Integer> dying = group.commit(_ -> {
				throw new IllegalStateException("planted");
			});
			FutureTask<Integer> behind = group.commit(insert("behind"));
			group.go();

			assertThat(before.get()).isEqualTo(1);
			assertThatThrownBy(dying::get).hasStackTraceContaining("planted");
			assertThat(behind.get()).isEqualTo(1);
			assertThat(names()).isEqualTo("before,behind,first");
		}
	}

	@Test
	void commitsTheChangeOfAnInterruptedThread() throws Exception {
		try (Group group = new Group()) {
			FutureTask<Integer> interrupted = group.commit(connection -> {
				Thread.currentThread().interrupt();
				return insert("interrupted").apply(connection);
			});
			FutureTask<Integer> behind = group.commit(insert("behind"));
			group.go();

			assertThat(interrupted.get()).isEqualTo(1);
			assertThat(behind.get()).isEqualTo(1);
			assertThat(names()).isEqualTo("behind,first,interrupted");
		}
	}

	@Test
	void worksOnAfterAChangeThatDiedAlone() throws SQLException {
		assertThatThrownBy(() -> writer.commit(_ -> {
			throw new StackOverflowError("planted");
		})).hasStackTraceContaining("planted");

		assertThat(writer.commit(insert("next"))).isEqualTo(1);
		assertThat(names()).isEqualTo("next");
	}

	@Test
	void undoesWhatAFailedChangeDid() throws SQLException {
		assertThatThrownBy(() -> writer.commit(connection -> {
			insert("half").apply(connection);
			throw new SQLException("planted");
		})).isInstanceOf(SQLException.class).hasMessageContaining("planted");

		assertThat(names()).isEmpty();
	}

	@Test
	void commitsThoseThatWaitTogether() throws Exception {
		AtomicInteger commits = new AtomicInteger();
		try (Group group = new Group()) {
			FutureTask<Integer> one = group.commit(insert("one"));
			FutureTask<Integer> another = group.commit(insert("another"));
			((SQLiteConnection) connection).addCommitListener(new Commits(commits));
			group.go();

			assertThat(one.get() + another.get()).isEqualTo(2);
			assertThat(commits).as("that of the first, and one for both").hasValue(2);
		}
	}

	private record Commits(AtomicInteger count) implements SQLiteCommitListener {
		@Override
		public void onCommit() {
			count.incrementAndGet();
		}

		@Override
		public void onRollback() {
			throw new AssertionError("nothing failed");
		}
	}

	private static Change insert(String name) {
		return connection -> {
			try (var insert = connection.prepareStatement("INSERT INTO done VALUES (?)")) {
				insert.setString(1, name);
				return insert.executeUpdate();
			}
		};
	}

	private String names() throws SQLException {
		try (var statement = connection.createStatement();
				var row = statement.executeQuery("SELECT coalesce(group_concat(name ORDER BY name), '') FROM done")) {
			row.next();
			return row.getString(1);
		}
	}

	/** Changes that wait behind a first one, in their order, and so become one group. */
	private final class Group implements AutoCloseable {
		private final CountDownLatch mayGo = new CountDownLatch(1);
		private final Thread first;

		Group() {
			first = start(new FutureTask<>(() -> writer.commit(connection -> {
				await();
				return insert("first").apply(connection);
			})));
		}

		private void await() {
			try {
				mayGo.await();
			} catch (InterruptedException cause) {
				throw new IllegalStateException(cause);
			}
		}

		/** Returns when the change waits for its turn. */
		FutureTask<Integer> commit(Change change) {
			FutureTask<Integer> task = new FutureTask<>(() -> writer.commit(change));
			start(task);
			return task;
		}

		private static Thread start(FutureTask<Integer> task) {
			Thread thread = Thread.ofPlatform().daemon().start(task);
			while (thread.getState() != Thread.State.WAITING) {
				Thread.onSpinWait();
			}
			return thread;
		}

		void go() throws InterruptedException {
			mayGo.countDown();
			first.join();
		}

		@Override
		public void close() {
			mayGo.countDown();
		}
	}
}
