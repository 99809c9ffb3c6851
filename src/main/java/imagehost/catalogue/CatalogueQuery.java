package imagehost.catalogue;

import java.util.Optional;

/**
 * Which page of the listed pictures is wanted, newest first.
 *
 * @param after only pictures older than this place
 * @param before only pictures newer than this place; not together with {@code after}
 * @param limit pictures on the page, 1 to {@value #MAX_LIMIT}
 */
public record CatalogueQuery(Optional<Cursor> after, Optional<Cursor> before, int limit) {
	public static final int MAX_LIMIT = 100;

	public CatalogueQuery {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", is " + limit);
		}
		if (after.isPresent() && before.isPresent()) {
			throw new IllegalArgumentException("after and before must not be given together");
		}
	}

	/** The first page. */
	public static CatalogueQuery newest(int limit) {
		return new CatalogueQuery(Optional.empty(), Optional.empty(), limit);
	}
}
