package imagehost.catalogue.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sqlite.JDBC;

/** How a {@link GroupedWriter} treats its connection. */
@Timeout(30)
class WritingConnectionTest {
	private Connection connection;
	private GroupedWriter writer;

	@BeforeEach
	void open() throws SQLException {
		connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
		connection.setAutoCommit(false);
		writer = new GroupedWriter(connection, "BEGIN IMMEDIATE");
	}

	@AfterEach
	void close() throws SQLException {
		writer.close();
	}

	@Test
	void beginsEachTransactionByItself() throws SQLException {
		assertThat(connection.getAutoCommit()).isTrue();
		assertThat(writer.commit(_ -> 3)).isEqualTo(3);
	}

	@Test
	void makesAChangeThatIsAloneOnce() {
		AtomicInteger made = new AtomicInteger();

		assertThatThrownBy(() -> writer.commit(_ -> {
			made.incrementAndGet();
			throw new SQLException("planted");
		})).hasMessage("planted");

		assertThat(made).hasValue(1);
	}

	/** As when SQLite has rolled back by itself. */
	@Test
	void keepsTheFaultOfARollbackBesideTheFirst() throws SQLException {
		assertThatThrownBy(() -> writer.commit(changed -> {
			AlbumRows.execute(changed, "ROLLBACK");
			throw new SQLException("planted");
		})).cause().satisfies(cause -> assertThat(cause.getSuppressed()).singleElement().asString()
				.contains("no transaction is active"));

		assertThat(writer.commit(_ -> 3)).isEqualTo(3);
	}

	@Test
	void letsNobodyChangeAnythingWhileTheConnectionIsReleased() throws Exception {
		AtomicReference<Connection> released = new AtomicReference<>();
		FutureTask<Integer> change = new FutureTask<>(() -> writer.commit(_ -> 3));

		writer.release(last -> {
			released.set(last);
			Thread waiting = Thread.ofPlatform().daemon().start(change);
			while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
				Thread.onSpinWait();
			}
			assertThat(change.isDone()).isFalse();
		});

		assertThat(released).hasValue(connection);
		assertThat(change.get()).isEqualTo(3);
	}
}
