package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EffortTest {
	@Test
	void countsStepsUpToTheMost() throws RejectedException {
		Effort effort = new Effort(10, Rejection.TOO_MUCH_REFUSED);

		effort.spend(4);
		effort.spend(6);

		assertThat(effort.spent()).isEqualTo(10);
		assertThatThrownBy(() -> effort.spend(1)).hasMessage("too_much_refused");
	}

	/** What is not done was not spent. */
	@Test
	void countsNoStepThatWouldBeTooMuch() throws RejectedException {
		Effort effort = new Effort(10, Rejection.TOO_MUCH_WORK);

		assertThatThrownBy(() -> effort.spend(11)).hasMessage("too_much_work");
		assertThatThrownBy(() -> effort.spend(Long.MAX_VALUE)).hasMessage("too_much_work");

		effort.spend(9);
		assertThat(effort.spent()).isEqualTo(9);
	}

	@Test
	void growsWithTheLimits() {
		assertThat(Effort.most(5_242_880, 50_000_000)).isEqualTo(850_000_000);
		assertThat(Effort.most(1_024, 1)).isEqualTo(850_000_000);
		assertThat(Effort.most(2 * 5_242_880, 50_000_000)).isEqualTo(2 * 850_000_000L);
		assertThat(Effort.most(1_024, 150_000_000)).isEqualTo(3 * 850_000_000L);
	}

	@Test
	void boundsOneImageButNoneThatIsStored() throws RejectedException {
		Effort ofOneImage = Effort.ofOneImage();
		Effort unbounded = Effort.unbounded();

		ofOneImage.spend(Effort.MOST_OF_ONE_IMAGE);
		unbounded.spend(Effort.MOST_OF_ONE_IMAGE + 1);

		assertThatThrownBy(() -> ofOneImage.spend(1)).hasMessage("too_much_work");
	}
}
