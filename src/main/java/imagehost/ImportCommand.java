package imagehost;

import imagehost.Persistence.Stores;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.config.Settings;
import imagehost.gate.Decoders;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.Thumbnail;
import imagehost.imports.Import;
import imagehost.imports.ImportClock;
import imagehost.imports.ImportException;
import imagehost.imports.ImportFolder;
import imagehost.imports.ImportSource;
import imagehost.imports.ImportSources;
import imagehost.imports.ImportSources.OldHost;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.repair.Leftovers;
import imagehost.storage.StorageException;
import imagehost.upload.UploadDestination;
import imagehost.upload.UploadNotes;
import imagehost.upload.UploadService;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@code import [OPTIONS] FOLDER}: moves in what another image host has left behind. */
final class ImportCommand {
	static final String USAGE = "import [--from " + String.join("|", ImportSources.KINDS)
			+ "] [--table FILE] [--prefix /PATH/] [--zone ZONE] [--name NAME] [--unlisted] FOLDER";
	private static final Set<String> WITH_VALUE = Set.of("--from", "--table", "--prefix", "--zone", "--name");
	private static final String UNLISTED = "--unlisted";
	/** Nobody else decodes: no wait for it can be long. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Settings settings;
	private final Persistence persistence;
	private final Consumer<String> out;

	ImportCommand(Settings settings, Persistence persistence, Consumer<String> out) {
		this.settings = settings;
		this.persistence = persistence;
		this.out = out;
	}

	/**
	 * The exit status.
	 *
	 * @param arguments behind the name of the command
	 * @throws ImportException when they are wrong
	 */
	int run(List<String> arguments) throws IOException {
		Map<String, String> options = options(arguments);
		Path source = Path.of(options.getOrDefault("", ""));
		String kind = options.getOrDefault("--from", "folder");
		ImportSource images = ImportSources.of(new OldHost(kind, source,
				Optional.ofNullable(options.get("--table")).map(Path::of), Optional.ofNullable(options.get("--prefix")),
				zone(options.getOrDefault("--zone", "UTC"))));
		ImportFolder folder = new ImportFolder(persistence.folder().redirects(),
				options.getOrDefault("--name", ImportFolder.suggestedName(source)),
				kind + " " + source.toRealPath());
		LogsFolder.requireWritable(settings.folders().logs());
		try (ImageCatalogue catalogue = persistence.catalogue().open();
				Stores stores = stores(catalogue)) {
			persistence.requireOneService(catalogue, stores.images());
			ImportClock clock = new ImportClock(Clock.systemUTC());
			Import moving = new Import(uploads(catalogue, stores, clock), clock,
					new Import.Options(settings.limits().maxUploadBytes(), settings.isListedByDefault(),
							options.containsKey(UNLISTED)),
					out);
			return moving.run(images, folder) == 0 ? 0 : 1;
		}
	}

	private static Map<String, String> options(List<String> arguments) {
		Map<String, String> options = new HashMap<>();
		for (int at = 0; at < arguments.size(); at++) {
			String argument = arguments.get(at);
			if (WITH_VALUE.contains(argument) && at + 1 < arguments.size()) {
				options.put(argument, arguments.get(++at));
			} else if (argument.equals(UNLISTED)) {
				options.put(argument, "");
			} else if (argument.startsWith("-") || options.put("", argument) != null) {
				throw new ImportException("usage: " + USAGE);
			}
		}
		if (!options.containsKey("")) {
			throw new ImportException("usage: " + USAGE);
		}
		return options;
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		} catch (DateTimeException unknown) {
			throw new ImportException("--zone must be a time zone such as Europe/Berlin, is \"" + name + "\"");
		}
	}

	/** Beside a service that shares the catalogue nothing of its uploads may be tidied up. */
	private Stores stores(ImageCatalogue catalogue) throws IOException {
		return persistence.isCatalogueShared()
				? persistence.stores()
				: persistence.storesOfService(catalogue, new Leftovers(catalogue));
	}

	private UploadService uploads(ImageCatalogue catalogue, Stores stores, ImportClock clock) {
		ImageLimits limits = ImageLimits.DEFAULT.withMaxPixels(settings.limits().maxPixels());
		ActivityLog activity = new ActivityLog();
		UploadDestination destination = new UploadDestination(stores.images(), catalogue,
				(entry, thumbnail) -> keep(stores, entry, thumbnail), new Leftovers(catalogue),
				new RefusedFiles(catalogue.refusals(), activity, clock));
		return new UploadService(new ImageInspector(AcceptedFormats.readers(limits)),
				new Decoders(1, limits.maxDecodeBytes(), PATIENCE), destination,
				new UploadNotes(activity, new UploadMetrics(new PrometheusRegistry())),
				settings.isListedByDefault(), clock, new SecureRandom());
	}

	/** A cache: what is not kept is made when it is asked for. */
	private void keep(Stores stores, CatalogueEntry entry, Thumbnail thumbnail) {
		try {
			if (thumbnail.format() == entry.thumbnailFormat()) {
				stores.thumbnails().store().store(entry.thumbnailName(), thumbnail.bytes());
			}
		} catch (StorageException failure) {
			out.accept("the thumbnail of " + entry.name() + " is made later: " + failure.getMessage());
		}
	}
}
