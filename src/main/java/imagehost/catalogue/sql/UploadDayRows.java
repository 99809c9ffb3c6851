package imagehost.catalogue.sql;

import imagehost.catalogue.UploadDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How uploads are counted by days: every row is read. */
final class UploadDayRows {
	private static final long MILLIS_OF_DAY = Duration.ofDays(1).toMillis();
	private static final String SELECT = "SELECT uploaded_at / :day AS day, count(*), sum(is_listed),"
			+ " sum(size_bytes) FROM image WHERE uploaded_at >= :since GROUP BY 1 ORDER BY 1 DESC";

	private UploadDayRows() {
	}

	static List<UploadDay> since(Handle handle, Instant since) {
		return handle.createQuery(SELECT).bind("day", MILLIS_OF_DAY).bind("since", since.toEpochMilli())
				.map((row, _) -> new UploadDay(LocalDate.ofEpochDay(row.getLong("day")), row.getLong(2),
						row.getLong(3), row.getLong(4)))
				.list();
	}
}
