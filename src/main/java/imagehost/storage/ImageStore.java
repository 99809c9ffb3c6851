package imagehost.storage;

import imagehost.image.ImageName;

/** Keeps the bytes of pictures by their name. Safe for many threads. */
public interface ImageStore {
	/**
	 * Stores a picture durably: when this returns, the bytes are under their name even after a loss of power. No reader
	 * ever sees a part of them.
	 *
	 * @throws StorageException when that cannot be promised; then nothing is left behind
	 */
	void store(ImageName name, byte[] bytes);

	/** Removes a picture durably; false when there is none. */
	boolean delete(ImageName name);
}
