package imagehost;

import imagehost.activity.ActivityLog;
import imagehost.api.ApiApplication;
import imagehost.api.ProblemWriter;
import imagehost.catalogue.ImageCatalogue;
import imagehost.compat.CheveretoUpload;
import imagehost.compat.ImgurDeletion;
import imagehost.compat.ImgurUpload;
import imagehost.config.Settings;
import imagehost.deletion.DeletionService;
import imagehost.gate.DecoderGates;
import imagehost.gate.Gate;
import imagehost.gate.MemoryGate;
import imagehost.http.BearerToken;
import imagehost.http.Routes;
import imagehost.image.FormatReader;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.Thumbnailer;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRules;
import imagehost.intake.UploadTokens;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.ModerationService;
import imagehost.repair.Reconciler;
import imagehost.storage.ImageStore;
import imagehost.storage.ImageStore.Capacity;
import imagehost.storage.ThumbnailStore;
import imagehost.thumbnail.ThumbnailCache;
import imagehost.thumbnail.ThumbnailWriter;
import imagehost.upload.UploadDesk;
import imagehost.upload.UploadNotes;
import imagehost.upload.UploadService;
import imagehost.web.OperatorPages;
import imagehost.web.WebFilters;
import imagehost.web.WebPages;
import imagehost.web.admin.Administration;
import imagehost.web.admin.LoginAttempts;
import imagehost.web.admin.SignedSessions;
import imagehost.web.files.ServedFiles;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The composition root: makes every object from the settings, by hand, once. */
final class ImageHost implements AutoCloseable {
	private static final Logger LOG = LogManager.getLogger(ImageHost.class);
	/** How long an upload waits for memory or a decoder before it is told to come again. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	/** One of the heaviest pictures at a time, or several lesser ones: the container has 512 MiB for all. */
	private static final long DECODER_MEMORY_BYTES = ImageLimits.DEFAULT.maxDecodeBytes();
	/** Times of files are coarse: what is younger than this at the start is looked at by the next start. */
	private static final Duration FILE_TIME_COARSENESS = Duration.ofSeconds(2);
	/** Where nobody asks whether the service is ready, it is taken for started after this. */
	private static final Duration LONGEST_START = Duration.ofSeconds(3);

	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final ActivityLog activity = new ActivityLog();
	private final Clock clock = Clock.systemUTC();
	private final PrometheusRegistry registry = new PrometheusRegistry();
	private final UploadMetrics metrics = new UploadMetrics(registry);
	private final ThumbnailCache thumbnails;
	private final ThumbnailWriter thumbnailWriter;
	private final DeletionService deletion;
	private final UploadTokens tokens;
	private final ModerationService moderation;
	private final UploadDesk desk;
	private final Readiness readiness;
	private final CountDownLatch started = new CountDownLatch(1);
	private final Thread reconciling;

	ImageHost(Settings settings) throws IOException {
		ImageLimits limits = ImageLimits.DEFAULT.withMaxPixels(settings.maxPixels());
		List<FormatReader> formats = AcceptedFormats.readers(limits);
		ImageInspector inspector = new ImageInspector(formats);
		LOG.info(inspector.description());
		Persistence persistence = new Persistence(settings);
		catalogue = persistence.catalogue().open();
		store = persistence.storeOfService();
		ThumbnailStore thumbnailStore = persistence.thumbnails();
		MemoryGate memory = new MemoryGate("uploads in memory", settings.uploadMemoryBytes(), PATIENCE);
		DecoderGates gates = new DecoderGates(new Gate("decoding", settings.decoders(), PATIENCE),
				new MemoryGate("the memory of decoders", DECODER_MEMORY_BYTES, PATIENCE));
		thumbnails = new ThumbnailCache(thumbnailStore, store, catalogue, new Thumbnailer(formats),
				gates);
		deletion = new DeletionService(store, catalogue, thumbnailStore, activity, metrics);
		tokens = new UploadTokens(settings.uploadTokens());
		UploadReader reader = new UploadReader(
				new UploadRules(settings.maxUploadBytes(), settings.isListedByDefault(), tokens), memory);
		moderation = new ModerationService(catalogue, store, activity, clock);
		thumbnailWriter = new ThumbnailWriter(thumbnails);
		UploadNotes notes = new UploadNotes(activity, metrics);
		UploadService uploads = new UploadService(inspector, gates, store, catalogue,
				thumbnailWriter, notes, settings.isListedByDefault(), clock, new SecureRandom());
		desk = new UploadDesk(reader, uploads, notes);
		gauges(memory, gates.decoders());
		readiness = new Readiness(store, catalogue);
		Instant before = clock.instant().minus(FILE_TIME_COARSENESS);
		reconciling = Thread.ofPlatform().daemon().name("reconcile")
				.start(() -> reconcile(new Reconciler(store, catalogue, deletion, inspector), before));
	}

