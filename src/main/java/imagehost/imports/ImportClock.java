package imagehost.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands at the time at which the old host took the image that is being imported. For one thread. */
public final class ImportClock extends Clock {
	private final Clock now;
	private Instant time = Instant.MAX;

	/** @param now for images whose time is not known, or cannot be: before 1970, or not come yet */
	public ImportClock(Clock now) {
		this.now = now;
	}

	/** Whether that can have been the time of an upload; where it cannot, this goes on as the clock of now. */
	boolean stand(Instant at) {
		time = at;
		return isPossible(now.instant());
	}

	@Override
	public Instant instant() {
		Instant today = now.instant();
		return isPossible(today) ? time : today;
	}

	private boolean isPossible(Instant today) {
		return time.isBefore(today) && time.isAfter(Instant.EPOCH);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}
}
