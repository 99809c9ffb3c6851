package imagehost.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.activity.ActivityLog;
import imagehost.activity.RecordedActivity;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.InMemoryThumbnailStore;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionServiceTest {
	private static final ImageId CAT = new ImageId("7k3v0q9m2c8x1hzt");

	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private final InMemoryThumbnailStore thumbnails = new InMemoryThumbnailStore();
	private final InMemoryThumbnailStore previews = new InMemoryThumbnailStore();
	private final PrometheusRegistry registry = new PrometheusRegistry();
	private final UploadMetrics metrics = new UploadMetrics(registry);
	private final List<ImageName> dropped = new ArrayList<>();
	private ImageCatalogue catalogue;
	private DeletionService deletion;

	@BeforeEach
	void storeOne() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		deletion = new DeletionService(store, catalogue, List.of(thumbnails, previews), dropped::add, new ActivityLog(),
				metrics);
		CatalogueEntry cat = new CatalogueEntry(CAT, ImageFormat.PNG, "cat.png", 4, 3, 1, 9, "00", true, Instant.EPOCH,
				ImageFormat.PNG,
				DeleteKey.hash("right"));
		store.store(cat.name(), new byte[]{1}, cat.facts());
		thumbnails.store(cat.thumbnailName(), new byte[]{1});
		previews.store(cat.thumbnailName(), new byte[]{1});
		catalogue.add(cat);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void deletesRowFileThumbnailAndPreviewWithTheRightKey() {
		assertThat(deletion.delete(CAT, "wrong")).isFalse();
		assertThat(deletion.delete(CAT, "right")).isTrue();
		assertThat(deletion.delete(CAT, "right")).isFalse();

		assertThat(catalogue.find(CAT)).isEmpty();
		assertThat(catalogue.pendingDeletions()).isEmpty();
		assertThat(store.size()).isZero();
		assertThat(thumbnails.names()).isEmpty();
		assertThat(previews.names()).isEmpty();
		assertThat(registry.scrape(name -> name.equals("imagehost_deletions")).stream()
				.flatMap(metric -> metric.getDataPoints().stream())
				.map(CounterSnapshot.CounterDataPointSnapshot.class::cast)
				.mapToDouble(CounterSnapshot.CounterDataPointSnapshot::getValue).sum()).isEqualTo(1);
	}

	@Test
	void deletesByTheAdministratorsWillAndDropsServedCopies() {
		assertThat(deletion.delete(CAT)).isTrue();
		assertThat(deletion.delete(CAT)).isFalse();

		assertThat(catalogue.find(CAT)).isEmpty();
		assertThat(store.size()).isZero();
		assertThat(dropped).isNotEmpty().containsOnly(new ImageName(CAT, ImageFormat.PNG));
	}

	@Test
	void finishesWhatACrashInterrupted() {
		catalogue.beginDeletion(CAT);

		deletion.finishAll();

		assertThat(store.size()).isZero();
		assertThat(catalogue.pendingDeletions()).isEmpty();
	}

	@Test
	void dropsServedCopiesBeforeAndAfterTheFileGoes() {
		List<Integer> filesThen = new ArrayList<>();
		serviceOf(catalogue, _ -> filesThen.add(store.size())).delete(CAT);

		assertThat(filesThen).containsExactly(1, 0);
	}

	@Test
	void notesADeletionOnceInTheActionLog() {
		try (RecordedActivity log = new RecordedActivity()) {
			deletion.delete(CAT);
			deletion.delete(CAT);

			assertThat(log.lines()).singleElement().asString().contains("cat.png");
		}
	}

	/** Another request has begun to delete the image since this one has found it. */
	@Test
	void leavesTheImageToWhomeverWasFaster() {
		ImageCatalogue late = (ImageCatalogue) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[]{ImageCatalogue.class}, (_, method, arguments) -> method.getName().equals("beginDeletion")
						? Boolean.FALSE
						: method.invoke(catalogue, arguments));

		assertThat(serviceOf(late, dropped::add).delete(CAT)).isFalse();
		assertThat(dropped).isEmpty();
		assertThat(store.size()).isEqualTo(1);
	}

	private DeletionService serviceOf(ImageCatalogue images, ServedCopies copies) {
		return new DeletionService(store, images, List.of(thumbnails, previews), copies, new ActivityLog(), metrics);
	}

	@Test
	void nobodysKeyFitsAnAdoptedImage() {
		assertThat(DeleteKey.fits("", "")).isFalse();
	}
}
