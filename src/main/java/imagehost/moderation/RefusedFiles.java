package imagehost.moderation;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.Refusal;
import imagehost.catalogue.Refusals;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps out files that the administrator has had removed for good. An upload is refused where the file itself is on the
 * list, or what would be stored of it: so the original is refused as well when its stored form was purged. Safe for
 * many threads.
 */
public final class RefusedFiles {
	/**
	 * As long as nothing is refused, uploads look this seldom; for so long another backend may not notice the first.
	 */
	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

	private final Refusals refusals;
	private final ActivityLog activity;
	private final Clock clock;
	private Instant emptyUntil = Instant.MIN;
	private long changes;

	public RefusedFiles(Refusals refusals, ActivityLog activity, Clock clock) {
		this.refusals = refusals;
		this.activity = activity;
		this.clock = clock;
	}

	/**
	 * @param file as it was uploaded
	 * @param stored SHA-256 of what would be stored of it, lower-case hexadecimal
	 * @throws RejectedException when either is refused
	 */
	public void requireNotRefused(byte[] file, String stored) throws RejectedException {
		if (areAny() && refusals.containAny(List.of(Sha256.hex(file), stored))) {
			throw new RejectedException(Rejection.FILE_REFUSED);
		}
	}

	private boolean areAny() {
		long before;
		synchronized (this) {
			if (clock.instant().isBefore(emptyUntil)) {
				return false;
			}
			before = changes;
		}
		boolean areAny = refusals.areAny();
		synchronized (this) {
			if (!areAny && changes == before) {
				emptyUntil = clock.instant().plus(BETWEEN_LOOKS);
			}
		}
		return areAny;
	}

	/**
	 * Refuses a file from now on; images that are stored already stay.
	 *
	 * @param sha256 lower-case hexadecimal
	 * @param name what the image was called, or empty
	 * @return false when it is refused already
	 */
	public boolean refuse(String sha256, String name) {
		boolean isAdded = refusals.add(sha256, name, clock.instant());
		synchronized (this) {
			changes++;
			emptyUntil = Instant.MIN;
		}
		if (isAdded) {
			activity.refused(sha256);
		}
		return isAdded;
	}

	/** Accepts a file again; false when it was not refused. */
	public boolean acceptAgain(String sha256) {
		if (!refusals.remove(sha256)) {
			return false;
		}
		activity.acceptedAgain(sha256);
		return true;
	}

	/** The newest first; see {@link Refusals#newest}. */
	public List<Refusal> newest(Optional<Long> before, int limit) {
		return refusals.newest(before, limit);
	}
}
