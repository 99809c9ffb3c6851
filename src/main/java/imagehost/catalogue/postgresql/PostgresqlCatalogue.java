package imagehost.catalogue.postgresql;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue in PostgreSQL, shared by any number of backends. Totals and numbers are kept by triggers of the schema,
 * the terms of the search by {@link SearchTable}.
 */
public final class PostgresqlCatalogue implements ImageCatalogue {
	private final PostgresqlDatabase database;
	private final PostgresqlPages pages;
	private final Reports reports;
	private final Leadership leadership;

	/**
	 * Opens the catalogue, makes its tables if they are not there, and brings them to this version.
	 *
	 * @throws CatalogueException when the database cannot be reached, or has tables of a newer version
	 */
	public PostgresqlCatalogue(PostgresqlLocation location) {
		this.database = new PostgresqlDatabase(location);
		this.pages = new PostgresqlPages(database);
		this.reports = new PostgresqlReports(database);
		this.leadership = new Leadership(location);
	}

	@Override
	public Reports reports() {
		return reports;
	}

	@Override
	public void add(CatalogueEntry entry) {
		database.change("could not add " + entry.id(), connection -> insert(connection, entry),
				connection -> count(connection, "SELECT FROM image WHERE id = ?", entry.id()));
	}

	@Override
	public void addAll(List<CatalogueEntry> entries) {
		if (entries.isEmpty()) {
			return;
		}
		database.change("could not add " + entries.size() + " images", connection -> {
			for (CatalogueEntry entry : entries) {
				insert(connection, entry);
			}
			return entries.size();
		}, connection -> count(connection, "SELECT FROM image WHERE id = ?", entries.getFirst().id()));
	}

	@Override
	public boolean addOnce(CatalogueEntry entry, UploadRecord upload, Instant forgetBefore) {
		return database.change("could not add " + entry.id(),
				connection -> UploadRecordRow.insert(connection, upload, forgetBefore) == 0
						? 0
						: insert(connection, entry),
				connection -> count(connection, "SELECT FROM image WHERE id = ?", entry.id())) > 0;
	}

	private static int insert(Connection connection, CatalogueEntry entry) throws SQLException {
		int inserted = CatalogueRow.insert(entry, connection);
		SearchTable.add(connection, entry);
		return inserted;
	}

	@Override
	public Optional<UploadRecord> upload(String keyHash, Instant since) {
		return database.read(handle -> handle.createQuery(UploadRecordRow.SELECT).bind("key", keyHash)
				.bind("since", since.toEpochMilli()).map(UploadRecordRow::upload).findOne());
	}

	@Override
	public boolean list(ImageId id) {
		String sql = "UPDATE image SET is_listed = 1 WHERE id = ? AND is_listed = 0 RETURNING original_name, format";
		return database.change("could not change whether " + id + " is listed", connection -> {
			try (var update = connection.prepareStatement(sql)) {
				update.setString(1, id.value());
				try (var row = update.executeQuery()) {
					return row.next() ? SearchTable.add(connection, id, row.getString(1), row.getString(2)) : 0;
				}
			}
		}) > 0;
	}

	@Override
	public boolean unlist(ImageId id) {
		return database.change("could not change whether " + id + " is listed", connection -> {
			SearchTable.remove(connection, id);
			return execute(connection, "UPDATE image SET is_listed = 0 WHERE id = ? AND is_listed = 1", id);
		}) > 0;
	}

	@Override
	public boolean rename(ImageId id, String name) {
		String sql = "UPDATE image SET original_name = ? WHERE id = ? RETURNING is_listed, format";
		return database.change("could not rename " + id, connection -> {
			SearchTable.remove(connection, id);
			try (var update = connection.prepareStatement(sql)) {
				update.setString(1, name);
				update.setString(2, id.value());
				try (var row = update.executeQuery()) {
					if (!row.next()) {
						return 0;
					}
					return row.getInt(1) == 0 ? 1 : SearchTable.add(connection, id, name, row.getString(2));
				}
			}
		}) > 0;
	}

	@Override
	public boolean beginDeletion(ImageId id) {
		return database.change("could not begin to delete " + id, connection -> {
			int noted = execute(connection,
					"INSERT INTO deletion (id, format) SELECT id, format FROM image WHERE id = ?"
							+ " ON CONFLICT DO NOTHING",
					id);
			execute(connection, "DELETE FROM image WHERE id = ?", id);
			return noted;
		}, connection -> count(connection, "SELECT FROM deletion WHERE id = ?", id)) > 0;
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

	/** 1 when there is a row, otherwise 0. */
	private static int count(Connection connection, String sql, ImageId id) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			statement.setString(1, id.value());
			try (var row = statement.executeQuery()) {
				return row.next() ? 1 : 0;
			}
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
		String sql = "SELECT id FROM image WHERE id = ANY (:ids) UNION ALL SELECT id FROM deletion WHERE id = ANY (:ids)";
		return database.read(handle -> handle.createQuery(sql)
				.bindArray("ids", String.class, ids.stream().map(ImageId::value).toList())
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

	@Override
	public boolean leads() {
		return leadership.isHeld();
	}

	/** PostgreSQL looks after its files itself; what is looked at is what follows from the rows. */
	@Override
	public List<String> damages() {
		List<String> damages = new ArrayList<>();
		Totals counted = totals(
				"SELECT count(*), coalesce(sum(is_listed), 0), coalesce(sum(size_bytes), 0) FROM image");
		if (!counted.equals(totals())) {
			damages.add("the totals are " + totals() + " and should be " + counted);
		}
		long unlike = database.read(handle -> handle
				.createQuery("SELECT count(*) FROM image FULL JOIN image_search USING (number)"
						+ " WHERE (image_search.terms IS NULL) <> (coalesce(is_listed, 0) = 0)")
				.mapTo(Long.class).one());
		if (unlike > 0) {
			damages.add("of " + unlike + " images the search does not know whether they are listed");
		}
		return damages;
	}

	@Override
	public void close() {
		try {
			leadership.close();
		} catch (SQLException cause) {
			throw new CatalogueException("could not close the catalogue", cause);
		} finally {
			database.close();
		}
	}
}
