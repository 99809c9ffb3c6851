package imagehost.storage;

import imagehost.image.ImageName;
import java.time.Instant;

/**
 * An image as it lies in a store.
 *
 * @param size in bytes
 * @param storedAt by the store's own clock, to the second or better
 */
public record StoredImage(ImageName name, long size, Instant storedAt) {
}
