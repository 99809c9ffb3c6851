package imagehost.catalogue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.sql.GroupedWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sqlite.JDBC;

class KeptStatementsTest {
	private static final String INSERT = "INSERT INTO item (name, content) VALUES (?, ?)";

	private Connection connection;
	private Connection keeping;
	private GroupedWriter writer;

	@BeforeEach
	void open() throws SQLException {
		connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
		execute("CREATE TABLE item (name TEXT PRIMARY KEY, content BLOB)");
		keeping = KeptStatements.of(connection);
		writer = new GroupedWriter(keeping, "BEGIN IMMEDIATE");
	}

	@AfterEach
	void close() throws SQLException {
		writer.close();
	}

	@Test
	void preparesATextOnce() throws SQLException {
		PreparedStatement first = keeping.prepareStatement(INSERT);
		first.close();

		assertThat(keeping.prepareStatement(INSERT)).isSameAs(first);
	}

	@Test
	void forgetsTheValuesOfTheUseBefore() throws SQLException {
		insert("first", 1);

		try (PreparedStatement statement = keeping.prepareStatement(INSERT)) {
			statement.setString(1, "second");
			statement.executeUpdate();
		}

		assertThat(lengths()).isEqualTo("1,null");
	}

	/** The driver closes a statement that SQLite refuses for want of space. */
	@Test
	void writesAgainWhenThereIsSpaceAgain() throws SQLException {
		insert("before", 1);
		execute("PRAGMA max_page_count = 10");
		assertThatThrownBy(() -> insert("too large", 100_000)).isInstanceOf(SQLException.class)
				.hasMessageContaining("SQLITE_FULL");

		execute("PRAGMA max_page_count = 1000");
		insert("behind", 100_000);

		assertThat(lengths()).isEqualTo("1,100000");
	}

	@Test
	void closesWhatItKeptBehindAFault() throws SQLException {
		PreparedStatement before = keeping.prepareStatement(INSERT);
		insert("same", 1);
		assertThatThrownBy(() -> insert("same", 2)).hasMessageContaining("UNIQUE");

		assertThat(before.isClosed()).isTrue();
		assertThat(keeping.prepareStatement(INSERT)).isNotSameAs(before);
	}

	@Test
	void writesAgainBehindARefusedRow() throws SQLException {
		insert("same", 1);
		assertThatThrownBy(() -> insert("same", 2)).hasMessageContaining("UNIQUE");

		insert("other", 3);

		assertThat(lengths()).isEqualTo("1,3");
	}

	private void insert(String name, int length) throws SQLException {
		writer.commit(with -> {
			try (PreparedStatement statement = with.prepareStatement(INSERT)) {
				statement.setString(1, name);
				statement.setBytes(2, new byte[length]);
				return statement.executeUpdate();
			}
		});
	}

	private String lengths() throws SQLException {
		try (var select = connection.createStatement();
				var row = select.executeQuery(
						"SELECT group_concat(coalesce(length(content), 'null') ORDER BY rowid) FROM item")) {
			return row.getString(1);
		}
	}

	private void execute(String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
