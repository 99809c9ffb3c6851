package imagehost.catalogue.sql;

import imagehost.catalogue.Refusal;
import imagehost.catalogue.Refusals;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Refused files in the database of the catalogue. */
public final class SqlRefusals implements Refusals {
	/** All of them, the oldest first. */
	public static final String ALL = "SELECT number, sha256, name, refused_at FROM refusal ORDER BY number";
	private static final String NEWEST = "SELECT number, sha256, name, refused_at FROM refusal"
			+ " WHERE number < :before ORDER BY number DESC LIMIT :limit";
	private static final String ADD = "INSERT INTO refusal (sha256, name, refused_at) VALUES (?,?,?)"
			+ " ON CONFLICT DO NOTHING";

	private final SqlDatabase database;

	SqlRefusals(SqlDatabase database) {
		this.database = database;
	}

	@Override
	public boolean add(String sha256, String name, Instant now) {
		return database.change("could not refuse " + sha256, connection -> add(connection, sha256, name, now)) > 0;
	}

	private static int add(Connection connection, String sha256, String name, Instant now) throws SQLException {
		try (var insert = connection.prepareStatement(ADD)) {
			insert.setString(1, sha256);
			insert.setString(2, name);
			insert.setLong(3, now.toEpochMilli());
			return insert.executeUpdate();
		}
	}

	@Override
	public boolean remove(String sha256) {
		return database.change("could not accept " + sha256 + " again", connection -> {
			try (var delete = connection.prepareStatement("DELETE FROM refusal WHERE sha256 = ?")) {
				delete.setString(1, sha256);
				return delete.executeUpdate();
			}
		}) > 0;
	}

	@Override
	public boolean areAny() {
		return database.read(handle -> handle.createQuery("SELECT 1 FROM refusal LIMIT 1").mapTo(Integer.class)
				.findOne().isPresent());
	}

	@Override
	public boolean containAny(Collection<String> sha256s) {
		return database.read(handle -> handle.createQuery("SELECT 1 FROM refusal WHERE sha256 IN (<sha256s>) LIMIT 1")
				.bindList("sha256s", List.copyOf(sha256s)).mapTo(Integer.class).findOne().isPresent());
	}

	@Override
	public List<Refusal> newest(Optional<Long> before, int limit) {
		return database.read(handle -> handle.createQuery(NEWEST).bind("before", before.orElse(Long.MAX_VALUE))
				.bind("limit", limit).map(SqlRefusals::refusal).list());
	}

	/** From a row of {@link #ALL}. */
	public static Refusal refusal(ResultSet row, StatementContext context) throws SQLException {
		return new Refusal(row.getLong("number"), row.getString("sha256"), row.getString("name"),
				Instant.ofEpochMilli(row.getLong("refused_at")));
	}
}
