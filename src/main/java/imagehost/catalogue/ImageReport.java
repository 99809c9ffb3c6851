package imagehost.catalogue;

import java.time.Instant;

/**
 * What a visitor said of an image.
 *
 * @param number names the report
 * @param entry the image
 * @param text in the visitor's own words, perhaps of several lines; may be empty
 * @param reportedAt to the millisecond
 * @param times how many reports this one stands for: equal ones, and older ones of the same reason that are not kept
 */
public record ImageReport(long number, CatalogueEntry entry, ReportReason reason, String text, Instant reportedAt,
		long times) {
}
