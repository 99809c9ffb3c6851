package imagehost;

import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.postgresql.PostgresqlServer;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.config.Settings;
import imagehost.gate.MemoryGate;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import imagehost.storage.ThumbnailStore;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.FileThumbnailStore;
import imagehost.storage.files.ImagesFolder;
import imagehost.storage.s3.S3ImageStore;
import imagehost.storage.s3.S3Location;
import imagehost.web.files.FileSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Which store and which catalogue the settings choose: a further kind of either is a line here. */
final class Persistence {
	/** How long a download from a distant store waits for memory. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final Settings settings;
	private final ImagesFolder folder;

	Persistence(Settings settings) {
		this.settings = settings;
		this.folder = new ImagesFolder(settings.folders().images());
	}

	/**
	 * Images and their thumbnails, and where they are served from.
	 *
	 * @param isShared other processes may write there too
	 */
	record Stores(ImageStore images, ThumbnailStore thumbnails, FileSource imageFiles, FileSource thumbnailFiles,
			boolean isShared, Runnable closing) implements AutoCloseable {
		@Override
		public void close() {
			closing.run();
		}
	}

	CatalogueLocation catalogue() {
		return settings.scale().catalogue()
				.<CatalogueLocation>map(database -> new PostgresqlServer(database,
						backup -> new SqliteCatalogueFolder(backup, 0).replace()))
				.orElseGet(() -> new SqliteCatalogueFolder(folder.catalogue(), settings.limits().reservedBytes()));
	}

	/**
	 * The stores of the service itself; the caller has opened the catalogue.
	 *
	 * @param leftovers is given images that may have been stored although their upload has failed
	 */
	Stores storesOfService(Consumer<ImageName> leftovers) throws IOException {
		Optional<S3Location> s3 = settings.scale().store();
		return s3.isPresent()
				? objects(s3.get(), leftovers)
				: files(FileImageStore.open(folder, settings.limits().reservedBytes()));
	}

	/** The stores, beside a service that may be running. */
	Stores stores() throws IOException {
		Optional<S3Location> s3 = settings.scale().store();
		return s3.isPresent()
				? objects(s3.get(), name -> System.err.println("may be stored: " + name))
				: files(new FileImageStore(folder, 0));
	}

	private Stores files(FileImageStore images) {
		return new Stores(images, new FileThumbnailStore(folder), FileSource.folder(folder.images()),
				FileSource.folder(folder.thumbnails()), false, () -> {
				});
	}

	private Stores objects(S3Location location, Consumer<ImageName> leftovers) {
		MemoryGate memory = new MemoryGate("images on their way to clients", settings.limits().uploadMemoryBytes() / 2,
				LONGEST_WAIT);
		S3ImageStore images = new S3ImageStore(location, leftovers);
		ThumbnailStore thumbnails = images.thumbnails();
		return new Stores(images, thumbnails, FileSource.store(images::find, images::read, memory),
				FileSource.store(thumbnails::find, thumbnails::read, memory), true, images::close);
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
