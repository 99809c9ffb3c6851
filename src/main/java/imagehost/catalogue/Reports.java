package imagehost.catalogue;

import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what visitors report of images, until the administrator dismisses it or the image goes. Safe for many threads.
 */
public interface Reports {
	/**
	 * Open reports of one image that are kept of each reason: so nobody silences a report by sending many others.
	 */
	int MAX_OF_ONE_REASON = 5;

	/**
	 * Adds a report durably, as the newest. An equal one is merged with it; where {@value #MAX_OF_ONE_REASON} of this
	 * reason are kept already, the oldest of them but the very first is only counted from now on: so the first that
	 * came, before anybody could have wanted to hide it among others, stays.
	 *
	 * @return false when there is no such image
	 * @throws CatalogueException when there is no room for a report
	 */
	boolean add(ImageId image, ReportReason reason, String text, Instant now);

	/**
	 * The newest first.
	 *
	 * @param before only reports with a lower number; empty: from the newest on
	 */
	List<ImageReport> newest(Optional<Long> before, int limit);

	/** Takes a report away; false when there is no such report. */
	boolean dismiss(long number);

	/** How many are open. */
	long count();
}
