package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import java.sql.DriverManager;
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

	@Test
	void namesEachOfManyUnknownImagesOnce() {
		for (int number = 0; number < 1001; number++) {
			orphan(number);
		}

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isEqualTo(1001);
		assertThat(report).doesNotHaveDuplicates();
	}

	@Test
	void comparesEachOfManyRows() {
		for (int number = 0; number < 501; number++) {
			store.lose(stored(number).name());
		}

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isEqualTo(501);
		assertThat(report).endsWith("501 images read, 501 problems").doesNotHaveDuplicates();
	}

	@Test
	void reportsACatalogueWhoseTotalsAreWrong() throws Exception {
		stored(1);
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalogue/catalogue.db"));
				var statement = connection.createStatement()) {
			statement.execute("UPDATE total SET images = 7");
		}

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isEqualTo(1);
		assertThat(report.getFirst()).startsWith("catalogue damaged: the totals are");
	}

	@Test
	void leavesUploadsInFlightAlone() {
		orphan(1);

		assertThat(new Check(store, catalogue, report::add).run(Instant.EPOCH)).isZero();
	}

	@Test
	void findsBytesThatHaveChangedAndDoesNotReadWhatHasAnotherLength() {
		store.damage(stored(1).name(), rotten());
		store.damage(stored(2).name(), new byte[]{1});

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isEqualTo(2);
		assertThat(report).containsExactly("damaged: " + name(1), "damaged: " + name(2),
				"2 images read, 2 problems");
		assertThat(store.reads()).isEqualTo(1);
	}

	@Test
	void doesNotMissAnImageThatIsDeletedMeanwhile() {
		CatalogueEntry cat = stored(1);
		store.beforeFind(() -> delete(cat));

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isZero();
	}

	@Test
	void namesAForeignFile() {
		store.addStranger("holiday.jpg");

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isEqualTo(1);
		assertThat(report).containsExactly("foreign: holiday.jpg", "0 images read, 1 problem");
	}
}
