package imagehost.api;

import imagehost.AcceptedFormats;
import imagehost.access.AlbumLimit;
import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.deletion.ServedCopies;
import imagehost.editing.EditingService;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.http.BearerToken;
import imagehost.image.Effort;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRules;
import imagehost.intake.UploadTokens;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.InMemoryThumbnailStore;
import imagehost.upload.UploadDesk;
import imagehost.upload.UploadDestination;
import imagehost.upload.UploadNotes;
import imagehost.upload.UploadService;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is behind the interface for programs: a store in memory, and a catalogue in a folder of its own. */
final class ApiInMemory implements AutoCloseable {
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private final ImageCatalogue catalogue;
	private final SecureRandom random = new SecureRandom();
	private final Clock clock = Clock.systemUTC();
	private final ActivityLog activity = new ActivityLog();
	private final UploadMetrics metrics = new UploadMetrics(new PrometheusRegistry());
	private final SecretAttempts attempts = new SecretAttempts(clock);
	private final UploadTokens uploadTokens;

	/**
	 * @param uploadTokens none: everybody may upload
	 */
	ApiInMemory(List<String> uploadTokens) {
		this.uploadTokens = new UploadTokens(uploadTokens, attempts);
		try {
			folder = Files.createTempDirectory("api-test");
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
	}

	InMemoryImageStore store() {
		return store;
	}

	ImageCatalogue catalogue() {
		return catalogue;
	}

	/** The resources over them. */
	ApiApplication application() {
		DeletionService deletion = new DeletionService(store, catalogue, List.of(new InMemoryThumbnailStore()),
				ServedCopies.NONE, activity, metrics);
		BearerToken adminToken = new BearerToken(Optional.of(ApiTest.ADMIN_TOKEN));
		return new ApiApplication(desk(), uploadTokens, catalogue, deletion,
				new EditingService(catalogue, store, activity),
				new DeletionAccess(catalogue, deletion, adminToken, attempts, activity),
				new AlbumService(catalogue, activity, clock, random, new AlbumLimit(clock)),
				new AlbumAccess(adminToken, attempts, activity));
	}

	private UploadDesk desk() {
		UploadNotes notes = new UploadNotes(activity, metrics);
		UploadDestination destination = new UploadDestination(store, catalogue, (_, _) -> {
		}, _ -> {
		}, new RefusedFiles(catalogue.refusals(), activity, clock));
		UploadService uploads = new UploadService(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)),
				new Decoders(2, 1 << 27, PATIENCE), destination, notes, true, clock, random);
		UploadRules rules = new UploadRules(ApiTest.MAX_UPLOAD_BYTES, true, uploadTokens);
		return new UploadDesk(new UploadReader(rules, new MemoryGate("memory", 10_000_000, PATIENCE)), uploads, notes,
				Effort.MOST_OF_ONE_IMAGE);
	}

	@Override
	public void close() throws IOException {
		catalogue.close();
		try (var files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}
}
