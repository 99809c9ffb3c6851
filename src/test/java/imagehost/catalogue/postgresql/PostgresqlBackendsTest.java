package imagehost.catalogue.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SampleEntries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several backends share a catalogue. */
class PostgresqlBackendsTest extends PostgresqlPlaceTest {
	@Test
	void letsOneBackendLeadAndAnotherWhenItIsGone() {
		try (ImageCatalogue other = new PostgresqlCatalogue(place)) {
			assertThat(catalogue.leads()).isTrue();
			assertThat(other.leads()).isFalse();
			assertThat(catalogue.leads()).isTrue();

			catalogue.close();

			assertThat(other.leads()).isTrue();
		}
		open();
	}

	@Test
	void losesTheLeadWithItsSession() throws SQLException {
		assertThat(catalogue.leads()).isTrue();
		cutAllConnections();

		try (ImageCatalogue other = new PostgresqlCatalogue(place)) {
			assertThat(other.leads()).isTrue();
			assertThat(catalogue.leads()).isFalse();
		}
	}

	@Test
	void numbersTheImagesOfTwoBackendsWithoutAGapInTheOrderOfTheirCommits() throws Exception {
		try (PostgresqlCatalogue other = new PostgresqlCatalogue(place);
				var threads = Executors.newFixedThreadPool(8)) {
			for (int number = 0; number < 90; number++) {
				CatalogueEntry entry = SampleEntries.entry(number, true);
				PostgresqlCatalogue backend = number % 2 == 0 ? catalogue : other;
				threads.submit(() -> backend.add(entry));
			}
			threads.shutdown();
			assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

			assertThat(catalogue.totals().images()).isEqualTo(90);
			try (Connection connection = place.connect();
					var statement = connection.createStatement();
					var row = statement.executeQuery("SELECT min(number), max(number), last_number FROM image, total"
							+ " GROUP BY last_number")) {
				row.next();
				assertThat(row.getLong(1)).isEqualTo(1);
				assertThat(row.getLong(2)).isEqualTo(90);
				assertThat(row.getLong(3)).isEqualTo(90);
			}
		}
	}
}
