package imagehost.storage;

import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.util.Optional;

/**
 * Keeps thumbnails, or previews, beside the images, where nginx finds them. A cache: what is here can be made again.
 * Safe for many threads.
 */
public interface ThumbnailStore {
	boolean contains(ImageName name);

	/** A thumbnail's bytes; nothing when it is not there. */
	Optional<byte[]> read(ImageName name);

	/** Size and time of a thumbnail; nothing when it is not there. */
	Optional<StoredImage> find(ImageName name);

	/**
	 * Stores a thumbnail, or replaces it; readers see it whole or not at all, also after a crash.
	 *
	 * @throws StorageException when it could not be stored
	 */
	void store(ImageName name, byte[] bytes);

	/** Removes those of an image, whatever their formats; there need not be any. */
	void remove(ImageId id);
}
