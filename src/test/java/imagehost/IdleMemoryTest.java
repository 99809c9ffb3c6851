package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleMemoryTest {
	private static final long MIB = 1 << 20;

	private long used = 40 * MIB;
	private int collections;
	private final IdleMemory memory = new IdleMemory(() -> used, () -> {
		collections++;
		used = 40 * MIB;
	});

	@Test
	void collectsOnceBehindWork() {
		look(100 * MIB);
		look(60 * MIB);
		assertThat(collections).isZero();

		look(61 * MIB);
		assertThat(collections).isEqualTo(1);

		look(41 * MIB);
		look(42 * MIB);
		assertThat(collections).isEqualTo(1);
	}

	@Test
	void collectsAgainBehindFurtherWork() {
		look(100 * MIB);
		look(100 * MIB);

		look(90 * MIB);
		look(90 * MIB);

		assertThat(collections).isEqualTo(2);
	}

	@Test
	void doesNotDisturbWork() {
		for (int round = 1; round < 10; round++) {
			look(round * 10 * MIB);
		}

		assertThat(collections).isZero();
	}

	private void look(long usedNow) {
		used = usedNow;
		memory.look();
	}
}
