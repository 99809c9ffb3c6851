package imagehost.thumbnail;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.Thumbnail;

/** Keeps thumbnails that were made on the way of an upload. Safe for many threads. */
@FunctionalInterface
public interface ThumbnailKeeper {
	/**
	 * Has the thumbnail of an image kept soon, if there is time; never fails, never waits.
	 *
	 * @param entry of the image, in the catalogue
	 */
	void keep(CatalogueEntry entry, Thumbnail thumbnail);
}
