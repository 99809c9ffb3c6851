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
				new ImageReport(2, DOG, ReportReason.OTHER, "", NOW.plusMillis(1)),
				new ImageReport(1, CAT, ReportReason.COPYRIGHT, "моя\nфотография", NOW));
		assertThat(reports.newest(Optional.of(2L), 9)).extracting(ImageReport::number).containsExactly(1L);
		assertThat(reports.newest(Optional.empty(), 1)).extracting(ImageReport::number).containsExactly(2L);
		assertThat(reports.count()).isEqualTo(2);
	}

	@Test
	void keepsAtMostTwentyOfOneImage() {
		for (int i = 0; i < 20; i++) {
			assertThat(reports.add(CAT.id(), ReportReason.OTHER, "again", NOW)).isTrue();
		}

		assertThat(reports.add(CAT.id(), ReportReason.OTHER, "again", NOW)).isFalse();
		assertThat(reports.add(DOG.id(), ReportReason.OTHER, "another", NOW)).isTrue();
		assertThat(reports.dismiss(1)).isTrue();
		assertThat(reports.add(CAT.id(), ReportReason.OTHER, "again", NOW)).isTrue();
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
