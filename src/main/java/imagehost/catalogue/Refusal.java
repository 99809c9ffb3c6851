package imagehost.catalogue;

import java.time.Instant;

/**
 * A file that is not accepted any more.
 *
 * @param number counts the refusals in the order in which they came; no number is given twice
 * @param sha256 of the file, lower-case hexadecimal
 * @param name what the image was called, for the administrator; or empty
 * @param refusedAt to the millisecond
 */
public record Refusal(long number, String sha256, String name, Instant refusedAt) {
}
