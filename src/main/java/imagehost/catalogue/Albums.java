package imagehost.catalogue;

import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps albums. A deleted image leaves every album in the transaction that takes its row out. Safe for many threads.
 */
public interface Albums {
	/** What became of a change. */
	enum Outcome {
		DONE, NO_ALBUM, TOO_MANY_IMAGES
	}

	/**
	 * Adds an album durably.
	 *
	 * @param images in this order, at most {@value Album#MAX_IMAGES}; those that are not in the catalogue are left out
	 * @throws CatalogueException when there is no room for it
	 */
	void add(AlbumId id, String title, String keyHash, Instant createdAt, List<ImageId> images);

	/** The album with this id, with all of its images. */
	Optional<Album> find(AlbumId id);

	/**
	 * Changes an album durably and at once: changes that come together do not undo each other. Where it would get more
	 * images than {@value Album#MAX_IMAGES}, nothing of it is changed.
	 *
	 * @throws CatalogueException when there is no room for it
	 */
	Outcome change(AlbumId id, AlbumChange change);

	/** Takes an album away, its images stay; false when there is no such album. */
	boolean remove(AlbumId id);

	/** Up to {@code limit} albums in the order of their ids, after the one given or from the start. */
	List<Album> inOrderOfIds(Optional<AlbumId> after, int limit);
}
