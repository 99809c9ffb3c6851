package imagehost.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which page is wanted, newest or largest first.
 *
 * @param filter the images that the pages are made of; by size only listed ones
 * @param order what the pages go by
 * @param after only images behind this place, older or smaller
 * @param before only images in front of this place, newer or larger; not together with {@code after}
 * @param limit images on the page, 1 to {@value #MAX_LIMIT}
 */
public record CatalogueQuery(CatalogueFilter filter, CatalogueOrder order, Optional<Cursor> after,
		Optional<Cursor> before, int limit) {
	public static final int MAX_LIMIT = 100;

	public CatalogueQuery {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", is " + limit);
		}
		if (after.isPresent() && before.isPresent()) {
			throw new IllegalArgumentException("after and before must not be given together");
		}
		if (order == CatalogueOrder.SIZE && !(filter instanceof CatalogueFilter.Listed)) {
			throw new IllegalArgumentException("only listed images go by size, not " + filter);
		}
		if (!Stream.of(after, before).flatMap(Optional::stream).allMatch(order::has)) {
			throw new IllegalArgumentException("a place must be one in the order " + order);
		}
	}

	/** A page by time. */
	public CatalogueQuery(CatalogueFilter filter, Optional<Cursor> after, Optional<Cursor> before, int limit) {
		this(filter, CatalogueOrder.TIME, after, before, limit);
	}

	/** A page of all listed images. */
	public CatalogueQuery(Optional<Cursor> after, Optional<Cursor> before, int limit) {
		this(CatalogueFilter.Listed.any(), after, before, limit);
	}

	/** The first page of all listed images. */
	public static CatalogueQuery newest(int limit) {
		return new CatalogueQuery(Optional.empty(), Optional.empty(), limit);
	}
}
