package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueFilter;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the pages. Each way goes along an index from its place on and stops when the page is full; nothing is counted,
 * sorted or skipped.
 */
final class PageQueries implements PageReader {
	private final CatalogueDatabase database;

	PageQueries(CatalogueDatabase database) {
		this.database = database;
	}

	/**
	 * Where images are read from.
	 *
	 * @param tables with the condition
	 * @param number the column that is walked along
	 * @param scan with the values of the condition
	 */
	private record Source(String tables, String number, RowScan scan) {
		static Source of(RowScan scan) {
			return new Source("image WHERE " + scan.condition(), "number", scan);
		}
	}

	private static final Source ALL = Source.of(new RowScan("true", List.of()));
	private static final Source LISTED = new Source("image INDEXED BY image_listed WHERE is_listed = 1", "number",
			new RowScan("", List.of()));

	private static final String FOUND = "number IN (SELECT rowid FROM image_search WHERE image_search MATCH :value0"
			+ " ORDER BY rowid DESC LIMIT " + SizePage.MOST_FOUND + ")";

	@Override
	public List<NumberedEntry> select(CatalogueQuery query, Optional<Cursor> from, boolean isBackward, int limit) {
		if (query.order() == CatalogueOrder.SIZE && query.filter() instanceof Listed listed) {
			return bySize(listed, new SizePage(from, isBackward, limit));
		}
		return source(query.filter()).map(source -> select(source, from, isBackward, limit)).orElse(List.of());
	}

	/** Nothing when no name can have what is searched for. */
	private static Optional<Source> source(CatalogueFilter filter) {
		return switch (filter) {
			case Everything _ -> Optional.of(ALL);
			case NamePart part -> Optional.of(Source.of(RowScan.of(part, "LIKE")));
			case SameFile file -> Optional.of(Source.of(RowScan.of(file)));
			case Listed listed when !listed.isNarrowed() -> Optional.of(LISTED);
			case Listed listed -> search(listed);
		};
	}

	private static Optional<Source> search(Listed listed) {
		Set<String> words = SearchWords.of(listed.text());
		if (words.isEmpty() && !listed.text().isBlank()) {
			return Optional.empty();
		}
		// CROSS: the index leads, in its own order, and a row is read for each image that is shown.
		return Optional.of(new Source(
				"image_search CROSS JOIN image ON number = image_search.rowid WHERE image_search MATCH :value0",
				"image_search.rowid",
				new RowScan("", List.of(SearchIndex.expression(words, listed.format())))));
	}

	private List<NumberedEntry> bySize(Listed listed, SizePage page) {
		if (listed.text().isBlank()) {
			String sql = page.ofListed("image INDEXED BY image_listed_size", listed.format());
			return database.read(handle -> page.rows(handle.createQuery(sql)));
		}
		return search(listed).map(found -> database.read(handle -> page.rows(found.scan
				.bind(handle.createQuery(page.ofFound(FOUND)))))).orElse(List.of());
	}

	private List<NumberedEntry> select(Source source, Optional<Cursor> from, boolean isBackward, int limit) {
		String condition = from.isEmpty() ? "" : " AND " + source.number + (isBackward ? " > :from" : " < :from");
		String sql = "SELECT " + NumberedEntry.COLUMNS + " FROM " + source.tables + condition + " ORDER BY "
				+ source.number + (isBackward ? " ASC" : " DESC") + " LIMIT :limit";
		return database.read(handle -> {
			var select = source.scan.bind(handle.createQuery(sql)).bind("limit", limit);
			from.ifPresent(cursor -> select.bind("from", cursor.number()));
			return select.map(NumberedEntry::of).list();
		});
	}
}
