package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.deletion.DeletionService;
import imagehost.deletion.ServedCopies;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.gate.ReadingGates;
import imagehost.image.ImageName;
import imagehost.image.Sha256;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.InMemoryThumbnailStore;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcilerTest extends StoredImagesTest {
	private final MemoryGate memory = new MemoryGate("images in memory", 1 << 20, Duration.ZERO);
	private final ReadingGates gates = new ReadingGates(memory, new Decoders(1, 1 << 20, Duration.ZERO));
	private Reconciler reconciler;

	@BeforeEach
	void wire() {
		DeletionService deletion = new DeletionService(store, catalogue, List.of(new InMemoryThumbnailStore()),
				ServedCopies.NONE,
				new ActivityLog(), new UploadMetrics(new PrometheusRegistry()));
		reconciler = new Reconciler(store, catalogue, deletion, inspector, gates);
	}

	@Test
	void leavesWhatIsInOrder() {
		CatalogueEntry cat = stored(1);

		assertThat(reconciler.reconcile(Instant.MAX)).isEqualTo(new Reconciler.Outcome(0, 0, 0));
		assertThat(catalogue.find(cat.id())).hasValue(cat);
	}

	@Test
	void adoptsAnImageWithoutARowWithItsFacts() {
		ImageName orphan = orphan(1);

		assertThat(reconciler.reconcile(Instant.MAX).adopted()).isEqualTo(1);

		CatalogueEntry adopted = catalogue.find(orphan.id()).orElseThrow();
		assertThat(adopted.isListed()).isTrue();
		assertThat(adopted.originalName()).isEqualTo("cat.png");
		assertThat(adopted.uploadedAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
		assertThat(adopted.width()).isEqualTo(40);
		assertThat(adopted.sha256()).isEqualTo(Sha256.hex(IMAGE));
	}

	@Test
	void leavesUploadsInFlightAlone() {
		orphan(1);

		assertThat(reconciler.reconcile(Instant.EPOCH).adopted()).isZero();
	}

	@Test
	void doesNotBringBackAnImageThatIsBeingDeleted() {
		CatalogueEntry cat = stored(1);
		catalogue.beginDeletion(cat.id());

		assertThat(reconciler.reconcile(Instant.MAX).adopted()).isZero();
		assertThat(store.size()).isZero();
	}

	@Test
	void removesARowWithoutAnImage() {
		CatalogueEntry lost = stored(1);
		stored(2);
		store.lose(lost.name());

		assertThat(reconciler.reconcile(Instant.MAX)).isEqualTo(new Reconciler.Outcome(0, 1, 1));
		assertThat(catalogue.find(lost.id())).isEmpty();
	}

	/** A hundred, or a tenth of all where that is more. */
	@ParameterizedTest
	@CsvSource({"100,100,100", "101,101,0", "1110,111,111", "1110,112,0"})
	void removesNoRowWhenTooManyImagesAreMissing(int images, int missing, int removed) {
		catalogue.addAll(IntStream.range(0, images).mapToObj(StoredImagesTest::entry).toList());
		IntStream.range(missing, images).forEach(this::orphan);

		assertThat(reconciler.reconcile(Instant.MAX)).isEqualTo(new Reconciler.Outcome(0, removed, missing));
		assertThat(catalogue.totals().images()).isEqualTo(images - removed);
		assertThat(catalogue.pendingDeletions()).isEmpty();
	}

	@Test
	void keepsARowWhoseImageMayBeOnItsWay() {
		CatalogueEntry cat = stored(1);
		store.lose(cat.name());

		assertThat(reconciler.reconcile(cat.uploadedAt())).isEqualTo(new Reconciler.Outcome(0, 0, 0));
		assertThat(catalogue.find(cat.id())).isPresent();
	}

	@Test
	void keepsARowWhoseImageIsThereWhenItIsLookedForAgain() {
		CatalogueEntry cat = stored(1);
		store.lose(cat.name());
		AtomicInteger looks = new AtomicInteger();
		store.beforeFind(() -> {
			if (looks.incrementAndGet() == 2) {
				orphan(1);
			}
		});

		assertThat(reconciler.reconcile(Instant.MAX)).isEqualTo(new Reconciler.Outcome(0, 0, 1));
		assertThat(catalogue.find(cat.id())).isPresent();
	}
}