	private void gauges(MemoryGate memory, Gate decoders) {
		metrics.gauge("imagehost_catalogue_images", "Pictures in the catalogue.", () -> catalogue.totals().images());
		metrics.gauge("imagehost_catalogue_listed_images", "Pictures that the catalogue's pages show.",
				() -> catalogue.totals().listed());
		metrics.gauge("imagehost_reports", "Reports of visitors that are open.", moderation::reportCount);
		metrics.gauge("imagehost_catalogue_bytes", "Bytes of the pictures in the catalogue.",
				() -> catalogue.totals().size());
		metrics.gauge("imagehost_storage_free_bytes", "Bytes free on the volume of the pictures.",
				() -> store.capacity().map(Capacity::freeBytes).map(Long::doubleValue).orElse(Double.NaN));
		metrics.gauge("imagehost_upload_memory_free_bytes", "Bytes of memory that uploads may still take.",
				memory::freeBytes);
		metrics.gauge("imagehost_decoders_free", "Decoders that are idle.", decoders::free);
	}

	/** With many pictures it takes seconds of a processor, which the start needs for itself. */
	private void reconcile(Reconciler reconciler, Instant limit) {
		try {
			boolean _ = started.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
			reconciler.reconcile(limit);
		} catch (InterruptedException closed) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException failure) {
			LOG.error("store and catalogue could not be reconciled; the next start tries again", failure);
		}
	}

	ApiApplication api(Settings settings) {
		return new ApiApplication(desk, catalogue, deletion, settings.adminToken());
	}

	/** What answers in the form of other services, with its URL patterns. */
	Map<Servlet, List<String>> adapters() {
		return Map.of(new CheveretoUpload(desk), List.of(Routes.CHEVERETO_UPLOAD, Routes.CHEVERETO_UPLOAD + "/"),
				new ImgurUpload(desk), List.of(Routes.IMGUR_UPLOAD, Routes.IMGUR_UPLOAD_TOO),
				new ImgurDeletion(deletion), List.of(Routes.IMGUR_IMAGES + "*"));
	}

	WebFilters filters(Settings settings) {
		return new WebFilters(settings.publicUrl(), settings.language(), settings.corsOrigins());
	}

	ServedFiles files(Settings settings) {
		return new ServedFiles(catalogue, thumbnails, settings.imagesDir(),
				new Persistence(settings).folder().thumbnails());
	}

	WebPages pages(Settings settings) {
		return new WebPages(new WebPages.Services(catalogue, desk, deletion, moderation),
				new WebPages.UploadForm(settings.maxUploadBytes(), settings.isListedByDefault(),
						tokens.areAskedFor()),
				files(settings).belowImagePages(), new ProblemWriter()::write);
	}

	OperatorPages operatorPages() {
		return new OperatorPages(registry, this::isReady);
	}

	/** Nothing where there is no administrator's token. */
	Optional<Administration> administration(Settings settings) {
		return settings.adminToken()
				.map(token -> new Administration(new BearerToken(settings.adminToken()),
						new SignedSessions(token, clock, new SecureRandom()), new LoginAttempts(clock), catalogue,
						moderation, deletion, store, activity));
	}

	private boolean isReady() {
		boolean isReady = readiness.isReady();
		if (isReady) {
			started.countDown();
		}
		return isReady;
	}

	@Override
	public void close() throws IOException {
		reconciling.interrupt();
		thumbnailWriter.close();
		catalogue.close();
	}
}
