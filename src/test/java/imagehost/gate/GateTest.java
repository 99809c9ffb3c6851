package imagehost.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTest {
	private final Gate gate = new Gate("tests", 2, Duration.ZERO);

	@Test
	void givesPlacesBack() {
		try (var _ = gate.enter()) {
			assertThat(gate.free()).isEqualTo(1);
		}

		assertThat(gate.free()).isEqualTo(2);
	}

	@Test
	void refusesWhenTheWaitEnds() {
		try (var _ = gate.enter(); var _ = gate.enter()) {
			assertThatThrownBy(gate::enter).isInstanceOf(OverloadedException.class);
		}
	}

	@Test
	void givesBackOnceEvenWhenClosedTwice() {
		Pass pass = gate.enter();

		pass.close();
		pass.close();

		assertThat(gate.free()).isEqualTo(2);
	}
}
