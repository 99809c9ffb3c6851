package imagehost.repair;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A store and a catalogue of which backups are made. */
abstract class BackedUpImagesTest extends StoredImagesTest {
	final int backup(Path target) throws IOException {
		return new Backup(store, location, report::add).into(new ImagesFolder(target), Instant.EPOCH);
	}

	static ImageCatalogue served(Path backup) {
		return new SqliteCatalogueFolder(new ImagesFolder(backup).catalogue(), 0).open();
	}
}
