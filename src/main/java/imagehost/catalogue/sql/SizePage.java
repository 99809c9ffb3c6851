package imagehost.catalogue.sql;

import imagehost.catalogue.Cursor;
import imagehost.image.ImageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * One page by the size of the files. The index has the sizes of each format apart, so that a page of all formats takes
 * the first rows of each and merges them; behind a place, those of its very size come first. A search cannot go along
 * the index: of what it finds, the newest {@value #MOST_FOUND} are compared.
 *
 * @param from the place, itself left out; empty: the largest
 * @param isBackward larger ones are wanted, smallest of them first; otherwise smaller ones, largest first
 */
public record SizePage(Optional<Cursor> from, boolean isBackward, int limit) {
	/** As many of those that a search finds are sorted. */
	public static final int MOST_FOUND = 1_000;

	/**
	 * The query for listed images along the index.
	 *
	 * @param table the table of images, with a hint if the database needs one
	 */
	public String ofListed(String table, Optional<ImageFormat> format) {
		Stream<ImageFormat> formats = format.map(Stream::of).orElseGet(() -> Arrays.stream(ImageFormat.values()));
		return of(formats.map(one -> table + " WHERE is_listed = 1 AND format = '" + one.code() + "'").toList());
	}

	/**
	 * The query for those that a search has found.
	 *
	 * @param condition in SQL, on the column {@code number}
	 */
	public String ofFound(String condition) {
		return of(List.of("image WHERE " + condition));
	}

	private String of(List<String> sources) {
		String order = isBackward ? "ASC" : "DESC";
		String end = " ORDER BY size_bytes " + order + ", number " + order + " LIMIT :limit";
		return sources.stream().flatMap(source -> beyond().map(beyond -> source + beyond))
				.map(rows -> "SELECT * FROM (SELECT " + NumberedEntry.COLUMNS + " FROM " + rows + end + ") AS part")
				.collect(Collectors.joining(" UNION ALL ")) + end;
	}

	private Stream<String> beyond() {
		String sign = isBackward ? ">" : "<";
		return from.isEmpty()
				? Stream.of("")
				: Stream.of(" AND size_bytes = :size AND number " + sign + " :from",
						" AND size_bytes " + sign + " :size");
	}

	/** The rows of a query that was made here. */
	public List<NumberedEntry> rows(Query query) {
		query.bind("limit", limit);
		from.ifPresent(place -> query.bind("size", place.size().orElseThrow()).bind("from", place.number()));
		return query.map(NumberedEntry::of).list();
	}
}
