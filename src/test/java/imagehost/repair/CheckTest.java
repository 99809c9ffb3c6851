package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckTest extends StoredImagesTest {
	@Test
	void reportsWhatIsMissingDamagedOrUnknown() {
		stored(1);
		store.lose(stored(2).name());
		store.damage(stored(3).name(), new byte[]{1});
		orphan(4);

		int problems = new Check(store, catalogue, report::add).run(Instant.MAX);

		assertThat(problems).isEqualTo(3);
		assertThat(report).containsExactlyInAnyOrder("missing: " + name(2), "damaged: " + name(3),
				"not in the catalogue: " + name(4), "3 images read, 3 problems");
	}

	@Test
	void findsNothingWrongWhereNothingIs() {
		stored(1);

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isZero();
	}
}
