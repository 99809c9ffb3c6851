package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.catalogue.CatalogueFilter.NamePart;
import imagehost.catalogue.CatalogueFilter.SameFile;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.SearchWords;
import imagehost.catalogue.sql.NumberedEntry;
import imagehost.catalogue.sql.PageReader;
import imagehost.catalogue.sql.RowScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Reads the pages. Those of all images go along an index. A search looks among the newest images first, where frequent
 * words fill a page at once; what is lacking is taken from the index of terms, where rare words have few images. Either
 * alone is slow for one of the two: the planner cannot know which.
 */
final class PostgresqlPages implements PageReader {
	/** Read in a few milliseconds. */
	private static final int WINDOW = 8_192;

	private final PostgresqlDatabase database;

	PostgresqlPages(PostgresqlDatabase database) {
		this.database = database;
	}

	@Override
	public List<NumberedEntry> select(CatalogueQuery query, Optional<Cursor> from, boolean isBackward, int limit) {
		Direction way = new Direction(from.map(Cursor::number), isBackward);
		return switch (query.filter()) {
			case Everything _ -> along("true", way, limit);
			case NamePart part -> along(RowScan.of(part, "ILIKE"), way, limit);
			case SameFile file -> along(RowScan.of(file), way, limit);
			case Listed listed when !listed.isNarrowed() -> along("is_listed = 1", way, limit);
			case Listed listed -> search(listed).map(terms -> database.read(handle -> find(handle, terms, way, limit)))
					.orElse(List.of());
		};
	}

	/** Along the numbers, from a place on. */
	private record Direction(Optional<Long> from, boolean isBackward) {
		String order() {
			return isBackward ? "ASC" : "DESC";
		}

		String behind() {
			return isBackward ? "number > :from" : "number < :from";
		}

		String beyond() {
			return isBackward ? "number > :end" : "number < :end";
		}

		long start() {
			return from.orElse(isBackward ? Long.MIN_VALUE : Long.MAX_VALUE);
		}
	}

	/**
	 * What is searched for.
	 *
	 * @param terms all of which an image has
	 * @param longWords words that are longer than the beginnings among the terms
	 */
	private record Search(List<String> terms, List<String> longWords) {
		/** Bound as {@code :terms} and {@code :long0}. */
		String condition() {
			StringBuilder condition = new StringBuilder("terms @> CAST(:terms AS text[])");
			for (int place = 0; place < longWords.size(); place++) {
				condition.append(" AND EXISTS (SELECT FROM unnest(terms) AS term WHERE starts_with(term, :long")
						.append(place).append("))");
			}
			return condition.toString();
		}
	}

	/** Nothing when no name can have what is searched for. */
	private static Optional<Search> search(Listed listed) {
		Set<String> words = SearchWords.of(listed.text());
		if (words.isEmpty() && !listed.text().isBlank()) {
			return Optional.empty();
		}
		List<String> terms = new ArrayList<>();
		List<String> longWords = new ArrayList<>();
		for (String word : SearchWords.wanted(words)) {
			terms.add(SearchWords.indexedBeginning(word));
			if (SearchWords.isLong(word)) {
				longWords.add(word);
			}
		}
		listed.format().ifPresent(format -> terms.add(SearchWords.ofFormat(format.code())));
		return Optional.of(new Search(terms, longWords));
	}

	private List<NumberedEntry> along(String condition, Direction way, int limit) {
		return along(new RowScan(condition, List.of()), way, limit);
	}

	private List<NumberedEntry> along(RowScan scan, Direction way, int limit) {
		String sql = "SELECT " + NumberedEntry.COLUMNS + " FROM image WHERE " + scan.condition() + " AND "
				+ way.behind() + " ORDER BY number " + way.order() + " LIMIT :limit";
		return database.read(handle -> scan.bind(handle.createQuery(sql)).bind("from", way.start())
				.bind("limit", limit).map(NumberedEntry::of).list());
	}

	private static List<NumberedEntry> find(Handle handle, Search search, Direction way, int limit) {
		Optional<Long> end = endOfWindow(handle, way);
		List<Long> numbers = new ArrayList<>(numbers(handle,
				"""
						SELECT number FROM (SELECT number, terms FROM image_search WHERE %s ORDER BY number %s LIMIT :window) near
						  WHERE %s ORDER BY number %s LIMIT :limit
						"""
						.formatted(way.behind(), way.order(), search.condition(), way.order()),
				search, way, end, limit));
		if (numbers.size() < limit && end.isPresent()) {
			numbers.addAll(numbers(handle, """
					WITH far AS MATERIALIZED (SELECT number FROM image_search WHERE %s AND %s)
					  SELECT number FROM far ORDER BY number %s LIMIT :limit
					""".formatted(search.condition(), way.beyond(), way.order()), search, way, end,
					limit - numbers.size()));
		}
		return rows(handle, numbers, way);
	}

	/** The last number in the window; nothing when there is nothing behind the window. */
	private static Optional<Long> endOfWindow(Handle handle, Direction way) {
		return handle
				.createQuery("SELECT number FROM image_search WHERE " + way.behind() + " ORDER BY number " + way.order()
						+ " OFFSET :last LIMIT 1")
				.bind("from", way.start()).bind("last", WINDOW - 1).mapTo(Long.class).findOne();
	}

	private static List<Long> numbers(Handle handle, String sql, Search search, Direction way, Optional<Long> end,
			int limit) {
		var query = handle.createQuery(sql).bindArray("terms", String.class, search.terms()).bind("limit", limit);
		for (int place = 0; place < search.longWords().size(); place++) {
			query.bind("long" + place, search.longWords().get(place));
		}
		if (sql.contains(":window")) {
			query.bind("from", way.start()).bind("window", WINDOW);
		} else {
			query.bind("end", end.orElseThrow());
		}
		return query.mapTo(Long.class).list();
	}

	private static List<NumberedEntry> rows(Handle handle, List<Long> numbers, Direction way) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		return handle
				.createQuery(
						"SELECT " + NumberedEntry.COLUMNS + " FROM image WHERE number = ANY (:numbers) ORDER BY number "
								+ way.order())
				.bindArray("numbers", Long.class, numbers).map(NumberedEntry::of).list();
	}
}
