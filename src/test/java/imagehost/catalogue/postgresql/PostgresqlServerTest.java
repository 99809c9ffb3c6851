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
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue is replaced as a whole, and copied into a folder. */
class PostgresqlServerTest extends PostgresqlPlaceTest {
	private static final CatalogueEntry CAT = SampleEntries.entry(1, true);

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

		open();
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
}
