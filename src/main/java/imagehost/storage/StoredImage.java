package imagehost.storage;

import imagehost.image.ImageName;
import java.time.Instant;
import java.util.Optional;

/**
 * An image as it lies in a store.
 *
 * @param size in bytes
 * @param storedAt by the store's own clock, to the second or better
 * @param tag the entity tag that the store itself gives, quotes included; empty when it gives none
 */
public record StoredImage(ImageName name, long size, Instant storedAt, Optional<String> tag) {
	/** Of a store that gives no tags. */
	public StoredImage(ImageName name, long size, Instant storedAt) {
		this(name, size, storedAt, Optional.empty());
	}
}
