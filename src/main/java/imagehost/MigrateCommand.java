package imagehost;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.repair.Migration;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * {@code migrate DIR}: moves what is in an images folder, or in a backup, to the store and the catalogue that the
 * settings name. While a service runs on that folder images alone are copied.
 */
final class MigrateCommand {
	private final Persistence persistence;
	private final Consumer<String> out;

	MigrateCommand(Persistence persistence, Consumer<String> out) {
		this.persistence = persistence;
		this.out = out;
	}

	/** The exit status. */
	int from(ImagesFolder source) throws IOException {
		boolean isSameFolder = source.isSameAs(persistence.folder()) || persistence.folder().isSameAs(source);
		boolean movesImages = persistence.isStoreShared() || !isSameFolder;
		boolean movesRows = persistence.isCatalogueShared() || !isSameFolder;
		if (!movesImages && !movesRows) {
			out.accept("the settings name the very store and catalogue that are in " + source.images()
					+ ": set IMAGEHOST_STORE_URL, IMAGEHOST_CATALOGUE_URL, or another IMAGEHOST_IMAGES_DIR");
			return 2;
		}
		CatalogueLocation location = new SqliteCatalogueFolder(source.catalogue(), 0);
		location.openExisting().close(); // a folder without one must not get one
		try (ImageCatalogue stopped = location.open()) {
			int problems = movesImages ? copyImages(stopped, source) : 0;
			if (problems > 0) {
				out.accept(
						"the catalogue is not moved: mend the problems, or take them out by ./run check,"
								+ " and run this again");
				return 1;
			}
			problems += movesRows ? new Migration(out).moveRows(stopped, persistence.catalogue(), Instant.now()) : 0;
			out.accept(problems == 0
					? "done: start the service with these settings. " + source.images() + " stays as it was"
					: "not done");
			return problems == 0 ? 0 : 1;
		} catch (CatalogueException inUse) {
			return whileItServes(location, source, movesImages, inUse);
		}
	}

	private int whileItServes(CatalogueLocation location, ImagesFolder source, boolean movesImages,
			CatalogueException inUse) throws IOException {
		if (!movesImages || !inUse.getMessage().contains("in use")) {
			throw inUse;
		}
		try (ImageCatalogue serving = location.openExisting()) {
			int problems = copyImages(serving, source);
			out.accept("a service runs on " + source.images() + ": stop it and run this again to move the rest");
			return problems == 0 ? 0 : 1;
		}
	}

	private int copyImages(ImageCatalogue catalogue, ImagesFolder source) throws IOException {
		try (var stores = persistence.stores()) {
			return new Migration(out).copyImages(catalogue, new FileImageStore(source, 0), stores.images());
		}
	}
}
