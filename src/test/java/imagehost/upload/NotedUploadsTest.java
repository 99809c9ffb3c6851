package imagehost.upload;

import imagehost.AcceptedFormats;
import imagehost.activity.ActivityLog;
import imagehost.activity.RecordedActivity;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.gate.Decoders;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.InMemoryImageStore;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests share of how uploads end: a service, and the places where operators look for it. */
abstract class NotedUploadsTest {
	@TempDir
	private Path folder;
	final InMemoryImageStore store = new InMemoryImageStore();
	final PrometheusRegistry registry = new PrometheusRegistry();
	final UploadNotes notes = new UploadNotes(new ActivityLog(), new UploadMetrics(registry));
	final RecordedActivity activity = new RecordedActivity();
	ImageCatalogue catalogue;
	UploadService uploads;

	@BeforeEach
	void wire() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		Decoders decoders = new Decoders(1, 1 << 27, Duration.ZERO);
		uploads = new UploadService(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)), decoders,
				new UploadDestination(store, catalogue, (_, _) -> {
				}, _ -> {
				}, new RefusedFiles(catalogue.refusals(), new ActivityLog(), Clock.systemUTC())), notes, true,
				Clock.systemUTC(), new SecureRandom());
	}

	@AfterEach
	void close() {
		activity.close();
		catalogue.close();
	}

	final double counter(String name, String label, String value) {
		return ((CounterSnapshot) registry.scrape(found -> found.equals(name)).get(0)).getDataPoints().stream()
				.filter(point -> point.getLabels().equals(Labels.of(label, value))).findFirst().orElseThrow()
				.getValue();
	}
}
