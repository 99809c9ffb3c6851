package imagehost.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands at the time at which the old host took the image that is being imported. For one thread. */
public final class ImportClock extends Clock {
	private final Clock now;
	private Instant time = Instant.MAX;

	/** @param now for images whose time is not known, or has not come yet */
	public ImportClock(Clock now) {
		this.now = now;
	}

	void stand(Instant at) {
		time = at;
	}

	@Override
	public Instant instant() {
		Instant today = now.instant();
		return time.isBefore(today) && time.isAfter(Instant.EPOCH) ? time : today;
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
