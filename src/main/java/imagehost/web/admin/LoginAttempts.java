package imagehost.web.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds failed attempts to sign in, by address: {@value #MAX_FAILURES} in ten minutes. nginx has a bound of its own
 * before this one. Remembers the last {@value #MAX_ADDRESSES} addresses; safe for many threads.
 */
public final class LoginAttempts {
	static final int MAX_FAILURES = 10;
	static final int MAX_ADDRESSES = 1000;
	/** How long a failure counts. */
	public static final Duration REMEMBERED = Duration.ofMinutes(10);

	private record Failures(int count, Instant since) {
	}

	private final Clock clock;
	private final Map<String, Failures> byAddress = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > MAX_ADDRESSES;
		}
	};

	public LoginAttempts(Clock clock) {
		this.clock = clock;
	}

	/** Whether nothing that this address sends is looked at now. */
	public synchronized boolean isBlocked(String address) {
		return failures(address).count >= MAX_FAILURES;
	}

	/** Notes a wrong token. */
	public synchronized void failed(String address) {
		Failures before = failures(address);
		byAddress.remove(address); // it becomes the youngest
		byAddress.put(address, new Failures(before.count + 1, before.since));
	}

	private Failures failures(String address) {
		Instant now = clock.instant();
		Failures known = byAddress.get(address);
		boolean isFresh = known != null && now.isBefore(known.since.plus(REMEMBERED));
		return known != null && isFresh ? known : new Failures(0, now);
	}
}
