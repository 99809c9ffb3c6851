package imagehost.catalogue.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.SampleEntries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What was said to be stored is there, whatever became of the connection; and only once. */
class PostgresqlFaultsTest extends PostgresqlPlaceTest {
	private static final CatalogueEntry CAT = SampleEntries.entry(1, true);

	@Test
	void writesOnByANewConnectionWhenItsOwnWasCut() throws SQLException {
		cutAllConnections();

		catalogue.add(CAT);

		assertThat(catalogue.find(CAT.id())).hasValue(CAT);
	}

	@Test
	void readsOnByANewConnectionWhenAllWereCut() throws SQLException {
		catalogue.add(CAT);
		assertThat(catalogue.find(CAT.id())).isPresent(); // by a connection that was just used, and so is not tested
		cutAllConnections();

		assertThat(catalogue.find(CAT.id())).hasValue(CAT);
	}

	/** The commit is made, its answer lost: the change must not be made a second time, and not be called failed. */
	@Test
	void findsThatTheCommitWasMadeWhoseAnswerWasLost() throws SQLException {
		catalogue.add(CAT);
		try (PostgresqlWriter writer = new PostgresqlWriter(place, false)) {
			int[] attempts = {0};

			int result = writer.change("add", connection -> {
				attempts[0]++;
				end(connection); // stands for a commit that was made before the connection was cut
				return 1;
			}, _ -> 7);

			assertThat(result).isEqualTo(7);
			assertThat(attempts[0]).isEqualTo(1);
		}
	}

	@Test
	void makesTheChangeAgainThatWasLostWithTheConnection() throws SQLException {
		try (PostgresqlWriter writer = new PostgresqlWriter(place, false)) {
			int[] attempts = {0};

			int result = writer.change("add", connection -> {
				if (++attempts[0] == 1) {
					end(connection);
				}
				return 3;
			}, _ -> 0);

			assertThat(result).isEqualTo(3);
			assertThat(attempts[0]).isEqualTo(2);
		}
	}

	private static void end(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("SELECT pg_terminate_backend(pg_backend_pid())");
		}
	}

	/** One that begins while the server is away is refused at once, and must not be there. */
	@Test
	void losesNothingThatItHasConfirmedWhenTheServerCrashes() throws Exception {
		CountDownLatch some = new CountDownLatch(20);
		List<Future<?>> additions = new ArrayList<>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int number = 0; number < 90; number++) {
				CatalogueEntry entry = SampleEntries.entry(number, true);
				additions.add(threads.submit(() -> {
					catalogue.add(entry);
					some.countDown();
				}));
			}
			some.await();
			Databases.server().crashAndRestart();
		}

		int stored = 0;
		for (int number = 0; number < 90; number++) {
			boolean isStored = catalogue.find(SampleEntries.entry(number, true).id()).isPresent();
			assertThat(isStored).as("addition %d", number).isEqualTo(isConfirmed(additions.get(number)));
			stored += isStored ? 1 : 0;
		}
		assertThat(stored).isGreaterThanOrEqualTo(20);
		assertThat(catalogue.totals().images()).isEqualTo(stored);
		assertThat(catalogue.damages()).isEmpty();
	}

	private static boolean isConfirmed(Future<?> addition) {
		if (addition.state() == Future.State.SUCCESS) {
			return true;
		}
		assertThat(addition.exceptionNow()).isInstanceOfSatisfying(CatalogueException.class,
				failure -> assertThat(failure.isOutcomeUnknown()).isFalse());
		return false;
	}
}
