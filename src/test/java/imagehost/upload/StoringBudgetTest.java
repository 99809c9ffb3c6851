package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.OverloadedException;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoringBudgetTest {
	private final AtomicLong nanos = new AtomicLong();
	private final StoringBudget time = new StoringBudget(nanos::get);

	@Test
	void refusesAnotherFileOnceThoseBeforeItTookTooLong() throws RejectedException {
		store(Duration.ofSeconds(30));
		store(Duration.ofSeconds(30));

		assertThatThrownBy(time::spend).isInstanceOf(OverloadedException.class);
	}

	@Test
	void allowsAnotherFileWhileItsTimeIsNotPassed() throws RejectedException {
		store(Duration.ofSeconds(40));
		store(Duration.ofNanos(1));

		assertThatThrownBy(time::spend).isInstanceOf(OverloadedException.class);
	}

	@Test
	void countsNotTheTimeInWhichTheClientSends() throws RejectedException {
		for (int file = 1; file <= 20; file++) {
			store(Duration.ofSeconds(1));
			nanos.addAndGet(Duration.ofSeconds(60).toNanos());
		}
	}

	@Test
	void refusesAnotherFileOnceItTookTooMuchToRefuseThoseBeforeIt() throws RejectedException {
		StoringBudget budget = new StoringBudget(nanos::get, 100);
		RejectedException rejected = new RejectedException(Rejection.DAMAGED).after(40).after(10);
		budget.refuse(rejected);
		budget.refuse(rejected);
		budget.spend().close();

		budget.refuse(new RejectedException(Rejection.DAMAGED).after(1));

		assertThatThrownBy(budget::spend).isInstanceOf(RejectedException.class).hasMessage("too_much_refused");
	}

	private void store(Duration taken) throws RejectedException {
		try (var _ = time.spend()) {
			nanos.addAndGet(taken.toNanos());
		}
	}
}
