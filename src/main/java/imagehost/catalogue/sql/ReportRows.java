package imagehost.catalogue.sql;

import imagehost.catalogue.ImageReport;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.Reports;
import imagehost.image.ImageId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/** How reports stand in rows of the table {@code report}. */
public final class ReportRows {
	/** A page of reports, newest first, with the images that they are of. */
	public static final String NEWEST = "SELECT report.number AS report_number, reason, text, reported_at, times, "
			+ CatalogueRow.COLUMNS + " FROM report CROSS JOIN image"
			+ " WHERE image.id = report.image_id AND report.number < :before ORDER BY report.number DESC LIMIT :limit";
	private static final String TAKE_EQUAL = "DELETE FROM report WHERE image_id = ? AND reason = ? AND text = ?"
			+ " RETURNING times";
	private static final String TAKE_SECOND = """
			DELETE FROM report
			  WHERE number = (SELECT number FROM report WHERE image_id = ? AND reason = ? ORDER BY number LIMIT 1 OFFSET 1)
			    AND (SELECT count(*) FROM report WHERE image_id = ? AND reason = ?) >= ?
			  RETURNING times
			""";
	private static final String ADD = "INSERT INTO report (image_id, reason, text, reported_at, times)"
			+ " SELECT id, ?, ?, ?, ? FROM image WHERE id = ?";

	private ReportRows() {
	}

	/**
	 * Adds a report as the newest; it takes the place of an equal one, or of the oldest but the first of its reason
	 * where there are as many as are kept.
	 *
	 * @return 0 when there is no such image
	 */
	public static int add(Connection connection, ImageId image, ReportReason reason, String text, Instant now)
			throws SQLException {
		long times = taken(connection, TAKE_EQUAL, image.value(), reason.code(), text);
		if (times == 0) {
			times = taken(connection, TAKE_SECOND, image.value(), reason.code(), image.value(), reason.code(),
					Reports.MAX_OF_ONE_REASON);
		}
		try (var insert = connection.prepareStatement(ADD)) {
			bind(insert, reason.code(), text, now.toEpochMilli(), times + 1, image.value());
			return insert.executeUpdate();
		}
	}

	/** How many reports the row stood for that the statement has deleted; 0 when it has deleted none. */
	private static long taken(Connection connection, String sql, Object... values) throws SQLException {
		try (var statement = connection.prepareStatement(sql)) {
			bind(statement, values);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? row.getLong("times") : 0;
			}
		}
	}

	private static void bind(PreparedStatement statement, Object... values) throws SQLException {
		for (int place = 1; place <= values.length; place++) {
			statement.setObject(place, values[place - 1]);
		}
	}

	/** The report in a row of {@link #NEWEST}. */
	public static ImageReport report(ResultSet row, StatementContext context) throws SQLException {
		return new ImageReport(row.getLong("report_number"), CatalogueRow.entry(row, context),
				ReportReason.ofCode(row.getString("reason")).orElse(ReportReason.OTHER), row.getString("text"),
				Instant.ofEpochMilli(row.getLong("reported_at")), row.getLong("times"));
	}
}
