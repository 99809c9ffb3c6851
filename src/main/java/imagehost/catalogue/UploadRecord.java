package imagehost.catalogue;

import imagehost.image.ImageId;
import java.time.Instant;

/**
 * Remembers which image an upload became, so that its answer can be given again.
 *
 * @param keyHash SHA-256 of the client's key, lower-case hexadecimal: the key itself is a secret
 * @param fingerprint SHA-256 of what was sent, lower-case hexadecimal
 * @param createdAt to the millisecond
 */
public record UploadRecord(String keyHash, String fingerprint, ImageId imageId, Instant createdAt) {
}
