package imagehost.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One page of images, newest or largest first.
 *
 * @param older the cursor to give as {@code after} for the next page; empty on the last
 * @param newer the cursor to give as {@code before} for the previous page; empty on the first
 */
public record CataloguePage(List<CatalogueEntry> entries, Optional<Cursor> older, Optional<Cursor> newer) {
	public CataloguePage {
		entries = List.copyOf(entries);
	}
}
