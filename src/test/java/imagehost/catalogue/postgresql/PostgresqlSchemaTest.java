package imagehost.catalogue.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueFilter;
import imagehost.catalogue.CatalogueOrder;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.SampleEntries;
import imagehost.catalogue.sql.CatalogueRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A schema is brought up to date while backends of the version before are running. */
class PostgresqlSchemaTest {
	private static final AlbumId HOLIDAY = new AlbumId("00000000000000a1");

	private final PostgresqlLocation place = Databases.place();

	@Test
	void letsABackendOfTheVersionBeforeGoOn() throws Exception {
		CatalogueEntry before = SampleEntries.entry(1, true);
		CatalogueEntry during = SampleEntries.entry(2, true);
		makeSchema(PostgresqlSchema.SCRIPTS.size() - 1);
		try (Connection old = place.connect(); Statement statement = old.createStatement()) {
			CatalogueRow.insert(before, old);
			SearchTable.add(old, before);

			try (PostgresqlCatalogue catalogue = new PostgresqlCatalogue(place)) {
				CatalogueRow.insert(during, old);
				SearchTable.add(old, during);
				catalogue.albums().add(HOLIDAY, "Holiday", "ab", Instant.EPOCH, List.of(before.id(), during.id()));
				statement.execute("INSERT INTO deletion (id, format) VALUES ('" + before.id() + "', 'png')");
				statement.execute("DELETE FROM image WHERE id = '" + before.id() + "'");

				assertThat(catalogue.page(CatalogueQuery.newest(9)).entries()).containsExactly(during);
				assertThat(catalogue.page(new CatalogueQuery(CatalogueFilter.Listed.any(), CatalogueOrder.SIZE,
						Optional.empty(), Optional.empty(), 9)).entries()).containsExactly(during);
				assertThat(catalogue.albums().find(HOLIDAY).orElseThrow().images()).containsExactly(during);
				assertThat(catalogue.pendingDeletions()).hasSize(1);
				assertThat(statement.executeUpdate("DELETE FROM deletion WHERE id = '" + before.id() + "'")).isOne();
				assertThat(catalogue.damages()).isEmpty();
			}
		}
	}

	@Test
	void refusesTablesOfANewerVersion() throws SQLException {
		new PostgresqlCatalogue(place).close();
		try (Connection connection = place.connect(); Statement statement = connection.createStatement()) {
			statement.execute("UPDATE schema_version SET version = 99");
		}

		assertThatThrownBy(() -> new PostgresqlCatalogue(place)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("newer version");
	}

	private void makeSchema(int version) throws SQLException, IOException {
		try (Connection connection = place.connect(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE SCHEMA " + place.schema());
			statement.execute("CREATE TABLE schema_version (version integer NOT NULL)");
			for (String script : PostgresqlSchema.SCRIPTS.subList(0, version)) {
				try (InputStream in = PostgresqlSchema.class.getResourceAsStream(script)) {
					statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
			statement.execute("INSERT INTO schema_version VALUES (" + version + ")");
		}
	}
}
