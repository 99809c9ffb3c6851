package imagehost.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTest {
	private final Gate gate = new Gate("tests", 10, Duration.ZERO);

	@Test
	void givesPlacesBack() {
		try (var _ = gate.enter(4)) {
			assertThat(gate.free()).isEqualTo(6);
		}

		assertThat(gate.free()).isEqualTo(10);
	}

	@Test
	void refusesWhenTheWaitEnds() {
		try (var _ = gate.enter(8)) {
			assertThatThrownBy(() -> gate.enter(3)).isInstanceOf(OverloadedException.class);
		}
	}

	@Test
	void givesBackOnceEvenWhenClosedTwice() {
		Gate.Pass pass = gate.enter(4);

		pass.close();
		pass.close();

		assertThat(gate.free()).isEqualTo(10);
	}

	@Test
	void letsThroughAtOnceWhoWantsNone() {
		try (var _ = gate.enter(10); var _ = gate.enter(0)) {
			assertThat(gate.free()).isZero();
		}

		assertThat(gate.free()).isEqualTo(10);
	}

	@Test
	void letsOneThroughThatIsLargerThanTheGate() {
		try (var _ = gate.enter(1000)) {
			assertThat(gate.free()).isZero();
		}
	}
}
