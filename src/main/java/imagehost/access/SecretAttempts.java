package imagehost.access;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Bounds the guessing of secrets of every kind: after {@value #MAX_FAILURES} wrong ones in ten minutes, nothing that
 * comes from the same address is looked at. Of IPv6 the network counts (/64), because one client has all addresses of
 * it. Remembers the last {@value #MAX_ADDRESSES} addresses; safe for many threads.
 */
public final class SecretAttempts {
	static final int MAX_FAILURES = 10;
	static final int MAX_ADDRESSES = 1000;
	static final Duration REMEMBERED = Duration.ofMinutes(10);
	private static final int IPV6_NETWORK_BYTES = 8;

	private final Clock clock;
	private final Map<String, Failures> byAddress = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > MAX_ADDRESSES;
		}
	};

	public SecretAttempts(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Looks at a secret, unless too many wrong ones came from there.
	 *
	 * @param address of the client
	 * @param comparison whether the secret is right; called at most once, and never for two requests of one address
	 *            together, so that many at once are no way around the bound
	 * @throws RejectedException when the secret was not looked at; says when it will be again
	 */
	public boolean isRight(String address, BooleanSupplier comparison) throws RejectedException {
		String network = network(address);
		Failures failures = failures(network);
		synchronized (failures) {
			Duration blocked = failures.blockedFor(clock.instant());
			if (blocked.isPositive()) {
				throw new RejectedException(Rejection.TOO_MANY_ATTEMPTS,
						Map.of("retry_after", (int) Math.ceilDiv(blocked.toMillis(), 1000)));
			}
			if (comparison.getAsBoolean()) {
				forgetFaultless(network, failures);
				return true;
			}
			failures.add(clock.instant());
			return false;
		}
	}

	private Failures failures(String network) {
		synchronized (byAddress) {
			Failures known = byAddress.remove(network); // it becomes the youngest
			Failures failures = known == null ? new Failures() : known;
			byAddress.put(network, failures);
			return failures;
		}
	}

	/** Addresses without a failure must not push those with failures out of memory. */
	private void forgetFaultless(String network, Failures failures) {
		if (failures.count == 0) {
			synchronized (byAddress) {
				byAddress.remove(network, failures);
			}
		}
	}

	private static String network(String address) {
		try {
			return InetAddress.ofLiteral(address) instanceof Inet6Address ipv6
					? HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), IPV6_NETWORK_BYTES))
					: address;
		} catch (IllegalArgumentException notAnAddress) {
			return address;
		}
	}

	/** Of one address; guarded by itself. */
	private static final class Failures {
		private int count;
		private Instant since = Instant.MIN;

		/** Zero when a secret may be looked at. */
		Duration blockedFor(Instant now) {
			if (count < MAX_FAILURES || !now.isBefore(since.plus(REMEMBERED))) {
				return Duration.ZERO;
			}
			return Duration.between(now, since.plus(REMEMBERED));
		}

		void add(Instant now) {
			if (count == 0 || !now.isBefore(since.plus(REMEMBERED))) {
				count = 0;
				since = now;
			}
			count++;
		}
	}
}
