package imagehost.catalogue.sql;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageReport;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.Reports;
import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in the database of the catalogue; the schema removes those of a deleted image. */
final class SqlReports implements Reports {
	private final SqlDatabase database;
	private final Runnable spaceForReport;

	/**
	 * @param spaceForReport throws a {@link CatalogueException} when there is no room for another report
	 */
	SqlReports(SqlDatabase database, Runnable spaceForReport) {
		this.database = database;
		this.spaceForReport = spaceForReport;
	}

	@Override
	public boolean add(ImageId image, ReportReason reason, String text, Instant now) {
		spaceForReport.run();
		return database.change("could not add a report of " + image,
				connection -> ReportRows.add(connection, image, reason, text, now)) > 0;
	}

	@Override
	public List<ImageReport> newest(Optional<Long> before, int limit) {
		return database.read(handle -> handle.createQuery(ReportRows.NEWEST)
				.bind("before", before.orElse(Long.MAX_VALUE)).bind("limit", limit).map(ReportRows::report).list());
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
