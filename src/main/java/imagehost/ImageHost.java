package imagehost;

import imagehost.access.AlbumLimit;
import imagehost.access.ReportLimit;
import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.api.ApiApplication;
import imagehost.api.ProblemWriter;
import imagehost.catalogue.ImageCatalogue;
import imagehost.compat.Adapters;
import imagehost.compat.KeyedDeletion;
import imagehost.config.Settings;
import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.deletion.NginxCopies;
import imagehost.editing.EditingService;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.gate.ReadingGates;
import imagehost.http.BearerToken;
import imagehost.image.Effort;
import imagehost.image.FormatReader;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.Thumbnailer;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRules;
import imagehost.intake.UploadTokens;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.ModerationService;
import imagehost.moderation.RefusedFiles;
import imagehost.repair.Leftovers;
import imagehost.repair.Reconciler;
import imagehost.storage.ImageStore;
import imagehost.thumbnail.ThumbnailWriter;
import imagehost.upload.UploadDesk;
import imagehost.upload.UploadDestination;
import imagehost.upload.UploadNotes;
import imagehost.upload.UploadService;
import imagehost.web.WebFilters;
import imagehost.web.WebPages;
import imagehost.web.admin.Administration;
import imagehost.web.admin.SignedSessions;
import imagehost.web.files.ServedFiles;
import imagehost.web.operator.OperatorPages;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The composition root: makes every object from the settings, by hand, once. */
final class ImageHost implements AutoCloseable {
	private static final Logger LOG = LogManager.getLogger(ImageHost.class);
	/** How long an upload waits for memory or a decoder before it is refused and may be tried again later. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	/** One of the heaviest images at a time, or several lesser ones: the container has 512 MiB for all. */
	private static final long DECODER_MEMORY_BYTES = ImageLimits.DEFAULT.maxDecodeBytes();
	private final Persistence.Stores stores;
	private final ImageCatalogue catalogue;
	private final ActivityLog activity = new ActivityLog();
	private final Clock clock = Clock.systemUTC();
	private final PrometheusRegistry registry = new PrometheusRegistry();
	private final UploadMetrics metrics = new UploadMetrics(registry);
	private final ReducedImages reduced;
	private final ThumbnailWriter thumbnailWriter;
	private final DeletionService deletion;
	private final EditingService editing;
	private final SecretAttempts attempts = new SecretAttempts(clock);
	private final DeletionAccess access;
	private final AlbumService albums;
	private final AlbumAccess albumAccess;
	private final UploadTokens tokens;
	private final ModerationService moderation;
	private final RefusedFiles refusedFiles;
	private final UploadDesk desk;
	private final Readiness readiness;
	private final Upkeep upkeep;
	private final Thread idleMemory;

