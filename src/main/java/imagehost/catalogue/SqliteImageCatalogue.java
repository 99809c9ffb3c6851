package imagehost.catalogue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * The catalogue in one SQLite file: WAL with {@code synchronous=FULL} (a committed row survives a loss of power,
 * <a href="https://www.sqlite.org/pragma.html#pragma_synchronous">sqlite.org</a>), one writing connection that groups
 * commits, a few reading ones that never wait for it.
 */
public final class SqliteImageCatalogue implements ImageCatalogue {
	private static final int READERS = 4;

	private final GroupedWriter writer;
	private final HikariDataSource readers;
	private final Jdbi jdbi;

	/**
	 * Opens the file, makes it if it is not there, and brings its schema to this version.
	 *
	 * @throws CatalogueException when the file is damaged, another program's, or a newer version's; it is left as it
	 *             was
	 */
	public SqliteImageCatalogue(Path file) {
		String url = "jdbc:sqlite:" + file;
		try {
			// Not by DriverManager: a stock Tomcat loads that before the web application, and then it knows no driver of it.
			var connection = JDBC.createConnection(url, pragmas());
			Schema.migrate(connection);
			this.writer = new GroupedWriter(connection);
		} catch (SQLException cause) {
			throw new CatalogueException("could not open the catalogue " + file + ": " + cause.getMessage(), cause);
		}
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setDriverClassName(JDBC.class.getName());
		config.setDataSourceProperties(pragmas());
		config.setMaximumPoolSize(READERS);
		config.setReadOnly(false); // SQLite cannot change it after opening; these connections only ever SELECT
		this.readers = new HikariDataSource(config);
		this.jdbi = Jdbi.create(readers);
		jdbi.registerRowMapper(CatalogueEntry.class, CatalogueRow::entry);
	}

	static Properties pragmas() {
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(SQLiteConfig.JournalMode.WAL);
		config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
		config.setBusyTimeout(10_000);
		return config.toProperties();
	}

	@Override
	public void add(CatalogueEntry entry) {
		change("could not add " + entry.id(), connection -> CatalogueRow.insert(entry, connection));
	}

	@Override
	public boolean addOnce(CatalogueEntry entry, UploadRecord upload, Instant forgetBefore) {
		return change("could not add " + entry.id(),
				connection -> UploadRecordRow.insert(connection, upload, forgetBefore) == 0
						? 0
						: CatalogueRow.insert(entry, connection)) > 0;
	}

	@Override
	public Optional<UploadRecord> upload(String keyHash, Instant since) {
		return read(handle -> handle.createQuery(UploadRecordRow.SELECT).bind("key", keyHash)
				.bind("since", since.toEpochMilli()).map(UploadRecordRow::upload).findOne());
	}

	@Override
	public boolean beginDeletion(ImageId id) {
		return change("could not begin to delete " + id, connection -> {
			int noted = execute(connection,
					"INSERT OR IGNORE INTO deletion (id, format) SELECT id, format FROM image WHERE id = ?", id);
			execute(connection, "DELETE FROM image WHERE id = ?", id);
			return noted;
		}) > 0;
	}

	@Override
	public void endDeletion(ImageId id) {
		change("could not end the deletion of " + id,
				connection -> execute(connection, "DELETE FROM deletion WHERE id = ?", id));
	}

