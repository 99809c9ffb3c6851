package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.UploadRecord;
import imagehost.catalogue.sql.CatalogueRow;
import imagehost.catalogue.sql.SqlImageCatalogue;
import imagehost.catalogue.sql.UploadRecordRow;
import imagehost.gate.RemoteCalls;
import imagehost.image.ImageId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The catalogue in PostgreSQL, shared by any number of backends. Totals and numbers are kept by triggers of the schema,
 * the terms of the search by {@link SearchTable}.
 */
public final class PostgresqlCatalogue extends SqlImageCatalogue {
	private final PostgresqlDatabase database;
	private final Leadership leadership;

	/**
	 * Opens the catalogue, makes its tables if they are not there, and brings them to this version.
	 *
	 * @throws CatalogueException when the database cannot be reached, or has tables of a newer version
	 */
	public PostgresqlCatalogue(PostgresqlLocation location) {
		this(location, false, RemoteCalls.UNOBSERVED);
	}

	/**
	 * @param isAlone the catalogue must not be in use, and is not to be, as long as this one is open
	 */
	PostgresqlCatalogue(PostgresqlLocation location, boolean isAlone, RemoteCalls calls) {
		this(new PostgresqlDatabase(location, isAlone, calls), new Leadership(location));
	}

	private PostgresqlCatalogue(PostgresqlDatabase database, Leadership leadership) {
		super(database, new PostgresqlPages(database), () -> {
			// PostgreSQL says itself when its volume is full
		});
		this.database = database;
		this.leadership = leadership;
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
		return database.change("could not begin to delete " + id, connection -> noteDeletion(connection, id),
				connection -> count(connection, "SELECT FROM deletion WHERE id = ?", id)) > 0;
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
	public Set<ImageId> known(Collection<ImageId> ids) {
		String sql = "SELECT id FROM image WHERE id = ANY (:ids)"
				+ " UNION ALL SELECT id FROM deletion WHERE id = ANY (:ids)";
		return database.read(handle -> handle.createQuery(sql)
				.bindArray("ids", String.class, ids.stream().map(ImageId::value).toList())
				.map((row, _) -> new ImageId(row.getString("id"))).set());
	}

	@Override
	protected String secondsNow() {
		return "CAST(extract(epoch FROM now()) AS bigint)";
	}

	@Override
	public int waiting() {
		return database.waiting();
	}

	@Override
	public boolean leads() {
		return leadership.isHeld();
	}

	/** PostgreSQL looks after its files itself; what is looked at is what follows from the rows. */
	@Override
	public List<String> damages() {
		List<String> damages = damagesOfRows();
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
