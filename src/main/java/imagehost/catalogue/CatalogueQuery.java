package imagehost.catalogue;

import java.util.Optional;

/**
 * Which page is wanted, newest first.
 *
 * @param filter the images that the pages are made of
 * @param after only images older than this place
 * @param before only images newer than this place; not together with {@code after}
 * @param limit images on the page, 1 to {@value #MAX_LIMIT}
 */
public record CatalogueQuery(CatalogueFilter filter, Optional<Cursor> after, Optional<Cursor> before, int limit) {
	public static final int MAX_LIMIT = 100;

	public CatalogueQuery {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", is " + limit);
		}
		if (after.isPresent() && before.isPresent()) {
			throw new IllegalArgumentException("after and before must not be given together");
		}
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
