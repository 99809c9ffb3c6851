package imagehost.storage;

import imagehost.image.ImageName;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the bytes of pictures by their name. Safe for many threads. */
public interface ImageStore {
	/**
	 * Stores a picture durably: when this returns, the bytes are under their name even after a loss of power. No reader
	 * ever sees a part of them.
	 *
	 * @throws StorageException when that cannot be promised; then nothing is left behind
	 */
	void store(ImageName name, byte[] bytes);

	/**
	 * The bytes of a picture, or nothing when there is none.
	 *
	 * @throws StorageException when it cannot be told
	 */
	Optional<byte[]> read(ImageName name);

	/** Removes a picture durably; false when there is none. */
	boolean delete(ImageName name);

	/**
	 * Calls back for each picture that was stored before {@code limit}, in no order, without holding them all.
	 *
	 * @param foreign called with the names of what is there and is not a picture of ours
	 */
	void list(Instant limit, Consumer<ImageName> picture, Consumer<String> foreign);

	/** When the picture was stored, to the second or better; nothing when there is none. */
	Optional<Instant> storedAt(ImageName name);

	/** Bytes that are free on the volume, the reserve included. */
	long freeBytes();

	/** Bytes that are taken on the volume, by pictures or anything else. */
	long usedBytes();

	/**
	 * @throws StorageException when an upload of this size would be refused now
	 */
	void requireSpace(long bytes);

	/**
	 * Tries whether something can be written now; leaves nothing behind.
	 *
	 * @throws StorageException when an upload would fail, for want of space or because the store cannot be written
	 */
	void requireWritable();
}
