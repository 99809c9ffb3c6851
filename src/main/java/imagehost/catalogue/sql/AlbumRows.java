package imagehost.catalogue.sql;

import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumChange;
import imagehost.catalogue.AlbumId;
import imagehost.catalogue.Albums.Outcome;
import imagehost.catalogue.CatalogueEntry;
import imagehost.image.ImageId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How albums stand in rows of the tables {@code album} and {@code album_image}. */
public final class AlbumRows {
	/** All albums in the order of their ids, for {@link #album}. */
	public static final String ALL = "SELECT id, title, key_hash, created_at FROM album WHERE id > :after ORDER BY id";
	static final String ONE = "SELECT id, title, key_hash, created_at FROM album WHERE id = :id";
	/** Rows that stand for nothing: the schema removes them with the image and with the album. */
	static final String LOST = "SELECT count(*) FROM album_image"
			+ " WHERE NOT EXISTS (SELECT 1 FROM image WHERE image.id = album_image.image_id)"
			+ " OR NOT EXISTS (SELECT 1 FROM album WHERE album.id = album_image.album_id)";
	private static final String IMAGES = "SELECT " + CatalogueRow.COLUMNS + " FROM album_image CROSS JOIN image"
			+ " WHERE image.id = album_image.image_id AND album_id = :id ORDER BY place";
	private static final String PUT = "INSERT INTO album_image (album_id, image_id, place)"
			+ " SELECT CAST(? AS text), id, CAST(? AS integer) FROM image WHERE id = ? ON CONFLICT DO NOTHING";

	private AlbumRows() {
	}

	/** The album in a row of {@link #ALL}, with its images, which are read too. */
	public static Album album(ResultSet row, Handle handle) throws SQLException {
		String id = row.getString("id");
		return new Album(new AlbumId(id), row.getString("title"), row.getString("key_hash"),
				Instant.ofEpochMilli(row.getLong("created_at")),
				handle.createQuery(IMAGES).bind("id", id).mapTo(CatalogueEntry.class).list());
	}

	/** Adds an album with those of the images that are there; 0 when there is one with this id already. */
	static int add(Connection connection, AlbumId id, String title, String keyHash, Instant createdAt,
			List<ImageId> images) throws SQLException {
		int added = execute(connection, "INSERT INTO album (id, title, key_hash, created_at) VALUES (?,?,?,?)"
				+ " ON CONFLICT DO NOTHING", id.value(), title, keyHash, createdAt.toEpochMilli());
		put(connection, id, images, 0);
		return added;
	}

	/** The ordinal of the outcome. */
	static int change(Connection connection, AlbumId id, AlbumChange change) throws SQLException {
		List<ImageId> before = imageIds(connection, id);
		List<ImageId> after = change.applyTo(before);
		if (after.size() > Math.max(Album.MAX_IMAGES, before.size())) {
			return Outcome.TOO_MANY_IMAGES.ordinal();
		}
		if (execute(connection, "UPDATE album SET title = coalesce(CAST(? AS text), title) WHERE id = ?",
				change.title(), id.value()) == 0) {
			return Outcome.NO_ALBUM.ordinal();
		}
		if (!after.equals(before)) {
			replace(connection, id, before, after);
		}
		return Outcome.DONE.ordinal();
	}

	/** Those that only come in behind the others are put there; otherwise all are put anew. */
	private static void replace(Connection connection, AlbumId id, List<ImageId> before, List<ImageId> after)
			throws SQLException {
		boolean isLonger = after.size() > before.size() && after.subList(0, before.size()).equals(before);
		if (isLonger) {
			put(connection, id, after.subList(before.size(), after.size()), lastPlace(connection, id));
			return;
		}
		execute(connection, "DELETE FROM album_image WHERE album_id = ?", id.value());
		put(connection, id, after, 0);
	}

	private static void put(Connection connection, AlbumId id, List<ImageId> images, int lastPlace)
			throws SQLException {
		int place = lastPlace;
		for (ImageId image : images) {
			execute(connection, PUT, id.value(), ++place, image.value());
		}
	}

	private static List<ImageId> imageIds(Connection connection, AlbumId id) throws SQLException {
		String sql = "SELECT image_id FROM album_image WHERE album_id = ? ORDER BY place";
		List<ImageId> ids = new ArrayList<>();
		try (var select = connection.prepareStatement(sql)) {
			select.setString(1, id.value());
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					ids.add(new ImageId(row.getString(1)));
				}
			}
		}
		return ids;
	}

	/** Not the number of images: some may have left. */
	private static int lastPlace(Connection connection, AlbumId id) throws SQLException {
		String sql = "SELECT coalesce(max(place), 0) FROM album_image WHERE album_id = ?";
		try (var select = connection.prepareStatement(sql)) {
			select.setString(1, id.value());
			try (ResultSet row = select.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
	}

	/** The number of rows that the statement changed. */
	static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int place = 1; place <= values.length; place++) {
				statement.setObject(place, values[place - 1]);
			}
			return statement.executeUpdate();
		}
	}
}
