package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.Reports;
import imagehost.catalogue.UploadRecord;
import imagehost.catalogue.sql.CatalogueRow;
import imagehost.catalogue.sql.UploadRecordRow;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue in one SQLite file. What follows from a row (search index, totals) is kept by triggers of the schema.
 */
public final class SqliteImageCatalogue implements ImageCatalogue {
	private static final String LIST = "UPDATE image SET is_listed = 1 WHERE id = ? AND is_listed = 0";
	private static final String UNLIST = "UPDATE image SET is_listed = 0 WHERE id = ? AND is_listed = 1";

	private final CatalogueDatabase database;
	private final PageQueries pages;
	private final Reports reports;
	private final Runnable afterClose;

	/**
	 * Opens the file, makes it if it is not there, and brings its schema to this version.
	 *
	 * @throws CatalogueException when the file is damaged, another program's, or a newer version's; it is left as it
	 *             was
	 */
	public SqliteImageCatalogue(Path file) {
		this(file, 0, () -> {
		});
	}

	/**
	 * @param reservedBytes disk space that visitors' reports may not touch
	 */
	SqliteImageCatalogue(Path file, long reservedBytes, Runnable afterClose) {
		this.afterClose = afterClose;
		this.database = new CatalogueDatabase(file);
		this.pages = new PageQueries(database);
		this.reports = new SqliteReports(database, reservedBytes);
	}

	@Override
	public Reports reports() {
		return reports;
	}

	@Override
	public void add(CatalogueEntry entry) {
		database.change("could not add " + entry.id(), connection -> CatalogueRow.insert(entry, connection));
	}

	@Override
	public void addAll(List<CatalogueEntry> entries) {
		database.change("could not add " + entries.size() + " images", connection -> {
			for (CatalogueEntry entry : entries) {
				CatalogueRow.insert(entry, connection);
			}
			return entries.size();
		});
	}

	@Override
	public boolean addOnce(CatalogueEntry entry, UploadRecord upload, Instant forgetBefore) {
		return database.change("could not add " + entry.id(),
				connection -> UploadRecordRow.insert(connection, upload, forgetBefore) == 0
						? 0
						: CatalogueRow.insert(entry, connection)) > 0;
	}

	@Override
	public Optional<UploadRecord> upload(String keyHash, Instant since) {
		return database.read(handle -> handle.createQuery(UploadRecordRow.SELECT).bind("key", keyHash)
				.bind("since", since.toEpochMilli()).map(UploadRecordRow::upload).findOne());
	}

	@Override
	public boolean list(ImageId id) {
		return changeListed(LIST, id);
	}

	@Override
	public boolean unlist(ImageId id) {
		return changeListed(UNLIST, id);
	}

	/** The triggers index an image when it becomes listed: out of the catalogue and back, within one transaction. */
	@Override
	public boolean rename(ImageId id, String name) {
		return database.change("could not rename " + id, connection -> {
			int listed = execute(connection, UNLIST, id);
			int renamed = CatalogueRow.rename(id, name, connection);
			return listed > 0 ? execute(connection, LIST, id) : renamed;
		}) > 0;
	}

	private boolean changeListed(String sql, ImageId id) {
		return database.change("could not change whether " + id + " is listed",
				connection -> execute(connection, sql, id)) > 0;
	}

	@Override
	public boolean beginDeletion(ImageId id) {
		return database.change("could not begin to delete " + id, connection -> {
			int noted = execute(connection,
					"INSERT OR IGNORE INTO deletion (id, format) SELECT id, format FROM image WHERE id = ?", id);
			execute(connection, "DELETE FROM image WHERE id = ?", id);
			return noted;
		}) > 0;
	}

	@Override
	public void endDeletion(ImageId id) {
		database.change("could not end the deletion of " + id,
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
		return database.read(handle -> handle.createQuery("SELECT id, format FROM deletion")
				.map((row, _) -> new ImageName(new ImageId(row.getString("id")), CatalogueRow.format(row, "format")))
				.list());
	}

	@Override
	public Set<ImageId> known(Collection<ImageId> ids) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		String sql = "SELECT id FROM image WHERE id IN (<ids>) UNION ALL SELECT id FROM deletion WHERE id IN (<ids>)";
		return database.read(
				handle -> handle.createQuery(sql).bindList("ids", ids.stream().map(ImageId::value).toList())
						.map((row, _) -> new ImageId(row.getString("id"))).set());
	}

	@Override
	public List<CatalogueEntry> inOrderOfIds(Optional<ImageId> after, int limit) {
		return database.read(handle -> handle
				.createQuery(
						"SELECT " + CatalogueRow.COLUMNS + " FROM image WHERE id > :after ORDER BY id LIMIT :limit")
				.bind("after", after.map(ImageId::value).orElse("")).bind("limit", limit).mapTo(CatalogueEntry.class)
				.list());
	}

	@Override
	public Optional<CatalogueEntry> find(ImageId id) {
		return database
				.read(handle -> handle.createQuery("SELECT " + CatalogueRow.COLUMNS + " FROM image WHERE id = :id")
						.bind("id", id.value()).mapTo(CatalogueEntry.class).findOne());
	}

	@Override
	public CataloguePage page(CatalogueQuery query) {
		return pages.page(query);
	}

	@Override
	public Totals totals() {
		return totals("SELECT images, listed, size_bytes FROM total");
	}

	private Totals totals(String sql) {
		return database.read(handle -> handle.createQuery(sql)
				.map((row, _) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3))).one());
	}

	/** Copies the whole catalogue into a new file, as of one moment, while it is in use. */
	void copyTo(Path file) {
		database.read(handle -> handle.createUpdate("VACUUM INTO :file").bind("file", file.toString()).execute());
	}

	@Override
	public List<String> damages() {
		List<String> damages = new ArrayList<>(
				database.read(handle -> handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list()));
		damages.remove("ok");
		Totals counted = totals(
				"SELECT count(*), coalesce(sum(is_listed), 0), coalesce(sum(size_bytes), 0) FROM image");
		if (!counted.equals(totals())) {
			damages.add("the totals are " + totals() + " and should be " + counted);
		}
		long indexed = database
				.read(handle -> handle.createQuery("SELECT count(*) FROM image_search").mapTo(Long.class).one());
		if (indexed != counted.listed()) {
			damages.add("the search index knows " + indexed + " images and should know " + counted.listed());
		}
		return damages;
	}

	@Override
	public void close() {
		try {
			database.close();
		} finally {
			afterClose.run();
		}
	}
}
