package imagehost.imports;

import imagehost.imports.Table.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The names of the columns in which one kind of host keeps what all of them keep.
 *
 * @param required those that the table must have
 * @param name of what the uploader called it: the first that is not empty
 * @param date likewise
 * @param zone of dates that name none
 */
record Columns(List<String> required, List<String> name, List<String> date, ZoneId zone) {
	/** What its uploader called it, perhaps empty. */
	String name(Row row) {
		return first(name, row).orElse("");
	}

	Optional<Instant> uploadedAt(Row row) {
		return first(date, row).flatMap(text -> Times.parse(text, zone));
	}

	/** A date that is there and cannot be read. */
	Optional<String> unknownDate(Row row) {
		return uploadedAt(row).isPresent() ? Optional.empty() : first(date, row);
	}

	private static Optional<String> first(List<String> columns, Row row) {
		return columns.stream().flatMap(column -> row.find(column).stream()).findFirst();
	}
}
