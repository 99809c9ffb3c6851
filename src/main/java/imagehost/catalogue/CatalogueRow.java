package imagehost.catalogue;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;

/** How an entry stands in a row of the table {@code image}. */
final class CatalogueRow {
	static final String COLUMNS = "id, format, original_name, width, height, frames, size_bytes, sha256, is_listed,"
			+ " uploaded_at, thumbnail_format, delete_key_hash";
	private static final String INSERT = "INSERT INTO image (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)";

	private CatalogueRow() {
	}

	static int insert(CatalogueEntry entry, Connection connection) throws SQLException {
		try (var insert = connection.prepareStatement(INSERT)) {
			bind(entry, insert);
			return insert.executeUpdate();
		}
	}

	private static void bind(CatalogueEntry entry, PreparedStatement insert) throws SQLException {
		insert.setString(1, entry.id().value());
		insert.setString(2, text(entry.format()));
		insert.setString(3, entry.originalName());
		insert.setInt(4, entry.width());
		insert.setInt(5, entry.height());
		insert.setInt(6, entry.frames());
		insert.setLong(7, entry.size());
		insert.setString(8, entry.sha256());
		insert.setInt(9, entry.isListed() ? 1 : 0);
		insert.setLong(10, entry.uploadedAt().toEpochMilli());
		insert.setString(11, text(entry.thumbnailFormat()));
		insert.setString(12, entry.deleteKeyHash());
	}

	static CatalogueEntry entry(ResultSet row, StatementContext context) throws SQLException {
		return new CatalogueEntry(new ImageId(row.getString("id")), format(row, "format"),
				row.getString("original_name"), row.getInt("width"), row.getInt("height"), row.getInt("frames"),
				row.getLong("size_bytes"), row.getString("sha256"), row.getInt("is_listed") == 1,
				Instant.ofEpochMilli(row.getLong("uploaded_at")), format(row, "thumbnail_format"),
				row.getString("delete_key_hash"));
	}

	static ImageFormat format(ResultSet row, String column) throws SQLException {
		return ImageFormat.valueOf(row.getString(column).toUpperCase(Locale.ROOT));
	}

	private static String text(ImageFormat format) {
		return format.name().toLowerCase(Locale.ROOT);
	}
}
