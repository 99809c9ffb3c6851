package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.UploadRecord;
import imagehost.catalogue.sql.CatalogueRow;
import imagehost.catalogue.sql.SqlImageCatalogue;
import imagehost.catalogue.sql.UploadRecordRow;
import imagehost.image.ImageId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The catalogue in one SQLite file. What follows from a row (search index, totals) is kept by triggers of the schema.
 */
public final class SqliteImageCatalogue extends SqlImageCatalogue {
	private static final String LIST = "UPDATE image SET is_listed = 1 WHERE id = ? AND is_listed = 0";
	private static final String UNLIST = "UPDATE image SET is_listed = 0 WHERE id = ? AND is_listed = 1";
	/** As much as the rows of the largest album can need, with their indexes, or a report. */
	private static final int SPACE_FOR_VISITORS_BYTES = 131_072;

	private final CatalogueDatabase database;
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
	 * @param reservedBytes disk space that visitors' reports and albums may not touch
	 */
	SqliteImageCatalogue(Path file, long reservedBytes, Runnable afterClose) {
		this(new CatalogueDatabase(file), reservedBytes, afterClose);
	}

	private SqliteImageCatalogue(CatalogueDatabase database, long reservedBytes, Runnable afterClose) {
		super(database, new PageQueries(database),
				() -> database.requireSpace(SPACE_FOR_VISITORS_BYTES, reservedBytes));
		this.database = database;
		this.afterClose = afterClose;
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
		return database.change("could not begin to delete " + id, connection -> noteDeletion(connection, id)) > 0;
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
	protected String secondsNow() {
		return "unixepoch()";
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
		damages.addAll(damagesOfRows());
		long listed = counted().listed();
		long indexed = database
				.read(handle -> handle.createQuery("SELECT count(*) FROM image_search").mapTo(Long.class).one());
		if (indexed != listed) {
			damages.add("the search index knows " + indexed + " images and should know " + listed);
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
