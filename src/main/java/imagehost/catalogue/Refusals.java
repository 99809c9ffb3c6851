package imagehost.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps which files the administrator wants no more, by their SHA-256. Safe for many threads. */
public interface Refusals {
	/**
	 * Adds a file durably, as the newest; one that is there already stays as it is.
	 *
	 * @param sha256 lower-case hexadecimal
	 * @param name what the image was called, or empty
	 * @return false when it was there already
	 */
	boolean add(String sha256, String name, Instant now);

	/** Takes a file away; false when it was not there. */
	boolean remove(String sha256);

	/** Whether there are any. */
	boolean areAny();

	/** Whether one of these files is there. */
	boolean containAny(Collection<String> sha256s);

	/**
	 * The newest first.
	 *
	 * @param before only those with a lower number; empty: from the newest on
	 */
	List<Refusal> newest(Optional<Long> before, int limit);
}
