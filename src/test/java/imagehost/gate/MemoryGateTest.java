package imagehost.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryGateTest {
	private final MemoryGate gate = new MemoryGate("memory", 10_240, Duration.ZERO);

	@Test
	void countsInKibibytesRoundedUp() {
		try (var _ = gate.enter(1); var _ = gate.enter(1024); var _ = gate.enter(1025); var _ = gate.enter(0)) {
			assertThat(gate.freeBytes()).isEqualTo(10_240 - 4 * 1024);
		}
		assertThat(gate.freeBytes()).isEqualTo(10_240);
	}

	@Test
	void refusesWhatDoesNotFitBesideTheOthers() {
		try (var _ = gate.enter(9 * 1024)) {
			assertThatThrownBy(() -> gate.enter(1025)).isInstanceOf(OverloadedException.class);
			gate.enter(1024).close();
		}
	}

	@Test
	void letsThroughAtOnceACallerThatWantsNone() {
		try (var _ = gate.enter(10_240); var _ = gate.enter(0)) {
			assertThat(gate.freeBytes()).isZero();
		}

		assertThat(gate.freeBytes()).isEqualTo(10_240);
	}

	@Test
	void letsOneThroughThatIsLargerThanTheGate() {
		try (var _ = gate.enter(1 << 20)) {
			assertThat(gate.freeBytes()).isZero();
		}

		assertThat(gate.freeBytes()).isEqualTo(10_240);
	}

	@Test
	void boundsMoreThanAnIntegerOfBytes() {
		MemoryGate large = new MemoryGate("memory", 1L << 40, Duration.ZERO);

		try (var _ = large.enter(1L << 35)) {
			assertThat(large.freeBytes()).isEqualTo((1L << 40) - (1L << 35));
		}
	}
}
