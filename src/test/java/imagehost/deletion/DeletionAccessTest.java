package imagehost.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.activity.RecordedActivity;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.http.BearerToken;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.InMemoryThumbnailStore;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionAccessTest {
	private static final String ADDRESS = "192.0.2.1";
	private static final String TOKEN = "a-token-of-these-tests";
	private static final CatalogueEntry CAT = new CatalogueEntry(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.PNG,
			"cat.png", 4, 3, 1, 9, "00", true, Instant.EPOCH, ImageFormat.PNG, DeleteKey.hash("right"));

	@TempDir
	private Path folder;
	private ImageCatalogue catalogue;
	private DeletionAccess access;

	@BeforeEach
	void addOne() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		catalogue.add(CAT);
		access = access(catalogue);
	}

	private static DeletionAccess access(ImageCatalogue catalogue) {
		DeletionService deletions = new DeletionService(new InMemoryImageStore(), catalogue,
				List.of(new InMemoryThumbnailStore()), ServedCopies.NONE, new ActivityLog(),
				new UploadMetrics(new PrometheusRegistry()));
		return new DeletionAccess(catalogue, deletions, new BearerToken(Optional.of(TOKEN)),
				new SecretAttempts(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), new ActivityLog());
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void findsTheImageOfTheRightKeyAlone() throws RejectedException {
		assertThat(access.find(CAT.id(), "right", ADDRESS)).map(CatalogueEntry::id).contains(CAT.id());
		assertThat(access.find(CAT.id(), "wrong", ADDRESS)).isEmpty();
		assertThat(access.find(CAT.id(), "", ADDRESS)).isEmpty();
		assertThat(access.find(new ImageId("0000000000000000"), "right", ADDRESS)).isEmpty();
	}

	/** Every view of an image page asks so, once for its address and once for its cookie. */
	@Test
	void asksTheCatalogueNothingWithoutAKey(@TempDir Path other) throws RejectedException {
		ImageCatalogue closed = new SqliteCatalogueFolder(other, 0).open();
		closed.close();

		assertThat(access(closed).find(CAT.id(), "", ADDRESS)).isEmpty();
	}

	@Test
	void allowsTheHolderOfTheKeyOrOfTheToken() throws RejectedException {
		assertThat(access.isAllowed(CAT, "right", null, ADDRESS)).isTrue();
		assertThat(access.isAllowed(CAT, null, "Bearer " + TOKEN, ADDRESS)).isTrue();
		assertThat(access.isAllowed(CAT, "right", "Bearer of-another-kind", ADDRESS)).isTrue();
		assertThat(access.isAllowed(CAT, "wrong", "Bearer " + TOKEN, ADDRESS)).isTrue();
		assertThat(access.isAllowed(CAT, "wrong", null, ADDRESS)).isFalse();
		assertThat(access.isAllowed(CAT, null, "Bearer wrong", ADDRESS)).isFalse();
	}

	@Test
	void notesEachWrongKeyInTheActionLog() throws RejectedException {
		try (RecordedActivity log = new RecordedActivity()) {
			access.find(CAT.id(), "wrong", ADDRESS);
			access.isAllowed(CAT, null, "Bearer wrong", ADDRESS);
			access.find(CAT.id(), "right", ADDRESS);
			access.find(CAT.id(), "", ADDRESS);

			assertThat(log.lines()).hasSize(2)
					.allMatch(line -> line.contains("неверный ключ удаления") && line.contains("cat.png"));
		}
	}

	@Test
	void looksAtNothingAfterTenWrongOnes() throws RejectedException {
		for (int guess = 0; guess < 5; guess++) {
			assertThat(access.find(CAT.id(), "wrong" + guess, ADDRESS)).isEmpty();
			assertThat(access.isAllowed(CAT, "wrong" + guess, null, ADDRESS)).isFalse();
		}

		assertThatThrownBy(() -> access.find(CAT.id(), "right", ADDRESS)).isInstanceOf(RejectedException.class);
		assertThatThrownBy(() -> access.isAllowed(CAT, "right", null, ADDRESS)).isInstanceOf(RejectedException.class);
		assertThat(access.isAllowed(CAT, "right", null, "192.0.2.2")).isTrue();
	}

	@Test
	void countsNoAttemptWhereNoSecretIsGiven() throws RejectedException {
		for (int visit = 0; visit < 20; visit++) {
			assertThat(access.find(CAT.id(), "", ADDRESS)).isEmpty();
			assertThat(access.isAllowed(CAT, null, "Basic dXNlcg==", ADDRESS)).isFalse();
			assertThat(access.isAllowed(CAT, null, null, ADDRESS)).isFalse();
		}

		assertThat(access.find(CAT.id(), "right", ADDRESS)).isPresent();
	}
}
