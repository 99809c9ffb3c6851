package imagehost.image;

import java.time.Instant;

/**
 * What an image's bytes do not say and is worth keeping beside them: with it a lost catalogue can be made again.
 *
 * @param originalName the cleaned name that the uploader gave; empty when there was none
 * @param isListed shown in the catalogue's pages
 * @param uploadedAt to the millisecond
 * @param sha256 of the stored bytes, lower-case hexadecimal
 * @param deleteKeyHash SHA-256 of the delete key, lower-case hexadecimal; empty when nobody holds a key
 */
public record ImageFacts(String originalName, boolean isListed, Instant uploadedAt, String sha256,
		String deleteKeyHash) {
}
