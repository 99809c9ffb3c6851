package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageReport;
import imagehost.catalogue.Refusal;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.SampleEntries;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are moved into another catalogue stand there as they stood, more than fit a page too. */
class RowMigrationTest {
	private static final int MANY = CatalogueQuery.MAX_LIMIT + 1;

	@TempDir
	private Path folder;
	private final List<String> report = new ArrayList<>();
	private ImageCatalogue old;
	private ImageCatalogue moved;

	@BeforeEach
	void open() {
		old = new SqliteCatalogueFolder(folder.resolve("old"), 0).open();
		moved = new SqliteCatalogueFolder(folder.resolve("new"), 0).open();
		old.addAll(IntStream.range(0, MANY).mapToObj(number -> SampleEntries.entry(number, number % 3 != 0)).toList());
	}

	@AfterEach
	void close() {
		old.close();
		moved.close();
	}

	@Test
	void movesRowsInTheirOrderWithReportsAlbumsAndRefusedFiles() {
		List<AlbumId> albums = IntStream.range(100, 100 + MANY)
				.mapToObj(number -> new AlbumId("0000000000000" + number)).toList();
		for (int number = 0; number < MANY; number++) {
			old.refusals().add("%064d".formatted(number), "dog " + number, Instant.EPOCH.plusSeconds(number));
			old.reports().add(SampleEntries.id(number), ReportReason.COPYRIGHT, "mine", Instant.EPOCH);
			old.albums().add(albums.get(number), "Holiday", "ab", Instant.EPOCH,
					List.of(SampleEntries.id(2), SampleEntries.id(1)));
		}
		old.reports().add(SampleEntries.id(1), ReportReason.COPYRIGHT, "mine", Instant.EPOCH);

		assertThat(new RowMigration(old, moved, report::add).copyRows()).isZero();

		assertThat(report).containsExactly("101 rows moved");
		assertThat(moved.totals()).isEqualTo(old.totals());
		assertThat(pages(moved)).isEqualTo(pages(old)).hasSize(MANY);
		assertThat(reports(moved)).isEqualTo(reports(old)).hasSize(MANY);
		assertThat(moved.reports().newest(Optional.empty(), 1).getFirst().times()).isEqualTo(2);
		assertThat(RefusalCopy.read(moved.refusals())).extracting(Refusal::name).hasSize(MANY)
				.startsWith("dog 0", "dog 1").endsWith("dog 100");
		assertThat(albums).allSatisfy(id -> assertThat(moved.albums().find(id)).isEqualTo(old.albums().find(id))
				.isPresent());
		assertThat(moved.damages()).isEmpty();
	}

	@Test
	void saysWhenTheNewCatalogueHasAnotherNumberOfRows() {
		moved.add(SampleEntries.entry(999, true));

		assertThat(new RowMigration(old, moved, report::add).copyRows()).isEqualTo(1);

		assertThat(report).singleElement().asString().startsWith("the new catalogue has ")
				.contains("images=102", "images=101");
	}

	private static List<CatalogueEntry> pages(ImageCatalogue catalogue) {
		List<CatalogueEntry> all = new ArrayList<>();
		Optional<Cursor> place = Optional.empty();
		do {
			CataloguePage page = catalogue.page(new CatalogueQuery(new Everything(), place, Optional.empty(), 90));
			all.addAll(page.entries());
			place = page.older();
		} while (place.isPresent());
		return all;
	}

	private static List<String> reports(ImageCatalogue catalogue) {
		List<ImageReport> newest = new ArrayList<>(catalogue.reports().newest(Optional.empty(), 90));
		newest.addAll(catalogue.reports().newest(Optional.of(newest.getLast().number()), 90));
		return newest.stream().map(one -> one.entry().id() + " " + one.times() + " " + one.text()).toList();
	}
}
