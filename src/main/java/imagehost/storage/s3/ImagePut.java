package imagehost.storage.s3;

import imagehost.image.ImageFacts;
import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Puts one new image, and finds out what became of the put where the store has not said: the object carries a random
 * nonce, by which it is recognized. For one thread.
 */
final class ImagePut {
	private static final int MAX_CONFLICTS = 3;

	private final S3Objects objects;
	private final String key;
	private final ImageName name;
	private final Consumer<ImageName> leftovers;
	private final String nonce = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

	/**
	 * @param leftovers called with the name of an object that may be there, or may yet appear, though its upload has
	 *            failed
	 */
	ImagePut(S3Objects objects, String key, ImageName name, Consumer<ImageName> leftovers) {
		this.objects = objects;
		this.key = key;
		this.name = name;
		this.leftovers = leftovers;
	}

	/**
	 * Stores the image; when this returns, it is durable.
	 *
	 * @throws StorageException when it is not stored, or when that cannot be found out
	 */
	void store(byte[] bytes, ImageFacts facts) {
		var metadata = ObjectFacts.metadata(facts, nonce);
		for (int attempt = 1; attempt <= MAX_CONFLICTS; attempt++) {
			switch (objects.putNew(key, bytes, name.format().mediaType(), metadata)) {
				case STORED -> {
					return;
				}
				case TAKEN -> {
					requireOwn();
					return;
				}
				case UNKNOWN -> {
					settle();
					return;
				}
				case CONFLICT -> {
				}
			}
		}
		throw new StorageException(Fault.UNAVAILABLE, "could not store " + name + ": always another put of this name");
	}

	/** A retry of the SDK's that finds what its first attempt has stored is answered 412. */
	private void requireOwn() {
		if (!isOwn()) {
			throw new StorageException(Fault.UNAVAILABLE, "could not store " + name + ": the name is taken");
		}
	}

	private void settle() {
		try {
			if (isOwn()) {
				return;
			}
		} catch (StorageException stillUnknown) {
			leftovers.accept(name);
			throw stillUnknown;
		}
		leftovers.accept(name); // it is not there, but it may be on its way
		throw new StorageException(Fault.UNAVAILABLE, "could not store " + name + ": the store has not confirmed it");
	}

	private boolean isOwn() {
		return objects.head(key).filter(object -> ObjectFacts.isOf(object.metadata(), nonce)).isPresent();
	}
}
