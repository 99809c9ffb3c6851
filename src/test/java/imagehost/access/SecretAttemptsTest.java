package imagehost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.SteppedClock;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecretAttemptsTest {
	private static final String ADDRESS = "10.0.0.1";

	private Instant now = Instant.EPOCH;
	private final SecretAttempts attempts = new SecretAttempts(new SteppedClock(() -> now));

	@Test
	void looksAtNothingAfterTenWrongSecretsForTenMinutes() throws RejectedException {
		fail(ADDRESS, SecretAttempts.MAX_FAILURES - 1);
		assertThat(attempts.isRight(ADDRESS, () -> true)).isTrue();
		fail(ADDRESS, 1);

		assertBlocked(ADDRESS, 600);
		assertThat(attempts.isRight("10.0.0.2", () -> true)).isTrue();
		now = Instant.EPOCH.plus(SecretAttempts.REMEMBERED).minusMillis(1);
		assertBlocked(ADDRESS, 1);
		now = Instant.EPOCH.plus(SecretAttempts.REMEMBERED);
		assertThat(attempts.isRight(ADDRESS, () -> true)).isTrue();
		fail(ADDRESS, SecretAttempts.MAX_FAILURES - 1);
		assertThat(attempts.isRight(ADDRESS, () -> true)).isTrue();
	}

	@Test
	void looksAtNoMoreOfManyThatComeAtOnce() {
		AtomicInteger looked = new AtomicInteger();
		AtomicInteger refused = new AtomicInteger();

		try (var clients = Executors.newFixedThreadPool(32)) {
			for (int request = 0; request < 1000; request++) {
				clients.execute(() -> {
					try {
						attempts.isRight(ADDRESS, () -> looked.incrementAndGet() < 0);
					} catch (RejectedException tooMany) {
						refused.incrementAndGet();
					}
				});
			}
		}

		assertThat(looked).hasValue(SecretAttempts.MAX_FAILURES);
		assertThat(refused).hasValue(1000 - SecretAttempts.MAX_FAILURES);
	}

	/** Whoever holds one right secret, such as the key of an image of his own, must not guess others beside it. */
	@Test
	void countsAWrongSecretThatWaitedForARightOne() throws Exception {
		AtomicInteger looked = new AtomicInteger();
		for (int round = 0; round < 2 * SecretAttempts.MAX_FAILURES; round++) {
			Thread guess = new Thread(() -> {
				try {
					attempts.isRight(ADDRESS, () -> looked.incrementAndGet() < 0);
				} catch (RejectedException tooMany) {
					// not looked at
				}
			});
			try {
				attempts.isRight(ADDRESS, () -> hasComeToWait(guess));
			} catch (RejectedException tooMany) {
				guess.start();
			}
			guess.join();
		}

		assertThat(looked).hasValue(SecretAttempts.MAX_FAILURES);
	}

	private static boolean hasComeToWait(Thread guess) {
		guess.start();
		while (guess.getState() != Thread.State.BLOCKED) {
			Thread.onSpinWait();
		}
		return true;
	}

	@Test
	void countsWhatOtherSitesMakeABrowserSendApart() throws RejectedException {
		fail("2001:db8:1:2::1 by another site", SecretAttempts.MAX_FAILURES);

		assertBlocked("2001:db8:1:2::9 by another site", 600);
		assertThat(attempts.isRight("2001:db8:1:2::1", () -> true)).isTrue();
	}

	@Test
	void countsTheNetworkOfAnIpv6Address() throws RejectedException {
		for (int host = 1; host <= SecretAttempts.MAX_FAILURES; host++) {
			fail("2001:db8:1:2::" + host, 1);
		}

		assertBlocked("2001:db8:1:2:ffff:0:0:1", 600);
		assertThat(attempts.isRight("2001:db8:1:3::1", () -> true)).isTrue();
		fail("::ffff:10.0.0.9", SecretAttempts.MAX_FAILURES);
		assertThat(attempts.isRight("::ffff:10.0.0.8", () -> true)).isTrue();
	}

	@Test
	void remembersABoundedNumberOfAddresses() throws RejectedException {
		fail("oldest", SecretAttempts.MAX_FAILURES);
		for (int i = 1; i < AddressCounts.MAX_ADDRESSES; i++) {
			fail("address " + i, 1);
		}
		assertBlocked("oldest", 600);
		for (int i = 0; i < AddressCounts.MAX_ADDRESSES; i++) {
			fail("another " + i, 1);
		}

		assertThat(attempts.isRight("oldest", () -> true)).isTrue();
	}

	private void fail(String address, int times) throws RejectedException {
		for (int i = 0; i < times; i++) {
			assertThat(attempts.isRight(address, () -> false)).isFalse();
		}
	}

	private void assertBlocked(String address, int seconds) {
		assertThatThrownBy(() -> attempts.isRight(address, () -> true)).isInstanceOfSatisfying(RejectedException.class,
				rejected -> {
					assertThat(rejected.rejection()).isEqualTo(Rejection.TOO_MANY_ATTEMPTS);
					assertThat(rejected.facts()).containsEntry("retry_after", seconds);
				});
	}
}
