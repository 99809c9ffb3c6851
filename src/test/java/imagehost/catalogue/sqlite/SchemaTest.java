package imagehost.catalogue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueFilter;
import imagehost.catalogue.CatalogueOrder;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sql.CatalogueRow;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogues that older versions or accidents left behind. */
class SchemaTest {
	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void nameFile() {
		file = folder.resolve("catalogue.db");
	}

	@Test
	void bringsACatalogueOfTheFirstVersionUpToDate() throws Exception {
		makeFirstVersion();
		insertInFirstVersion("0000000000000001", "Кот.jpg", 1, 2000);
		insertInFirstVersion("0000000000000002", "older cat.jpg", 1, 1000);
		insertInFirstVersion("0000000000000003", "hidden cat.jpg", 0, 3000);

		try (ImageCatalogue catalogue = new SqliteImageCatalogue(file)) {
			assertThat(catalogue.page(CatalogueQuery.newest(9)).entries()).extracting(CatalogueEntry::originalName)
					.containsExactly("Кот.jpg", "older cat.jpg");
			assertThat(catalogue.page(new CatalogueQuery(new CatalogueFilter.Listed("CAT", Optional.empty()),
					Optional.empty(), Optional.empty(), 9)).entries()).extracting(CatalogueEntry::originalName)
					.containsExactly("older cat.jpg");
			assertThat(catalogue.page(new CatalogueQuery(CatalogueFilter.Listed.any(), CatalogueOrder.SIZE,
					Optional.empty(), Optional.empty(), 9)).entries()).extracting(CatalogueEntry::originalName)
					.containsExactly("Кот.jpg", "older cat.jpg");
			assertThat(catalogue.find(new ImageId("0000000000000001"))).hasValue(
					new CatalogueEntry(new ImageId("0000000000000001"), ImageFormat.JPEG, "Кот.jpg", 4, 3, 1, 9, "00",
							true, Instant.ofEpochMilli(2000), ImageFormat.JPEG, "11"));
			assertThat(catalogue.totals()).isEqualTo(new ImageCatalogue.Totals(3, 2, 27));
			AlbumId holiday = new AlbumId("00000000000000a1");
			catalogue.albums().add(holiday, "Holiday", "ab", Instant.EPOCH, List.of(new ImageId("0000000000000003")));
			assertThat(catalogue.albums().find(holiday).orElseThrow().images()).hasSize(1);
			assertThat(catalogue.damages()).isEmpty();
		}
	}

	@Test
	void leavesAFirstVersionThatCannotBeBroughtUpToDateAsItWas() throws Exception {
		makeFirstVersion();
		execute("CREATE TABLE total (of_somebody TEXT)");
		insertInFirstVersion("0000000000000001", "cat.jpg", 1, 1000);

		assertThatThrownBy(() -> new SqliteImageCatalogue(file)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("total");
		assertThat(column("SELECT original_name FROM image")).containsExactly("cat.jpg");
		assertThat(column("PRAGMA user_version")).containsExactly("1");
	}

	@Test
	void leavesNoTransactionOpenBehindAScriptThatFailed() throws Exception {
		makeFirstVersion();
		execute("CREATE TABLE total (of_somebody TEXT)");
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
				var statement = connection.createStatement()) {
			assertThatThrownBy(() -> Schema.migrate(connection)).isInstanceOf(SQLException.class);

			assertThatCode(() -> statement.execute("BEGIN")).doesNotThrowAnyException();
		}
	}

	@ParameterizedTest
	@CsvSource({"DROP TABLE report,table report", "DROP TABLE image_search,table image_search",
			"DROP INDEX image_id,index image_id", "DROP INDEX image_listed_size,index image_listed_size",
			"DROP TRIGGER image_added,trigger image_added",
			"ALTER TABLE image DROP COLUMN sha256,column image.sha256",
			"DROP TABLE album_image,table album_image"})
	void tellsInOneSentenceWhatADamagedCatalogueLacks(String accident, String lacking) throws SQLException {
		new SqliteImageCatalogue(file).close();
		execute(accident);

		assertThatThrownBy(() -> new SqliteImageCatalogue(file)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("damaged").hasMessageContaining(lacking).hasMessageContaining("rebuild")
				.hasMessageNotContaining("\n");
	}

	@Test
	void tellsWhatAnOldDamagedCatalogueLacksBeforeItIsTouched() throws Exception {
		makeFirstVersion();
		execute("DROP TABLE deletion");

		assertThatThrownBy(() -> new SqliteImageCatalogue(file)).isInstanceOf(CatalogueException.class)
				.hasMessageContaining("it lacks table deletion.");
		assertThat(column("PRAGMA user_version")).containsExactly("1");
	}

	@Test
	void findsAnIndexAndTotalsThatDisagreeWithTheImages() throws SQLException {
		new SqliteImageCatalogue(file).close();
		execute("UPDATE total SET images = 7");
		execute("INSERT INTO image_search (rowid, terms) VALUES (9, 'cat')");

		try (ImageCatalogue catalogue = new SqliteImageCatalogue(file)) {
			assertThat(catalogue.damages()).anyMatch(damage -> damage.startsWith("the totals"))
					.anyMatch(damage -> damage.startsWith("the search index knows 1 images"));
		}
	}

	@Test
	void findsAlbumsOfImagesThatAreNotThere() throws SQLException {
		new SqliteImageCatalogue(file).close();
		execute("INSERT INTO album_image (album_id, image_id, place) VALUES ('a', 'b', 1)");

		try (ImageCatalogue catalogue = new SqliteImageCatalogue(file)) {
			assertThat(catalogue.damages()).singleElement().asString().startsWith("of 1 images in albums");
		}
	}

	@Test
	void findsAPageOfTheFileThatIsDestroyed() throws Exception {
		new SqliteImageCatalogue(file).close();
		int pageBytes = Integer.parseInt(column("PRAGMA page_size").getFirst());
		int page = Integer
				.parseInt(column("SELECT rootpage FROM sqlite_master WHERE name = 'report_image'").getFirst());
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.allocate(pageBytes), (page - 1L) * pageBytes);
		}

		try (ImageCatalogue catalogue = new SqliteImageCatalogue(file)) {
			assertThat(catalogue.damages()).anyMatch(damage -> damage.contains("page " + page));
		}
	}

	private void makeFirstVersion() throws IOException, SQLException {
		try (InputStream script = Objects.requireNonNull(Schema.class.getResourceAsStream("V1.sql"))) {
			for (String sql : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
				execute(sql);
			}
		}
		execute("PRAGMA application_id = " + 0x494D4748);
		execute("PRAGMA user_version = 1");
	}

	private void insertInFirstVersion(String id, String name, int isListed, long at) throws SQLException {
		execute("INSERT INTO image (" + CatalogueRow.COLUMNS + ") VALUES ('" + id + "', 'jpeg', '" + name
				+ "', 4, 3, 1, 9, '00', " + isListed + ", " + at + ", 'jpeg', '11')");
	}

	private void execute(String sql) throws SQLException {
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private List<String> column(String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
				var statement = connection.createStatement();
				var row = statement.executeQuery(sql)) {
			while (row.next()) {
				values.add(row.getString(1));
			}
		}
		return values;
	}
}
