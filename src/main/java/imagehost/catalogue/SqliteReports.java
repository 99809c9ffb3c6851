package imagehost.catalogue;

import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in the catalogue's own file; a trigger of the schema takes those of a deleted picture away. */
final class SqliteReports implements Reports {
	private static final String ADD = """
			INSERT INTO report (image_id, reason, text, reported_at)
			  SELECT id, ?, ?, ? FROM image
			  WHERE id = ? AND (SELECT count(*) FROM report WHERE image_id = image.id) < ?
			""";
	private static final String NEWEST = "SELECT report.number AS report_number, reason, text, reported_at, "
			+ CatalogueRow.COLUMNS + " FROM report CROSS JOIN image ON image.id = report.image_id"
			+ " WHERE report.number < :before ORDER BY report.number DESC LIMIT :limit";

	private final CatalogueDatabase database;

	SqliteReports(CatalogueDatabase database) {
		this.database = database;
	}

	@Override
	public boolean add(ImageId image, ReportReason reason, String text, Instant now) {
		return database.change("could not add a report of " + image, connection -> {
			try (var insert = connection.prepareStatement(ADD)) {
				insert.setString(1, reason.code());
				insert.setString(2, text);
				insert.setLong(3, now.toEpochMilli());
				insert.setString(4, image.value());
				insert.setInt(5, MAX_OF_ONE_IMAGE);
				return insert.executeUpdate();
			}
		}) > 0;
	}

	@Override
	public List<ImageReport> newest(Optional<Long> before, int limit) {
		return database.read(handle -> handle.createQuery(NEWEST).bind("before", before.orElse(Long.MAX_VALUE))
				.bind("limit", limit)
				.map((row, context) -> new ImageReport(row.getLong("report_number"), CatalogueRow.entry(row, context),
						ReportReason.ofCode(row.getString("reason")).orElse(ReportReason.OTHER), row.getString("text"),
						Instant.ofEpochMilli(row.getLong("reported_at"))))
				.list());
	}

	@Override
	public boolean dismiss(long number) {
		return database.change("could not dismiss report " + number, connection -> {
			try (var delete = connection.prepareStatement("DELETE FROM report WHERE number = ?")) {
				delete.setLong(1, number);
				return delete.executeUpdate();
			}
		}) > 0;
	}

	@Override
	public long count() {
		return database.read(handle -> handle.createQuery("SELECT count(*) FROM report").mapTo(Long.class).one());
	}
}
