package imagehost.catalogue.sql;

import imagehost.catalogue.CatalogueOrder;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes a page, with the cursors of its neighbours, of rows that a database gives. */
@FunctionalInterface
public interface PageReader {
	/**
	 * The rows of a query, beginning at a place.
	 *
	 * @param from the place, itself left out; empty: the first
	 * @param isBackward those in front are wanted, nearest first, newer or larger; otherwise those behind
	 */
	List<NumberedEntry> select(CatalogueQuery query, Optional<Cursor> from, boolean isBackward, int limit);

	/** The page that is asked for. */
	default CataloguePage page(CatalogueQuery query) {
		boolean isBackward = query.before().isPresent();
		Optional<Cursor> from = isBackward ? query.before() : query.after();
		// One more than asked for shows whether there is a further page.
		List<NumberedEntry> found = new ArrayList<>(select(query, from, isBackward, query.limit() + 1));
		boolean hasMore = found.size() > query.limit();
		if (hasMore) {
			found.removeLast();
		}
		if (isBackward) {
			Collections.reverse(found);
		}
		boolean hasOlder = isBackward || hasMore;
		boolean hasNewer = isBackward ? hasMore : query.after().isPresent();
		return page(found, query.order(), hasOlder, hasNewer);
	}

	private static CataloguePage page(List<NumberedEntry> found, CatalogueOrder order, boolean hasOlder,
			boolean hasNewer) {
		Optional<Cursor> older = hasOlder && !found.isEmpty()
				? Optional.of(place(order, found.getLast()))
				: Optional.empty();
		Optional<Cursor> newer = hasNewer && !found.isEmpty()
				? Optional.of(place(order, found.getFirst()))
				: Optional.empty();
		return new CataloguePage(found.stream().map(NumberedEntry::entry).toList(), older, newer);
	}

	private static Cursor place(CatalogueOrder order, NumberedEntry found) {
		return order.place(found.number(), found.entry());
	}
}
