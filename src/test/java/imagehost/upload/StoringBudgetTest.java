package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.OverloadedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoringBudgetTest {
	private final AtomicLong nanos = new AtomicLong();
	private final StoringBudget time = new StoringBudget(nanos::get);

	@Test
	void refusesAnotherFileOnceThoseBeforeItTookTooLong() {
		store(Duration.ofSeconds(30));
		store(Duration.ofSeconds(30));

		assertThatThrownBy(time::spend).isInstanceOf(OverloadedException.class);
	}

	@Test
	void allowsAnotherFileWhileItsTimeIsNotPassed() {
		store(Duration.ofSeconds(40));
		store(Duration.ofNanos(1));

		assertThatThrownBy(time::spend).isInstanceOf(OverloadedException.class);
	}

	@Test
	void countsNotTheTimeInWhichTheClientSends() {
		for (int file = 1; file <= 20; file++) {
			store(Duration.ofSeconds(1));
			nanos.addAndGet(Duration.ofSeconds(60).toNanos());
		}
	}

	private void store(Duration taken) {
		try (var _ = time.spend()) {
			nanos.addAndGet(taken.toNanos());
		}
	}
}
