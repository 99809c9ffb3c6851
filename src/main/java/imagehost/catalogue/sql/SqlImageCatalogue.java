package imagehost.catalogue.sql;

import imagehost.catalogue.Albums;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.Refusals;
import imagehost.catalogue.Reports;
import imagehost.catalogue.UploadDay;
import imagehost.catalogue.UploadRecord;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a catalogue that is the same in every SQL database: how it is read, and how a deletion is noted. How
 * images are added, listed and renamed depends on how a database keeps its search index, and stands in the subclasses.
 */
public abstract class SqlImageCatalogue implements ImageCatalogue {
	private static final String NAME_STORE = "INSERT INTO store SELECT CAST(? AS text)"
			+ " WHERE NOT EXISTS (SELECT 1 FROM store)";

	private final SqlDatabase database;
	private final PageReader pages;
	private final Reports reports;
	private final Refusals refusals;
	private final Albums albums;

	/**
	 * @param spaceForVisitors throws a {@link CatalogueException} when there is no room for another report or album
	 */
	protected SqlImageCatalogue(SqlDatabase database, PageReader pages, Runnable spaceForVisitors) {
		this.database = database;
		this.pages = pages;
		this.reports = new SqlReports(database, spaceForVisitors);
		this.refusals = new SqlRefusals(database);
		this.albums = new SqlAlbums(database, spaceForVisitors);
	}

	@Override
	public final Reports reports() {
		return reports;
	}

	@Override
	public final Albums albums() {
		return albums;
	}

	@Override
	public final Refusals refusals() {
		return refusals;
	}

	@Override
	public final List<UploadDay> uploadDays(Instant since) {
		return database.read(handle -> UploadDayRows.since(handle, since));
	}

	@Override
	public final Optional<UploadRecord> upload(String keyHash, Instant since) {
		return database.read(handle -> handle.createQuery(UploadRecordRow.SELECT).bind("key", keyHash)
				.bind("since", since.toEpochMilli()).map(UploadRecordRow::upload).findOne());
	}

	/** Removes the row and notes the deletion; 1, or 0 when there is no row or the deletion is noted already. */
	protected static int noteDeletion(Connection connection, ImageId id) throws SQLException {
		int noted = execute(connection,
				"INSERT INTO deletion (id, format) SELECT id, format FROM image WHERE id = ? ON CONFLICT DO NOTHING",
				id);
		execute(connection, "DELETE FROM image WHERE id = ?", id);
		return noted;
	}

	@Override
	public final void endDeletion(ImageId id) {
		database.change("could not end the deletion of " + id, connection -> execute(connection,
				"DELETE FROM deletion WHERE id = ? AND keep_until <= " + secondsNow(), id));
	}

	@Override
	public final void noteLeftover(ImageName name, Duration keep) {
		String sql = "INSERT INTO deletion (id, format, keep_until) SELECT CAST(? AS text), CAST(? AS text), "
				+ secondsNow() + " + ? WHERE NOT EXISTS (SELECT 1 FROM image WHERE id = ?) ON CONFLICT DO NOTHING";
		database.change("could not note that " + name + " has to go", connection -> {
			try (var note = connection.prepareStatement(sql)) {
				note.setString(1, name.id().value());
				note.setString(2, name.format().code());
				note.setLong(3, keep.toSeconds());
				note.setString(4, name.id().value());
				return note.executeUpdate();
			}
		});
	}

	/** The time now, in whole seconds since 1970, as an expression of the database: all backends have its clock. */
	protected abstract String secondsNow();

	/** Runs a statement whose one parameter is the id; the number of rows that it changed. */
	protected static int execute(Connection connection, String sql, ImageId id) throws SQLException {
		return execute(connection, sql, id.value());
	}

	private static int execute(Connection connection, String sql, String value) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			statement.setString(1, value);
			return statement.executeUpdate();
		}
	}

	@Override
	public final Optional<String> storeName() {
		return database.read(handle -> handle.createQuery("SELECT name FROM store").mapTo(String.class).findOne());
	}

	@Override
	public final String nameStoreOnce(String name) {
		database.change("could not note the store's name", connection -> execute(connection, NAME_STORE, name));
		return storeName().orElseThrow();
	}

	@Override
	public final void renameStore(String name) {
		database.change("could not note the store's name", connection -> {
			execute(connection, "DELETE FROM store WHERE name <> ?", name);
			return execute(connection, NAME_STORE, name);
		});
	}

	@Override
	public final List<ImageName> pendingDeletions() {
		return database.read(handle -> handle.createQuery("SELECT id, format FROM deletion")
				.map((row, _) -> new ImageName(new ImageId(row.getString("id")), CatalogueRow.format(row, "format")))
				.list());
	}

	@Override
	public final List<CatalogueEntry> inOrderOfIds(Optional<ImageId> after, int limit) {
		String sql = "SELECT " + CatalogueRow.COLUMNS + " FROM image WHERE id > :after ORDER BY id LIMIT :limit";
		return database.read(handle -> handle.createQuery(sql).bind("after", after.map(ImageId::value).orElse(""))
				.bind("limit", limit).mapTo(CatalogueEntry.class).list());
	}

	@Override
	public final Optional<CatalogueEntry> find(ImageId id) {
		String sql = "SELECT " + CatalogueRow.COLUMNS + " FROM image WHERE id = :id";
		return database.read(handle -> handle.createQuery(sql).bind("id", id.value()).mapTo(CatalogueEntry.class)
				.findOne());
	}

	@Override
	public final CataloguePage page(CatalogueQuery query) {
		return pages.page(query);
	}

	@Override
	public final long newestNumber() {
		return database.read(handle -> handle.createQuery("SELECT coalesce(max(number), 0) FROM image")
				.mapTo(Long.class).one());
	}

	@Override
	public final Totals totals() {
		return totals("SELECT images, listed, size_bytes FROM total");
	}

	/** What the totals should be, by the rows themselves. */
	protected final Totals counted() {
		return totals("SELECT count(*), coalesce(sum(is_listed), 0), coalesce(sum(size_bytes), 0) FROM image");
	}

	private Totals totals(String sql) {
		return database.read(handle -> handle.createQuery(sql)
				.map((row, _) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3))).one());
	}

	/** A line when the totals are not what they should be, and one when albums hold what is not there. */
	protected final List<String> damagesOfRows() {
		Totals counted = counted();
		List<String> damages = new ArrayList<>();
		if (!counted.equals(totals())) {
			damages.add("the totals are " + totals() + " and should be " + counted);
		}
		long lost = database.read(handle -> handle.createQuery(AlbumRows.LOST).mapTo(Long.class).one());
		if (lost > 0) {
			damages.add("of " + lost + " images in albums the image or the album is not there");
		}
		return damages;
	}
}
