package imagehost.storage;

import imagehost.image.ImageFacts;
import imagehost.image.ImageName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the bytes of images by their name, in a folder or in an object store. Beside the bytes it may keep the facts
 * that cannot be found in them, so that a lost catalogue can be made again. Safe for many threads.
 */
public interface ImageStore {
	/**
	 * Stores an image durably: when this returns, the bytes are under their name even after a loss of power. No reader
	 * ever sees a part of them. A name is used once: what stands under it is never replaced.
	 *
	 * @param facts kept beside the bytes, as durably, by a store that can
	 * @throws StorageException when that cannot be promised, or the name is taken; then nothing of this attempt is left
	 *             and what was there before is as it was
	 */
	void store(ImageName name, byte[] bytes, ImageFacts facts);

	/**
	 * Replaces the facts that are kept beside an image, durably; does nothing where there is no such image or the store
	 * keeps no facts.
	 *
	 * @throws StorageException when the new facts may not be kept
	 */
	void remember(ImageName name, ImageFacts facts);

	/** The facts that are kept beside an image; nothing when there are none or there is no such image. */
	Optional<ImageFacts> facts(ImageName name);

	/**
	 * The bytes of an image, or nothing when there is none.
	 *
	 * @throws StorageException when the store cannot say
	 */
	Optional<byte[]> read(ImageName name);

	/**
	 * Size and time of an image, without reading it; nothing when there is none.
	 *
	 * @throws StorageException when the store cannot say
	 */
	Optional<StoredImage> find(ImageName name);

	/**
	 * Those of the images that are there, by their names.
	 *
	 * @param names neighbours in the order of names, so that a store may list them instead of looking for each
	 */
	default Map<ImageName, StoredImage> findAll(List<ImageName> names) {
		return names.stream().map(this::find).flatMap(Optional::stream)
				.collect(Collectors.toMap(StoredImage::name, Function.identity()));
	}

	/** Removes an image durably, with its facts; false when there is none. */
	boolean delete(ImageName name);

	/**
	 * Calls back for each image that was stored before {@code limit}, in no order, without holding them all.
	 *
	 * @param stranger called with the names of other things in the store, which are no images of this service
	 */
	void list(Instant limit, Consumer<StoredImage> image, Consumer<String> stranger);

	/** The name of the store itself, by which a catalogue knows it again; nothing while it has none. */
	Optional<String> ownName();

	/**
	 * Gives the store a name, durably, where it has none.
	 *
	 * @return the name that it has now
	 */
	String nameOnce(String name);

	/** Gives the store another name, durably. */
	void rename(String name);

	/** How much room there is, where the store can say. */
	Optional<Capacity> capacity();

	/**
	 * @throws StorageException when an image of this size would be refused now
	 */
	void requireSpace(long bytes);

	/**
	 * Tries whether something can be written now; leaves nothing behind.
	 *
	 * @throws StorageException when an upload would fail, because there is no space or the store cannot be written
	 */
	void requireWritable();

	/**
	 * Room in the store.
	 *
	 * @param freeBytes what may still be written, the reserve included
	 * @param usedBytes what is taken, by images or anything else
	 */
	record Capacity(long freeBytes, long usedBytes) {
	}
}
