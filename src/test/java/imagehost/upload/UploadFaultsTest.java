package imagehost.upload;

import imagehost.AcceptedFormats;
import imagehost.SteppedClock;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.gate.Decoders;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.RejectedException;
import imagehost.image.SampleImages;
import imagehost.intake.IncomingFile;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests share of uploads that do not go as usual: a catalogue on the disk, and a service with replaced parts. */
abstract class UploadFaultsTest {
	protected static final byte[] IMAGE = SampleImages.png(4, 3);

	@TempDir
	private Path folder;
	protected final StubbornStore store = new StubbornStore();
	protected final List<ImageName> leftovers = new ArrayList<>();
	protected Instant now = Instant.parse("2026-01-24T14:00:00Z");
	protected ImageCatalogue catalogue;
	protected IdempotencyKey key;

	@BeforeEach
	void open() throws RejectedException {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		key = IdempotencyKey.parse("a-key-of-16-or-more");
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	protected final UploadService uploads(ImageCatalogue images) {
		return new UploadService(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)),
				new Decoders(1, 1 << 27, Duration.ZERO), new UploadDestination(store, images, (_, _) -> {
				}, leftovers::add, new RefusedFiles(images.refusals(), new ActivityLog(), new SteppedClock(() -> now))),
				new UploadNotes(new ActivityLog(), new UploadMetrics(new PrometheusRegistry())),
				true, new SteppedClock(() -> now), new SecureRandom());
	}

	/** What a method answers in place of the real one, or null where the real one shall. */
	protected interface Replacement {
		@Nullable
		Object answer();
	}

	protected final ImageCatalogue replacing(String name, Replacement replacement) {
		return (ImageCatalogue) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[]{ImageCatalogue.class},
				(_, method, arguments) -> {
					Object answer = method.getName().equals(name) ? replacement.answer() : null;
					return answer == null ? method.invoke(catalogue, arguments) : answer;
				});
	}

	protected static IncomingFile file(String name, byte[] bytes) {
		return new IncomingFile(name, Optional.empty(), whole(bytes));
	}

	protected static IncomingFile.Whole whole(byte[] bytes) {
		return new IncomingFile.Whole(bytes, () -> {
		});
	}

	/** Refuses to delete when it is told to. */
	protected static final class StubbornStore extends InMemoryImageStore {
		protected boolean isStubborn;

		@Override
		public boolean delete(ImageName name) {
			if (isStubborn) {
				throw new StorageException(Fault.UNAVAILABLE, "planted");
			}
			return super.delete(name);
		}
	}
}
