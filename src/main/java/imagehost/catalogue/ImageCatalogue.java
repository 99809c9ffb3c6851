package imagehost.catalogue;

import imagehost.image.ImageId;
import java.util.Optional;

/** Keeps the facts of pictures. Safe for many threads. */
public interface ImageCatalogue extends AutoCloseable {
	/**
	 * Adds a picture durably: when this returns, the row survives a loss of power.
	 *
	 * @throws CatalogueException when that cannot be promised; then there is no row
	 */
	void add(CatalogueEntry entry);

	/** The picture with this id, listed or not. */
	Optional<CatalogueEntry> find(ImageId id);

	/** A page of listed pictures. */
	CataloguePage page(CatalogueQuery query);

	/** Removes a picture durably; false when there is none. */
	boolean remove(ImageId id);

	@Override
	void close();
}