	private static int execute(Connection connection, String sql, ImageId id) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			statement.setString(1, id.value());
			return statement.executeUpdate();
		}
	}

	@Override
	public List<ImageName> pendingDeletions() {
		return read(handle -> handle.createQuery("SELECT id, format FROM deletion")
				.map((row, _) -> new ImageName(new ImageId(row.getString("id")), CatalogueRow.format(row, "format")))
				.list());
	}

	@Override
	public Set<ImageId> known(Collection<ImageId> ids) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		String sql = "SELECT id FROM image WHERE id IN (<ids>) UNION ALL SELECT id FROM deletion WHERE id IN (<ids>)";
		return read(
				handle -> handle.createQuery(sql).bindList("ids", ids.stream().map(ImageId::value).toList())
						.map((row, _) -> new ImageId(row.getString("id"))).set());
	}

	@Override
	public List<CatalogueEntry> inOrderOfIds(Optional<ImageId> after, int limit) {
		return read(handle -> handle
				.createQuery(
						"SELECT " + CatalogueRow.COLUMNS + " FROM image WHERE id > :after ORDER BY id LIMIT :limit")
				.bind("after", after.map(ImageId::value).orElse("")).bind("limit", limit).mapTo(CatalogueEntry.class)
				.list());
	}

	@Override
	public Totals totals() {
		return read(handle -> handle.createQuery("SELECT count(*), total(size_bytes) FROM image")
				.map((row, _) -> new Totals(row.getLong(1), (long) row.getDouble(2))).one());
	}

	private <T> T read(HandleCallback<T, RuntimeException> query) {
		try {
			return jdbi.withHandle(query);
		} catch (JdbiException cause) {
			throw new CatalogueException("could not read the catalogue", cause);
		}
	}

	private int change(String failure, GroupedWriter.Change change) {
		try {
			return writer.commit(change);
		} catch (SQLException cause) {
			throw new CatalogueException(failure, cause);
		}
	}

	@Override
	public Optional<CatalogueEntry> find(ImageId id) {
		return read(handle -> handle.createQuery("SELECT " + CatalogueRow.COLUMNS + " FROM image WHERE id = :id")
				.bind("id", id.value()).mapTo(CatalogueEntry.class).findOne());
	}

	@Override
	public CataloguePage page(CatalogueQuery query) {
		boolean isBackward = query.before().isPresent();
		Optional<Cursor> from = isBackward ? query.before() : query.after();
		// One more than asked for tells whether there is a further page.
		List<CatalogueEntry> found = new ArrayList<>(select(from, isBackward, query.limit() + 1));
		boolean hasMore = found.size() > query.limit();
		if (hasMore) {
			found.removeLast();
		}
		if (isBackward) {
			Collections.reverse(found);
		}
		boolean hasOlder = isBackward || hasMore;
		boolean hasNewer = isBackward ? hasMore : query.after().isPresent();
		return new CataloguePage(found, last(found, hasOlder), first(found, hasNewer));
	}

	private List<CatalogueEntry> select(Optional<Cursor> from, boolean isBackward, int limit) {
		String condition = from.isEmpty() ? "" : " AND (uploaded_at, id) " + (isBackward ? ">" : "<") + " (:at, :id)";
		String direction = isBackward ? "ASC" : "DESC";
		String sql = "SELECT " + CatalogueRow.COLUMNS + " FROM image WHERE is_listed = 1" + condition
				+ " ORDER BY uploaded_at "
				+ direction + ", id " + direction + " LIMIT :limit";
		return read(handle -> {
			var select = handle.createQuery(sql).bind("limit", limit);
			from.ifPresent(
					cursor -> select.bind("at", cursor.uploadedAt().toEpochMilli()).bind("id", cursor.id().value()));
			return select.mapTo(CatalogueEntry.class).list();
		});
	}

	@Override
	public void copyTo(Path file) {
		read(handle -> handle.createUpdate("VACUUM INTO :file").bind("file", file.toString()).execute());
	}

	@Override
	public List<String> damages() {
		return read(handle -> handle.createQuery("PRAGMA quick_check").mapTo(String.class).list()).stream()
				.filter(line -> !line.equals("ok")).toList();
	}

	private static Optional<Cursor> last(List<CatalogueEntry> entries, boolean isWanted) {
		return isWanted && !entries.isEmpty() ? Optional.of(Cursor.of(entries.getLast())) : Optional.empty();
	}

	private static Optional<Cursor> first(List<CatalogueEntry> entries, boolean isWanted) {
		return isWanted && !entries.isEmpty() ? Optional.of(Cursor.of(entries.getFirst())) : Optional.empty();
	}

	@Override
	public void close() {
		readers.close();
		try {
			writer.close();
		} catch (SQLException cause) {
			throw new CatalogueException("could not close the catalogue", cause);
		}
	}
}
