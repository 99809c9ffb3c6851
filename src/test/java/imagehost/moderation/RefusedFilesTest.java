package imagehost.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.SteppedClock;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFilesTest {
	private static final byte[] FILE = {1, 2, 3};
	private static final String STORED = "0a".repeat(32);

	@TempDir
	private Path folder;
	private Instant now = Instant.EPOCH;
	private ImageCatalogue catalogue;
	private RefusedFiles refused;

	@BeforeEach
	void open() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		refused = new RefusedFiles(catalogue.refusals(), new ActivityLog(), new SteppedClock(() -> now));
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void refusesAFileByWhatWasUploadedOrByWhatWouldBeStored() throws RejectedException {
		refused.requireNotRefused(FILE, STORED);

		assertThat(refused.refuse(STORED, "cat.png")).isTrue();
		assertRefused();
		assertThat(refused.acceptAgain(STORED)).isTrue();
		refused.requireNotRefused(FILE, STORED);
		refused.refuse(Sha256.hex(FILE), "");
		assertRefused();
		refused.requireNotRefused(new byte[]{4}, "1b".repeat(32));
	}

	@Test
	void noticesInTimeWhatAnotherProcessHasRefused() throws RejectedException {
		refused.requireNotRefused(FILE, STORED);

		catalogue.refusals().add(STORED, "", Instant.EPOCH);
		now = now.plusSeconds(5);

		assertRefused();
	}

	private void assertRefused() {
		assertThatThrownBy(() -> refused.requireNotRefused(FILE, STORED)).isInstanceOfSatisfying(
				RejectedException.class, fault -> assertThat(fault.rejection()).isEqualTo(Rejection.FILE_REFUSED));
	}
}
