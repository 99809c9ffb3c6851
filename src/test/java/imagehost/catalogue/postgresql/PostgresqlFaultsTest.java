package imagehost.catalogue.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SampleEntries;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.gate.RemoteCalls;
import imagehost.system.RunningPostgresql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said to be stored is there, whatever became of the connection; and only once. */
class PostgresqlFaultsTest {
	private static final CatalogueEntry CAT = SampleEntries.entry(1, true);

	private static RunningPostgresql server;
	private static int places;
	private PostgresqlLocation place;
	private PostgresqlCatalogue catalogue;

	@BeforeAll
	static void start() throws IOException {
		server = RunningPostgresql.start();
	}

	@AfterAll
	static void stop() throws IOException {
		if (server != null) {
			server.close();
		}
	}

	@BeforeEach
	void open() {
		place = new PostgresqlLocation(server.url(), Optional.empty(), Optional.empty(), "faults_" + ++places);
		catalogue = new PostgresqlCatalogue(place);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

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
			server.crashAndRestart();
		}

		for (int number = 0; number < 90; number++) {
			assertThat(additions.get(number).state()).isEqualTo(Future.State.SUCCESS);
			assertThat(catalogue.find(SampleEntries.entry(number, true).id())).isPresent();
		}
		assertThat(catalogue.totals().images()).isEqualTo(90);
		assertThat(catalogue.damages()).isEmpty();
	}

	@Test
	void refusesTablesOfANewerVersion() throws SQLException {
		try (Connection connection = place.connect(); var statement = connection.createStatement()) {
			statement.execute("UPDATE schema_version SET version = 99");
		}

		assertThatThrownBy(() -> new PostgresqlCatalogue(place)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("newer version");
	}

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

	@Test
	void replacesACatalogueOnlyWhileNobodyUsesIt() {
		catalogue.add(CAT);
		PostgresqlServer location = new PostgresqlServer(place, _ -> {
			throw new AssertionError();
		}, RemoteCalls.UNOBSERVED);
		assertThatThrownBy(location::openAlone).isInstanceOfSatisfying(CatalogueException.class,
				failure -> assertThat(failure.isInUse()).isTrue());
		assertThatThrownBy(location::replace).isInstanceOf(CatalogueException.class).hasMessageContaining("in use");
		catalogue.close();
		CatalogueEntry dog = SampleEntries.entry(2, true);
		try (ImageCatalogue alone = location.openAlone()) {
			assertThat(alone.totals().images()).isEqualTo(1);
			assertThatThrownBy(location::replace).hasMessageContaining("in use");
		}

		try (var replacement = location.replace()) {
			replacement.catalogue().add(dog);
			assertThat(replacement.finish(Instant.ofEpochSecond(5))).hasValue("schema " + place.schema()
					+ "_before_5");
		}

		open(place);
		assertThat(catalogue.page(CatalogueQuery.newest(9)).entries()).containsExactly(dog);
	}

	@Test
	void copiesItselfIntoAFolderThatSqliteServes(@TempDir Path folder) {
		for (int number = 0; number < 30; number++) {
			catalogue.add(SampleEntries.entry(number, number % 2 == 0));
		}
		AlbumId holiday = new AlbumId("00000000000000a1");
		catalogue.albums().add(holiday, "Holiday", "ab", Instant.EPOCH,
				List.of(SampleEntries.id(7), SampleEntries.id(2)));
		SqliteCatalogueFolder backup = new SqliteCatalogueFolder(folder, 0);

		try (var copy = new PostgresqlServer(place, into -> new SqliteCatalogueFolder(into, 0).replace(),
				RemoteCalls.UNOBSERVED)
				.copyInto(folder)) {
			copy.finish(Instant.EPOCH);
		}

		try (ImageCatalogue served = backup.open()) {
			assertThat(served.totals()).isEqualTo(catalogue.totals());
			assertThat(served.page(CatalogueQuery.newest(9)).entries())
					.isEqualTo(catalogue.page(CatalogueQuery.newest(9)).entries());
			assertThat(served.albums().find(holiday)).isEqualTo(catalogue.albums().find(holiday)).isPresent();
		}
	}

	private void open(PostgresqlLocation again) {
		catalogue = new PostgresqlCatalogue(again);
	}

	private void cutAllConnections() throws SQLException {
		try (Connection connection = place.connect(); var statement = connection.createStatement()) {
			// With the time, it is waited until each is gone, and its locks with it.
			statement.execute(
					"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE backend_type = 'client backend'"
							+ " AND pid <> pg_backend_pid()");
		}
	}
}
