package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every catalogue keeps reports. */
public abstract class ReportsContract {
	private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
	private static final CatalogueEntry CAT = SampleEntries.entry(1, true);
	private static final CatalogueEntry DOG = SampleEntries.entry(2, false);

	private ImageCatalogue catalogue;
	private Reports reports;

	/** Opens the same catalogue, empty at first. */
	protected abstract ImageCatalogue open();

	@BeforeEach
	void addImages() {
		catalogue = open();
		reports = catalogue.reports();
		catalogue.add(CAT);
		catalogue.add(DOG);
	}

	@AfterEach
	void closeCatalogue() {
		catalogue.close();
	}

	@Test
	void keepsReportsOverAReopeningNewestFirst() {
		reports.add(CAT.id(), ReportReason.COPYRIGHT, "моя\nфотография", NOW);
		reports.add(DOG.id(), ReportReason.OTHER, "", NOW.plusMillis(1));
		catalogue.close();
		catalogue = open();
		reports = catalogue.reports();

		assertThat(reports.newest(Optional.empty(), 9)).containsExactly(
				new ImageReport(2, DOG, ReportReason.OTHER, "", NOW.plusMillis(1), 1),
				new ImageReport(1, CAT, ReportReason.COPYRIGHT, "моя\nфотография", NOW, 1));
		assertThat(reports.newest(Optional.of(2L), 9)).extracting(ImageReport::number).containsExactly(1L);
		assertThat(reports.newest(Optional.empty(), 1)).extracting(ImageReport::number).containsExactly(2L);
		assertThat(reports.count()).isEqualTo(2);
	}

	@Test
	void mergesEqualReportsIntoTheNewest() {
		reports.add(CAT.id(), ReportReason.OTHER, "again", NOW);
		reports.add(CAT.id(), ReportReason.OTHER, "another", NOW);
		reports.add(CAT.id(), ReportReason.ILLEGAL, "again", NOW);
		reports.add(DOG.id(), ReportReason.OTHER, "again", NOW);

		assertThat(reports.add(CAT.id(), ReportReason.OTHER, "again", NOW.plusMillis(1))).isTrue();

		assertThat(reports.newest(Optional.empty(), 9)).containsExactly(
				new ImageReport(5, CAT, ReportReason.OTHER, "again", NOW.plusMillis(1), 2),
				new ImageReport(4, DOG, ReportReason.OTHER, "again", NOW, 1),
				new ImageReport(3, CAT, ReportReason.ILLEGAL, "again", NOW, 1),
				new ImageReport(2, CAT, ReportReason.OTHER, "another", NOW, 1));
	}

	@Test
	void keepsTheFirstAndTheNewestOfEachReasonAndCountsTheRest() {
		reports.add(CAT.id(), ReportReason.ILLEGAL, "the one that matters", NOW);
		for (int number = 1; number <= 40; number++) {
			reports.add(CAT.id(), ReportReason.OTHER, "junk " + number, NOW);
		}
		reports.add(CAT.id(), ReportReason.OTHER, "another that matters", NOW);

		assertThat(reports.newest(Optional.empty(), 9)).extracting(ImageReport::text).containsExactly(
				"another that matters", "junk 40", "junk 39", "junk 38", "junk 1", "the one that matters");
		assertThat(reports.newest(Optional.empty(), 9)).extracting(ImageReport::times)
				.satisfies(times -> assertThat(times.stream().mapToLong(Long::longValue).sum()).isEqualTo(42));
		assertThat(reports.count()).isEqualTo(6);
	}

	@Test
	void keepsTheFirstOfAReasonWhateverFollows() {
		reports.add(CAT.id(), ReportReason.ILLEGAL, "the one that matters", NOW);
		for (int number = 1; number <= 40; number++) {
			reports.add(CAT.id(), ReportReason.ILLEGAL, "junk " + number, NOW);
		}

		assertThat(reports.newest(Optional.empty(), 9)).extracting(ImageReport::text).containsExactly("junk 40",
				"junk 39",
				"junk 38", "junk 37", "the one that matters");
		assertThat(reports.newest(Optional.empty(), 9).stream().mapToLong(ImageReport::times).sum()).isEqualTo(41);
	}

	@Test
	void takesNoneOfAnImageThatIsNotThere() {
		assertThat(reports.add(SampleEntries.id(9), ReportReason.OTHER, "", NOW)).isFalse();
		assertThat(reports.count()).isZero();
	}

	@Test
	void losesThemWithTheImageOnly() {
		reports.add(CAT.id(), ReportReason.OTHER, "", NOW);
		reports.add(DOG.id(), ReportReason.OTHER, "", NOW);
		catalogue.unlist(CAT.id());

		assertThat(reports.count()).isEqualTo(2);
		catalogue.beginDeletion(CAT.id());

		assertThat(reports.newest(Optional.empty(), 9)).extracting(ImageReport::entry).containsExactly(DOG);
	}

	@Test
	void dismissesOnce() {
		reports.add(CAT.id(), ReportReason.OTHER, "", NOW);

		assertThat(reports.dismiss(1)).isTrue();
		assertThat(reports.dismiss(1)).isFalse();
	}
}
