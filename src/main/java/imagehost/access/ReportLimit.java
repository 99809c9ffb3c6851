package imagehost.access;

import java.time.Clock;
import java.time.Duration;

/**
 * Bounds what one address may report: {@value #MAX_REPORTS} in ten minutes, enough for whoever looks through a
 * catalogue, and too few to bury the reports of others or to fill the action log. Safe for many threads.
 */
public final class ReportLimit {
	static final int MAX_REPORTS = 20;
	static final Duration REMEMBERED = Duration.ofMinutes(10);

	private final AddressCounts reports;

	public ReportLimit(Clock clock) {
		this.reports = new AddressCounts(MAX_REPORTS, REMEMBERED, clock);
	}

	/**
	 * Counts a report.
	 *
	 * @param address of the client
	 * @return zero when it may be taken; otherwise how long the client has to wait
	 */
	public Duration count(String address) {
		return reports.count(address);
	}
}
