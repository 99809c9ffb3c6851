package imagehost.repair;

import imagehost.AcceptedFormats;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.SampleImages;
import imagehost.image.Sha256;
import imagehost.storage.InMemoryImageStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store and a catalogue that agree at first. */
abstract class StoredImagesTest {
	static final byte[] IMAGE = SampleImages.png(40, 30);

	@TempDir
	Path folder;
	final InMemoryImageStore store = new InMemoryImageStore();
	final ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));
	final List<String> report = new ArrayList<>();
	CatalogueLocation location;
	ImageCatalogue catalogue;

	@BeforeEach
	void openCatalogue() {
		location = new SqliteCatalogueFolder(folder.resolve("catalogue"), 0);
		catalogue = location.open();
	}

	@AfterEach
	void closeCatalogue() {
		catalogue.close();
	}

	CatalogueEntry stored(int number) {
		CatalogueEntry entry = entry(number);
		store.store(entry.name(), IMAGE, entry.facts());
		catalogue.add(entry);
		return entry;
	}

	/** Both lose it, as when somebody deletes it. */
	void delete(CatalogueEntry entry) {
		store.lose(entry.name());
		catalogue.beginDeletion(entry.id());
		catalogue.endDeletion(entry.id());
	}

	/** As long as the image was, with one bit turned over. */
	static byte[] rotten() {
		byte[] bytes = IMAGE.clone();
		bytes[bytes.length / 2] ^= 1;
		return bytes;
	}

	/** Stores an image that the catalogue does not know. */
	ImageName orphan(int number) {
		CatalogueEntry entry = entry(number);
		store.store(entry.name(), IMAGE, entry.facts());
		return entry.name();
	}

	static CatalogueEntry entry(int number) {
		return new CatalogueEntry(name(number).id(), ImageFormat.PNG, "cat.png", 40, 30, 1, IMAGE.length,
				Sha256.hex(IMAGE), true, Instant.EPOCH.plusSeconds(number), ImageFormat.JPEG, "");
	}

	static ImageName name(int number) {
		return new ImageName(new ImageId("000000000000" + String.format("%04d", number)), ImageFormat.PNG);
	}
}
