package imagehost.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what comes from each address within a time. Of IPv6 the network counts (/64), because one client has all
 * addresses of it. Remembers the last {@value #MAX_ADDRESSES} addresses; safe for many threads.
 */
final class AddressCounts {
	static final int MAX_ADDRESSES = 1000;
	private static final int IPV6_NETWORK_BYTES = 8;

	private final int most;
	private final Duration remembered;
	private final Clock clock;
	private final Map<String, Count> byNetwork = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
			return size() > MAX_ADDRESSES;
		}
	};

	/**
	 * @param most that may come from one address
	 * @param remembered from the first one on, after which counting begins anew
	 */
	AddressCounts(int most, Duration remembered, Clock clock) {
		this.most = most;
		this.remembered = remembered;
		this.clock = clock;
	}

	/**
	 * Counts one more, unless there were too many; zero when it may come, otherwise how long the client has to wait.
	 */
	Duration count(String address) {
		Count taken = of(address);
		synchronized (taken) {
			Duration blocked = taken.blockedFor();
			if (blocked.isZero()) {
				taken.add();
			}
			return blocked;
		}
	}

	/** What has come from there; its methods are to be called under its own lock. */
	Count of(String address) {
		String network = network(address);
		synchronized (byNetwork) {
			Count known = byNetwork.remove(network); // it becomes the youngest
			Count count = known == null ? new Count() : known;
			byNetwork.put(network, count);
			return count;
		}
	}

	/** Addresses that nothing is counted of must not push others out of memory. To be called under the count's lock. */
	void forgetEmpty(String address, Count count) {
		if (count.counted == 0) {
			count.isForgotten = true;
			synchronized (byNetwork) {
				byNetwork.remove(network(address), count);
			}
		}
	}

	private static String network(String address) {
		String[] parts = address.split(" ", 2);
		try {
			return InetAddress.ofLiteral(parts[0]) instanceof Inet6Address ipv6
					? HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), IPV6_NETWORK_BYTES))
							+ address.substring(parts[0].length())
					: address;
		} catch (IllegalArgumentException notAnAddress) {
			return address;
		}
	}

	/** Of one address; guarded by itself. */
	final class Count {
		private int counted;
		private Instant since = Instant.MIN;
		private boolean isForgotten;

		/** Whether it was given up since it was asked for: what is counted here now would count for nothing. */
		boolean isForgotten() {
			return isForgotten;
		}

		/** Zero when another one may come. */
		Duration blockedFor() {
			Instant now = clock.instant();
			return counted < most || isOver(now) ? Duration.ZERO : Duration.between(now, since.plus(remembered));
		}

		void add() {
			Instant now = clock.instant();
			if (counted == 0 || isOver(now)) {
				counted = 0;
				since = now;
			}
			counted++;
		}

		private boolean isOver(Instant now) {
			return !now.isBefore(since.plus(remembered));
		}
	}
}
