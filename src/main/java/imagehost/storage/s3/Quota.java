package imagehost.storage.s3;

import imagehost.storage.ImageStore.Capacity;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How many bytes images may take in a store that never says that it is full.
 *
 * @param bytes of all images together
 * @param used gives what they take now
 */
public record Quota(long bytes, LongSupplier used) {
	/** As much as the store takes. */
	public static final Quota NONE = new Quota(Long.MAX_VALUE, () -> 0);

	Optional<Capacity> capacity() {
		if (bytes == Long.MAX_VALUE) {
			return Optional.empty();
		}
		long now = used.getAsLong();
		return Optional.of(new Capacity(Math.max(0, bytes - now), now));
	}

	/** @throws StorageException when so many more would be too many */
	void require(long more) {
		capacity().filter(room -> room.freeBytes() < more).ifPresent(room -> {
			throw new StorageException(Fault.FULL,
					"of the quota of " + bytes + " bytes " + room.freeBytes() + " are free");
		});
	}
}
