package imagehost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock that stands until the test moves it. For one thread. */
public final class SteppedClock extends Clock {
	private final Supplier<Instant> now;

	/** @param now what the test says the time is */
	public SteppedClock(Supplier<Instant> now) {
		this.now = now;
	}

	@Override
	public Instant instant() {
		return now.get();
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
