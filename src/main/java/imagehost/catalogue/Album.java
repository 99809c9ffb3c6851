package imagehost.catalogue;

import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;

/**
 * Several images under one link, which nothing but that link leads to.
 *
 * @param title cleaned text for display; may be empty
 * @param keyHash SHA-256 of the key that lets its holder change the album, lower-case hexadecimal
 * @param createdAt to the millisecond
 * @param images in the order of the album; an image that is deleted is in no album any more
 */
public record Album(AlbumId id, String title, String keyHash, Instant createdAt, List<CatalogueEntry> images) {
	/** The most images of an album. */
	public static final int MAX_IMAGES = 500;

	public Album {
		images = List.copyOf(images);
	}

	/** The ids of its images, in the order of the album. */
	public List<ImageId> imageIds() {
		return images.stream().map(CatalogueEntry::id).toList();
	}
}
