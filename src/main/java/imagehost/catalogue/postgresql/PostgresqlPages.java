package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.catalogue.CatalogueFilter.NamePart;
import imagehost.catalogue.CatalogueFilter.SameFile;
import imagehost.catalogue.CatalogueOrder;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.SearchWords;
import imagehost.catalogue.sql.NumberedEntry;
import imagehost.catalogue.sql.PageReader;
import imagehost.catalogue.sql.RowScan;
import imagehost.catalogue.sql.SizePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the pages. Those of all images go along an index. A search looks among the newest images first, where frequent
 * words fill a page at once; what is lacking is taken from the index of terms, where rare words have few images. Either
 * alone is slow for one of the two: the planner cannot know which.
 */
final class PostgresqlPages implements PageReader {
	/** Images that are looked through one by one: the first are read in half a millisecond, all in a few. */
	private static final int[] WINDOWS = {512, 4_096};
	/** The same where {@value SizePage#MOST_FOUND} are wanted. */
	private static final int[] WINDOW_FOR_MANY = {65_536};

	private final PostgresqlDatabase database;

	PostgresqlPages(PostgresqlDatabase database) {
		this.database = database;
	}

	@Override
	public List<NumberedEntry> select(CatalogueQuery query, Optional<Cursor> from, boolean isBackward, int limit) {
		if (query.order() == CatalogueOrder.SIZE && query.filter() instanceof Listed listed) {
			return bySize(listed, new SizePage(from, isBackward, limit));
		}
		Direction way = new Direction(from.map(Cursor::number), isBackward);
		return switch (query.filter()) {
			case Everything _ -> along("true", way, limit);
			case NamePart part -> along(RowScan.of(part, "ILIKE"), way, limit);
			case SameFile file -> along(RowScan.of(file), way, limit);
			case Listed listed when !listed.isNarrowed() -> along("is_listed = 1", way, limit);
			case Listed listed -> search(listed)
					.map(terms -> database.read(handle -> rows(handle, find(handle, terms, way, WINDOWS, limit), way)))
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

	private List<NumberedEntry> bySize(Listed listed, SizePage page) {
		if (listed.text().isBlank()) {
			String sql = page.ofListed("image", listed.format());
			return database.read(handle -> page.rows(handle.createQuery(sql)));
		}
		Direction newest = new Direction(Optional.empty(), false);
		return search(listed).map(terms -> database.read(handle -> page.rows(handle
				.createQuery(page.ofFound("number = ANY (:numbers)")).bindArray("numbers", Long.class,
						find(handle, terms, newest, WINDOW_FOR_MANY, SizePage.MOST_FOUND)))))
				.orElse(List.of());
	}

	/** The numbers of what is found, nearest first. */
	private static List<Long> find(Handle handle, Search search, Direction way, int[] windows, int limit) {
		List<Long> numbers = new ArrayList<>();
		Optional<Direction> rest = Optional.of(way);
		for (int window : windows) {
			if (rest.isPresent()) {
				numbers.addAll(near(handle, search, rest.get(), window, limit - numbers.size()));
				rest = numbers.size() == limit ? Optional.empty() : behindWindow(handle, rest.get(), window);
			}
		}
		if (rest.isPresent()) {
			numbers.addAll(far(handle, search, rest.get(), limit - numbers.size()));
		}
		return numbers;
	}

	/** Nothing when there is nothing behind the window. */
	private static Optional<Direction> behindWindow(Handle handle, Direction way, int window) {
		return handle
				.createQuery("SELECT number FROM image_search WHERE " + way.behind() + " ORDER BY number " + way.order()
						+ " OFFSET :last LIMIT 1")
				.bind("from", way.start()).bind("last", window - 1).mapTo(Long.class).findOne()
				.map(last -> new Direction(Optional.of(last), way.isBackward()));
	}

	private static List<Long> near(Handle handle, Search search, Direction way, int window, int limit) {
		String sql = """
				SELECT number FROM (SELECT number, terms FROM image_search WHERE %s ORDER BY number %s LIMIT :window) near
				  WHERE %s ORDER BY number %s LIMIT :limit
				"""
				.formatted(way.behind(), way.order(), search.condition(), way.order());
		return numbers(handle.createQuery(sql).bind("window", window), search, way, limit);
	}

	/** The sum keeps the planner from reading half the index of numbers as well. */
	private static List<Long> far(Handle handle, Search search, Direction way, int limit) {
		String sql = """
				WITH far AS MATERIALIZED (SELECT number FROM image_search WHERE %s AND %s)
				  SELECT number FROM far ORDER BY number %s LIMIT :limit
				""".formatted(search.condition(), way.behind().replace("number", "number + 0"), way.order());
		return numbers(handle.createQuery(sql), search, way, limit);
	}

	private static List<Long> numbers(Query query, Search search, Direction way, int limit) {
		for (int place = 0; place < search.longWords().size(); place++) {
			query.bind("long" + place, search.longWords().get(place));
		}
		return query.bindArray("terms", String.class, search.terms()).bind("from", way.start()).bind("limit", limit)
				.mapTo(Long.class).list();
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
