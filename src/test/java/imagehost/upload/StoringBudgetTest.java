package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.OverloadedException;
import imagehost.image.Effort;
import imagehost.image.RejectedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StoringBudgetTest {
	private final AtomicLong nanos = new AtomicLong();
	private final StoringBudget time = new StoringBudget(nanos::get, Effort.MOST_OF_ONE_IMAGE);

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

	@Test
	void takesWhatRefusedFilesTookFromThoseBehindThem() throws RejectedException {
		StoringBudget budget = new StoringBudget(nanos::get, 100);
		Effort first = budget.effort();
		first.spend(60);
		budget.refuse(first);

		Effort second = budget.effort();
		second.spend(40);

		assertThatThrownBy(() -> second.spend(1)).isInstanceOf(RejectedException.class)
				.hasMessage("too_much_refused");
		budget.refuse(second);
		assertThatThrownBy(() -> budget.effort().spend(1)).hasMessage("too_much_refused");
	}

	@Test
	void takesNothingForFilesThatAreStored() throws RejectedException {
		StoringBudget budget = new StoringBudget(nanos::get, 100);

		budget.effort().spend(60);
		budget.effort().spend(60);
	}

	/** An image is never said to be refused for others where there are none. */
	@Test
	void boundsTheFirstImageByWhatOneMayTakeAndAllTogetherByThat() throws RejectedException {
		Effort first = time.effort();
		first.spend(Effort.MOST_OF_ONE_IMAGE - 1);
		assertThatThrownBy(() -> first.spend(2)).hasMessage("too_much_work");
		time.refuse(first);

		Effort second = time.effort();
		second.spend(1);

		assertThatThrownBy(() -> second.spend(1)).hasMessage("too_much_refused");
	}

	private void store(Duration taken) {
		try (var _ = time.spend()) {
			nanos.addAndGet(taken.toNanos());
		}
	}
}