	ImageHost(Settings settings) throws IOException {
		ImageLimits limits = ImageLimits.DEFAULT.withMaxPixels(settings.limits().maxPixels());
		List<FormatReader> formats = AcceptedFormats.readers(limits);
		ImageInspector inspector = new ImageInspector(formats);
		LOG.info(inspector.description());
		Persistence persistence = new Persistence(settings, metrics::remoteCalls);
		catalogue = persistence.catalogue().open();
		Leftovers leftovers = new Leftovers(catalogue);
		stores = stores(persistence, catalogue, leftovers);
		ImageStore store = stores.images();
		MemoryGate memory = new MemoryGate("uploads in memory", settings.limits().uploadMemoryBytes(), PATIENCE);
		Decoders decoders = new Decoders(settings.limits().decoders(), DECODER_MEMORY_BYTES, PATIENCE);
		ReadingGates reading = new ReadingGates(memory, decoders);
		reduced = ReducedImages.of(stores, catalogue, new Thumbnailer(formats), settings.limits().decoders(), reading,
				PATIENCE);
		deletion = new DeletionService(store, catalogue, stores.reduced(),
				NginxCopies.of(settings.scale().nginxes(), settings.scale().refreshKey()), activity,
				metrics);
		editing = new EditingService(catalogue, store, activity);
		BearerToken adminToken = new BearerToken(settings.access().adminToken());
		access = new DeletionAccess(catalogue, deletion, adminToken, attempts, activity);
		albums = new AlbumService(catalogue, activity, clock, new SecureRandom(), new AlbumLimit(clock));
		albumAccess = new AlbumAccess(adminToken, attempts, activity);
		tokens = new UploadTokens(settings.access().uploadTokens(), attempts);
		UploadReader reader = new UploadReader(
				new UploadRules(settings.limits().maxUploadBytes(), settings.isListedByDefault(), tokens), memory);
		moderation = new ModerationService(catalogue, store, activity, clock);
		refusedFiles = new RefusedFiles(catalogue.refusals(), activity, clock);
		thumbnailWriter = new ThumbnailWriter(reduced.thumbnails());
		UploadNotes notes = new UploadNotes(activity, metrics);
		UploadService uploads = new UploadService(inspector, decoders,
				new UploadDestination(store, catalogue, thumbnailWriter, leftovers, refusedFiles), notes,
				settings.isListedByDefault(), clock, new SecureRandom());
		desk = new UploadDesk(reader, uploads, notes,
				Effort.most(settings.limits().maxUploadBytes(), limits.maxPixels()));
		ServiceGauges.of(metrics, catalogue, leftovers, store, reading);
		readiness = new Readiness(store, catalogue, stores.isShared());
		upkeep = new Upkeep(catalogue, deletion, new Reconciler(store, catalogue, deletion, inspector, reading),
				leftovers, stores.isShared(), () -> persistence.requireOneService(catalogue, store), clock);
		idleMemory = IdleMemory.watch();
	}

	/** Where they cannot be had, the catalogue does not stay in use: in a Tomcat of one's own the process lives on. */
	private static Persistence.Stores stores(Persistence persistence, ImageCatalogue catalogue, Leftovers leftovers)
			throws IOException {
		try {
			Persistence.Stores stores = persistence.storesOfService(catalogue, leftovers);
			persistence.requireOneService(catalogue, stores.images());
			return stores;
		} catch (IOException | RuntimeException failure) {
			catalogue.close();
			throw failure;
		}
	}

	ApiApplication api(Settings settings) {
		return new ApiApplication(desk, tokens, catalogue, deletion, editing, access, albums, albumAccess);
	}

	/** What answers in the form of other services, with its URL patterns. */
	Map<Servlet, List<String>> adapters() {
		return new Adapters(desk, catalogue, new KeyedDeletion(deletion, access),
				new Adapters.Albums(albums, albumAccess, tokens)).byServlet();
	}

	WebFilters filters(Settings settings) {
		return new WebFilters(settings.address().publicUrl(), settings.language(), settings.access().corsOrigins());
	}

	ServedFiles files() {
		return reduced.served(catalogue, stores, tokens.areAskedFor());
	}

	WebPages pages(Settings settings) {
		return new WebPages(
				new WebPages.Services(catalogue, desk, tokens, deletion, access, editing, moderation, albums,
						albumAccess, new ReportLimit(clock)),
				new WebPages.UploadForm(settings.limits().maxUploadBytes(), settings.limits().maxPixels(),
						settings.isListedByDefault(), tokens.areAskedFor()),
				files().belowImagePages(), new ProblemWriter()::write);
	}

	OperatorPages operatorPages() {
		return new OperatorPages(registry, this::isReady);
	}

	/** Nothing where there is no administrator's token. */
	Optional<Administration> administration(Settings settings) {
		return settings.access().adminToken()
				.map(token -> new Administration(new BearerToken(settings.access().adminToken()),
						new SignedSessions(token, clock, new SecureRandom()), attempts, catalogue,
						moderation, refusedFiles, deletion, stores.images(), activity, clock));
	}

	private boolean isReady() {
		boolean isReady = readiness.isReady();
		if (isReady) {
			upkeep.begin();
		}
		return isReady;
	}

	@Override
	public void close() throws IOException {
		idleMemory.interrupt();
		upkeep.close();
		thumbnailWriter.close();
		catalogue.close();
		stores.close();
	}
}
