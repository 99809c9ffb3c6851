package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageReport;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.Reports;
import imagehost.catalogue.sql.ReportRows;
import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports in the catalogue's own file; a trigger of the schema takes those of a deleted image away. */
final class SqliteReports implements Reports {
	/** As much as the row of a report can need, with its index. */
	private static final int SPACE_BYTES = 16_384;

	private final CatalogueDatabase database;
	private final long reservedBytes;

	/**
	 * @param reservedBytes disk space that visitors do not get to, by reports either
	 */
	SqliteReports(CatalogueDatabase database, long reservedBytes) {
		this.database = database;
		this.reservedBytes = reservedBytes;
	}

	@Override
	public boolean add(ImageId image, ReportReason reason, String text, Instant now) {
		requireSpace();
		return database.change("could not add a report of " + image,
				connection -> ReportRows.add(connection, image, reason, text, now)) > 0;
	}

	private void requireSpace() {
		long usable = database.usableBytes();
		if (usable - SPACE_BYTES < reservedBytes) {
			throw CatalogueException.full("no room for a report: " + usable + " bytes are free, " + reservedBytes
					+ " are kept free", null);
		}
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
