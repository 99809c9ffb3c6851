package imagehost.catalogue.sql;

import imagehost.catalogue.UploadRecord;
import imagehost.image.ImageId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/** How a record of an upload stands in a row of the table {@code idempotency}. */
public final class UploadRecordRow {
	public static final String SELECT = "SELECT key_hash, fingerprint, image_id, created_at FROM idempotency"
			+ " WHERE key_hash = :key AND created_at >= :since";
	private static final String INSERT = "INSERT INTO idempotency (key_hash, fingerprint, image_id, created_at)"
			+ " VALUES (?,?,?,?) ON CONFLICT DO NOTHING";
	/** The one in the way, and some others: so the table stays small and no upload pays for many. */
	private static final String FORGET = "DELETE FROM idempotency WHERE created_at < ? AND (key_hash = ? OR key_hash IN"
			+ " (SELECT key_hash FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT 100))";

	private UploadRecordRow() {
	}

	/** 0 when there is a record with this key already. */
	public static int insert(Connection connection, UploadRecord upload, Instant forgetBefore) throws SQLException {
		try (var forget = connection.prepareStatement(FORGET)) {
			forget.setLong(1, forgetBefore.toEpochMilli());
			forget.setString(2, upload.keyHash());
			forget.setLong(3, forgetBefore.toEpochMilli());
			forget.executeUpdate();
		}
		try (var insert = connection.prepareStatement(INSERT)) {
			insert.setString(1, upload.keyHash());
			insert.setString(2, upload.fingerprint());
			insert.setString(3, upload.imageId().value());
			insert.setLong(4, upload.createdAt().toEpochMilli());
			return insert.executeUpdate();
		}
	}

	public static UploadRecord upload(ResultSet row, StatementContext context) throws SQLException {
		return new UploadRecord(row.getString("key_hash"), row.getString("fingerprint"),
				new ImageId(row.getString("image_id")), Instant.ofEpochMilli(row.getLong("created_at")));
	}
}
