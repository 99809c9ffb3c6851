package imagehost;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.postgresql.PostgresqlLocation;
import imagehost.catalogue.postgresql.PostgresqlServer;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.config.Settings;
import imagehost.gate.RemoteCalls;
import imagehost.image.ImageName;
import imagehost.repair.StoreBinding;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.ThumbnailStore;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.FileThumbnailStore;
import imagehost.storage.files.ImagesFolder;
import imagehost.storage.s3.Quota;
import imagehost.storage.s3.S3ImageStore;
import imagehost.storage.s3.S3Location;
import imagehost.web.files.FileSource;
import imagehost.web.files.SendingGates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Which store and which catalogue the settings choose: a further kind of either is a line here. */
final class Persistence {
	private static final Logger LOG = LogManager.getLogger(Persistence.class);
	/** How long a download from a distant store waits for memory. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final Settings settings;
	private final ImagesFolder folder;
	private final Function<String, RemoteCalls> observers;

	/** For a command that nobody measures. */
	Persistence(Settings settings) {
		this(settings, _ -> RemoteCalls.UNOBSERVED);
	}

	/** @param observers gives who is to learn of the calls to a server of this name */
	Persistence(Settings settings, Function<String, RemoteCalls> observers) {
		this.observers = observers;
		this.settings = settings;
		this.folder = new ImagesFolder(settings.folders().images());
	}

	/**
	 * Images, their thumbnails and previews, and where they are served from.
	 *
	 * @param isShared other processes may write there too
	 */
	record Stores(ImageStore images, Reduced thumbnails, Reduced previews, FileSource imageFiles, boolean isShared,
			Runnable closing) implements AutoCloseable {
		/** Where thumbnails and previews are kept. */
		List<ThumbnailStore> reduced() {
			return List.of(thumbnails.store, previews.store);
		}

		@Override
		public void close() {
			closing.run();
		}
	}

	/** Reduced images of one size, and where they are served from. */
	record Reduced(ThumbnailStore store, FileSource files) {
	}

	CatalogueLocation catalogue() {
		return settings.scale().catalogue()
				.<CatalogueLocation>map(database -> new PostgresqlServer(database,
						backup -> new SqliteCatalogueFolder(backup, 0).replace(), observers.apply("postgresql")))
				.orElseGet(() -> new SqliteCatalogueFolder(folder.catalogue(), settings.limits().reservedBytes()));
	}

	/**
	 * The stores of the service itself.
	 *
	 * @param catalogue by which a quota is kept
	 * @param leftovers is given images that may have been stored although their upload has failed
	 */
	Stores storesOfService(ImageCatalogue catalogue, Consumer<ImageName> leftovers) throws IOException {
		Optional<S3Location> s3 = settings.scale().store();
		return s3.isPresent()
				? objects(s3.get(), leftovers, quota(catalogue))
				: files(FileImageStore.open(folder, settings.limits().reservedBytes()));
	}

	/** The stores, beside a service that may be running. */
	Stores stores() throws IOException {
		Optional<S3Location> s3 = settings.scale().store();
		return s3.isPresent()
				? objects(s3.get(), name -> System.err.println("may be stored: " + name), Quota.NONE)
				: files(new FileImageStore(folder, 0));
	}

	private Stores files(FileImageStore images) {
		return new Stores(images, files(folder.thumbnails()), files(folder.previews()),
				FileSource.folder(folder.images()), false, () -> {
				});
	}

	private static Reduced files(Path reduced) {
		return new Reduced(new FileThumbnailStore(reduced), FileSource.folder(reduced));
	}

	private Quota quota(ImageCatalogue catalogue) {
		return settings.scale().quotaBytes().isPresent()
				? new Quota(settings.scale().quotaBytes().getAsLong(), () -> catalogue.totals().size())
				: Quota.NONE;
	}

	private Stores objects(S3Location location, Consumer<ImageName> leftovers, Quota quota) {
		SendingGates sending = SendingGates.of(settings.limits().uploadMemoryBytes() / 2, LONGEST_WAIT);
		S3ImageStore images = new S3ImageStore(location, leftovers, observers.apply("s3"), quota);
		return new Stores(images, objects(images.thumbnails(), sending), objects(images.previews(), sending),
				FileSource.store(images::find, images::read, sending), true, images::close);
	}

	private static Reduced objects(ThumbnailStore reduced, SendingGates sending) {
		return new Reduced(reduced, FileSource.store(reduced::find, reduced::read, sending));
	}

	/**
	 * Sees to it that no other service with a catalogue of its own uses the store. A folder with its catalogue in it is
	 * looked after by a lock.
	 *
	 * @throws CatalogueException when one does
	 */
	void requireOneService(ImageCatalogue catalogue, ImageStore store) {
		if (!isStoreShared() && !isCatalogueShared()) {
			return;
		}
		try {
			new StoreBinding(catalogue, store).require();
		} catch (StorageException away) {
			LOG.warn("whether the store is that of the catalogue could not be looked at: {}", away.getMessage());
		}
	}

	/** Whether both have their images at the same place. */
	boolean hasStoreOf(Persistence other) throws IOException {
		Optional<S3Location> store = settings.scale().store();
		Optional<S3Location> another = other.settings.scale().store();
		return store.isEmpty() && another.isEmpty()
				? hasFolderOf(other)
				: store.isPresent() && another.filter(store.get()::isSamePlace).isPresent();
	}

	/** Whether both have their catalogue at the same place. */
	boolean hasCatalogueOf(Persistence other) throws IOException {
		Optional<String> database = settings.scale().catalogue().map(PostgresqlLocation::toString);
		Optional<String> another = other.settings.scale().catalogue().map(PostgresqlLocation::toString);
		return database.isEmpty() && another.isEmpty() ? hasFolderOf(other) : database.equals(another);
	}

	private boolean hasFolderOf(Persistence other) throws IOException {
		return folder.isSameAs(other.folder) || other.folder.isSameAs(folder);
	}

	/** The settings that say where images and catalogue are, without secrets. */
	String description() {
		List<String> parts = new ArrayList<>();
		settings.scale().store().ifPresent(store -> parts.add(
				"IMAGEHOST_STORE_URL=s3://" + store.bucket() + "/" + store.prefix()
						+ store.endpoint().map(url -> " IMAGEHOST_S3_ENDPOINT=" + url).orElse("")));
		settings.scale().catalogue().ifPresent(database -> parts.add("IMAGEHOST_CATALOGUE_URL=" + database));
		if (parts.size() < 2) {
			parts.addFirst("IMAGEHOST_IMAGES_DIR=" + folder.images().toAbsolutePath().normalize());
		}
		return String.join(" ", parts);
	}

	/** Whether images are in a store that several backends may share. */
	boolean isStoreShared() {
		return settings.scale().store().isPresent();
	}

	/** Whether the catalogue is in a database that several backends may share. */
	boolean isCatalogueShared() {
		return settings.scale().catalogue().isPresent();
	}

	ImagesFolder folder() {
		return folder;
	}
}
