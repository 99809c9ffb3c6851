package imagehost.thumbnail;

import imagehost.AcceptedFormats;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.gate.Decoders;
import imagehost.gate.Gate;
import imagehost.gate.MemoryGate;
import imagehost.gate.ReadingGates;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.ReducedSize;
import imagehost.image.SampleImages;
import imagehost.image.Thumbnailer;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.ThumbnailStore;
import imagehost.storage.files.FileThumbnailStore;
import imagehost.storage.files.ImagesFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of thumbnails share: one image of 640 by 480, in its store and in its catalogue, and the gates. */
abstract class ThumbnailsTest {
	static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.JPEG);
	static final int MEMORY_BYTES = 1 << 20;
	static final int IMAGE_BYTES = 1 << 16;

	@TempDir
	private Path folder;
	final InMemoryImageStore store = new InMemoryImageStore();
	ImageCatalogue catalogue;
	ThumbnailCache thumbnails;
	Path thumbnailsFolder;
	ThumbnailStore thumbnailStore;
	final MemoryGate memory = new MemoryGate("images in memory", MEMORY_BYTES, Duration.ZERO);
	final Gate makers = new Gate("makers", 1, Duration.ZERO);
	final ReadingGates reading = new ReadingGates(memory, new Decoders(1, 1 << 27, Duration.ofSeconds(10)));

	@BeforeEach
	void storeOne() {
		ImagesFolder images = new ImagesFolder(folder);
		thumbnailsFolder = images.thumbnails();
		thumbnailStore = new FileThumbnailStore(images.thumbnails());
		catalogue = new SqliteCatalogueFolder(folder.resolve("catalogue"), 0).open();
		thumbnails = cache(new ThumbnailGates(new Gate("requests", 64, Duration.ZERO), makers, reading,
				Duration.ofSeconds(10)));
		add(CAT.id().toString(), SampleImages.jpeg(640, 480));
	}

	/** Another image of 640 by 480, whatever its bytes are. */
	final ImageName add(String id, byte[] bytes) {
		return add(new CatalogueEntry(new ImageId(id), ImageFormat.JPEG, "cat.jpg", 640, 480, 1, IMAGE_BYTES, "00",
				true, Instant.EPOCH, ImageFormat.JPEG, ""), bytes);
	}

	final ImageName add(CatalogueEntry entry, byte[] bytes) {
		store.store(entry.name(), bytes, entry.facts());
		catalogue.add(entry);
		return entry.name();
	}

	final ThumbnailCache cache(ThumbnailGates gates) {
		return cache(ReducedSize.THUMBNAIL, gates);
	}

	final ThumbnailCache cache(ReducedSize size, ThumbnailGates gates) {
		return new ThumbnailCache(thumbnailStore, store, catalogue,
				new Thumbnailer(AcceptedFormats.readers(ImageLimits.DEFAULT)), size, gates);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}
}
