package imagehost.catalogue.sql;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;

/** How an entry stands in a row of the table {@code image}. */
public final class CatalogueRow {
	/** Each column with what of an entry stands in it; the order matters to nobody. */
	private static final Map<String, Function<CatalogueEntry, Object>> VALUES = values();
	/** The columns to select for {@link #entry}. */
	public static final String COLUMNS = String.join(", ", VALUES.keySet());
	private static final String INSERT = "INSERT INTO image (" + COLUMNS + ") VALUES ("
			+ String.join(",", Collections.nCopies(VALUES.size(), "?")) + ")";

	private CatalogueRow() {
	}

	private static Map<String, Function<CatalogueEntry, Object>> values() {
		Map<String, Function<CatalogueEntry, Object>> values = new LinkedHashMap<>();
		values.put("id", entry -> entry.id().value());
		values.put("format", entry -> entry.format().code());
		values.put("original_name", CatalogueEntry::originalName);
		values.put("width", CatalogueEntry::width);
		values.put("height", CatalogueEntry::height);
		values.put("frames", CatalogueEntry::frames);
		values.put("size_bytes", CatalogueEntry::size);
		values.put("sha256", CatalogueEntry::sha256);
		values.put("is_listed", entry -> entry.isListed() ? 1 : 0);
		values.put("uploaded_at", entry -> entry.uploadedAt().toEpochMilli());
		values.put("thumbnail_format", entry -> entry.thumbnailFormat().code());
		values.put("delete_key_hash", CatalogueEntry::deleteKeyHash);
		return values;
	}

	/** Inserts the entry; 1. */
	public static int insert(CatalogueEntry entry, Connection connection) throws SQLException {
		try (var insert = connection.prepareStatement(INSERT)) {
			int place = 1;
			for (Function<CatalogueEntry, Object> value : VALUES.values()) {
				insert.setObject(place++, value.apply(entry));
			}
			return insert.executeUpdate();
		}
	}

	/** Gives the image in a row another name; 1, or 0 when there is no such row. */
	public static int rename(ImageId id, String name, Connection connection) throws SQLException {
		try (var update = connection.prepareStatement("UPDATE image SET original_name = ? WHERE id = ?")) {
			update.setString(1, name);
			update.setString(2, id.value());
			return update.executeUpdate();
		}
	}

	/** The entry in a row with the columns {@link #COLUMNS}. */
	public static CatalogueEntry entry(ResultSet row, StatementContext context) throws SQLException {
		return new CatalogueEntry(new ImageId(row.getString("id")), format(row, "format"),
				row.getString("original_name"), row.getInt("width"), row.getInt("height"), row.getInt("frames"),
				row.getLong("size_bytes"), row.getString("sha256"), row.getInt("is_listed") == 1,
				Instant.ofEpochMilli(row.getLong("uploaded_at")), format(row, "thumbnail_format"),
				row.getString("delete_key_hash"));
	}

	/** The format that stands in a column. */
	public static ImageFormat format(ResultSet row, String column) throws SQLException {
		return ImageFormat.ofCode(row.getString(column)).orElseThrow();
	}
}
