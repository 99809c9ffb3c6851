package imagehost;

import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.config.Settings;
import imagehost.storage.ImageStore;
import imagehost.storage.ThumbnailStore;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.FileThumbnailStore;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;

/** Which store and which catalogue the settings choose: a further kind of either is a line here. */
final class Persistence {
	private final Settings settings;
	private final ImagesFolder folder;

	Persistence(Settings settings) {
		this.settings = settings;
		this.folder = new ImagesFolder(settings.imagesDir());
	}

	CatalogueLocation catalogue() {
		return new SqliteCatalogueFolder(folder.catalogue(), settings.reservedBytes());
	}

	/** The store of the service itself, which no other process writes to: the caller has opened the catalogue. */
	ImageStore storeOfService() throws IOException {
		return FileImageStore.open(folder, settings.reservedBytes());
	}

	/** The store, beside a service that may be running. */
	ImageStore store() throws IOException {
		return new FileImageStore(folder, 0);
	}

	ThumbnailStore thumbnails() {
		return new FileThumbnailStore(folder);
	}

	ImagesFolder folder() {
		return folder;
	}
}
