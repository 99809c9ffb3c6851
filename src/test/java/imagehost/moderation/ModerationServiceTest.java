package imagehost.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageReport;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.RejectedException;
import imagehost.storage.InMemoryImageStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModerationServiceTest {
	private static final ImageId CAT = new ImageId("7k3v0q9m2c8x1hzt");
	private static final ImageId NOBODYS = new ImageId("0000000000000000");
	private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private ImageCatalogue catalogue;
	private ModerationService moderation;

	@BeforeEach
	void wire() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		moderation = new ModerationService(catalogue, store, new ActivityLog(),
				CLOCK);
		CatalogueEntry cat = new CatalogueEntry(CAT, ImageFormat.PNG, "cat.png", 4, 3, 1, 9, "00", true,
				Instant.EPOCH, ImageFormat.PNG, "");
		store.store(cat.name(), new byte[]{1}, cat.facts());
		catalogue.add(cat);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void keepsTheTextWithItsLinesAndWithoutWhatCannotBeSeen() throws RejectedException {
		assertThat(moderation.report(CAT, ReportReason.OTHER, "  one\r\ntwo\u202e\u0000 😺 ")).isTrue();

		assertThat(moderation.newestReports(Optional.empty(), 9)).extracting(ImageReport::text)
				.containsExactly("one\ntwo 😺");
	}

	@Test
	void takesAThousandCharactersAndNotOneMore() throws RejectedException {
		assertThat(moderation.report(CAT, ReportReason.OTHER, "😺".repeat(1000))).isTrue();

		assertThatThrownBy(() -> moderation.report(CAT, ReportReason.OTHER, "a".repeat(1001)))
				.isInstanceOf(RejectedException.class);
		assertThat(moderation.reportCount()).isEqualTo(1);
	}

	@Test
	void takesEveryReportOfAnImageThatIsThere() throws RejectedException {
		for (int i = 0; i < 21; i++) {
			assertThat(moderation.report(CAT, ReportReason.ILLEGAL, "")).isTrue();
		}

		assertThat(moderation.newestReports(Optional.empty(), 9)).extracting(ImageReport::times).containsExactly(21L);
		assertThat(moderation.report(NOBODYS, ReportReason.ILLEGAL, "")).isFalse();
	}

	@Test
	void keepsReportsOutOfTheReserve() {
		catalogue.close();
		catalogue = new SqliteCatalogueFolder(folder, Long.MAX_VALUE / 2).open();
		ModerationService full = new ModerationService(catalogue, store, new ActivityLog(), CLOCK);

		assertThatThrownBy(() -> full.report(CAT, ReportReason.OTHER, "")).isInstanceOfSatisfying(
				CatalogueException.class, failure -> assertThat(failure.isFull()).isTrue());
		assertThat(full.reportCount()).isZero();
	}

	@Test
	void dismissesAReportOnce() throws RejectedException {
		moderation.report(CAT, ReportReason.OTHER, "");

		assertThat(moderation.dismiss(1, NOBODYS)).isFalse();
		assertThat(moderation.dismiss(1, CAT)).isTrue();
		assertThat(moderation.dismiss(1, CAT)).isFalse();
	}

	@Test
	void hidesAnImageAndShowsItAgain() {
		assertThat(moderation.unlist(CAT)).isTrue();
		assertThat(moderation.unlist(CAT)).isFalse();
		assertThat(catalogue.find(CAT).orElseThrow().isListed()).isFalse();
		assertThat(moderation.list(CAT)).isTrue();
		assertThat(moderation.list(NOBODYS)).isFalse();
	}

	@Test
	void hasTheStoreRememberWhatIsHidden() {
		ImageName cat = new ImageName(CAT, ImageFormat.PNG);

		moderation.unlist(CAT);
		assertThat(store.facts(cat).orElseThrow().isListed()).isFalse();
		moderation.list(CAT);
		assertThat(store.facts(cat).orElseThrow().isListed()).isTrue();
	}
}
