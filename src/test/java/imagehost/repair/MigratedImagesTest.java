package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SampleEntries;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.Sha256;
import imagehost.storage.InMemoryImageStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Images and their rows, which are to be moved into an empty store. */
abstract class MigratedImagesTest {
	static final int IMAGES = 40;

	@TempDir
	Path folder;
	final InMemoryImageStore from = new InMemoryImageStore();
	InMemoryImageStore to = new InMemoryImageStore();
	final List<String> report = new ArrayList<>();
	Migration migration = new Migration(from, to, report::add);
	ImageCatalogue old;

	@BeforeEach
	void fill() {
		old = new SqliteCatalogueFolder(folder.resolve("old"), 0).open();
		for (int number = 0; number < IMAGES; number++) {
			CatalogueEntry entry = entry(number, number % 3 != 0);
			from.store(entry.name(), bytes(number), entry.facts());
			old.add(entry);
		}
	}

	@AfterEach
	void close() {
		old.close();
	}

	static byte[] bytes(int number) {
		return ("image " + number).getBytes(StandardCharsets.UTF_8);
	}

	static CatalogueEntry entry(int number, boolean isListed) {
		CatalogueEntry sample = SampleEntries.entry(number, isListed);
		return new CatalogueEntry(sample.id(), sample.format(), sample.originalName(), sample.width(), sample.height(),
				sample.frames(), bytes(number).length, Sha256.hex(bytes(number)), isListed, sample.uploadedAt(),
				sample.thumbnailFormat(), sample.deleteKeyHash());
	}
}
