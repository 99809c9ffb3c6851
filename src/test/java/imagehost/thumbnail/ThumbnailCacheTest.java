package imagehost.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.AcceptedFormats;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.gate.DecoderGates;
import imagehost.gate.Gate;
import imagehost.gate.MemoryGate;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.SampleImages;
import imagehost.image.Thumbnail;
import imagehost.image.Thumbnailer;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.ThumbnailStore;
import imagehost.storage.files.FileThumbnailStore;
import imagehost.storage.files.ImagesFolder;
import imagehost.thumbnail.ThumbnailCache.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailCacheTest {
	private static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.JPEG);

	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private ImageCatalogue catalogue;
	private ThumbnailCache thumbnails;
	private Path thumbnailsFolder;
	private ThumbnailStore thumbnailStore;
	private final MemoryGate decoderMemory = new MemoryGate("memory of decoders", 1 << 27, Duration.ZERO);

	@BeforeEach
	void storeOne() {
		ImagesFolder images = new ImagesFolder(folder);
		thumbnailsFolder = images.thumbnails();
		thumbnailStore = new FileThumbnailStore(images);
		catalogue = new SqliteCatalogueFolder(folder.resolve("catalogue"), 0).open();
		thumbnails = new ThumbnailCache(thumbnailStore, store, catalogue,
				new Thumbnailer(AcceptedFormats.readers(ImageLimits.DEFAULT)),
				new DecoderGates(new Gate("decoding", 1, Duration.ofSeconds(10)), decoderMemory));
		CatalogueEntry cat = new CatalogueEntry(CAT.id(), CAT.format(), "cat.jpg", 640, 480, 1, 9, "00", true,
				Instant.EPOCH, ImageFormat.JPEG, "");
		store.store(CAT, SampleImages.jpeg(640, 480), cat.facts());
		catalogue.add(cat);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void makesTheThumbnailWhenItIsAskedFor() throws IOException {
		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.PRESENT);

		BufferedImage made = ImageIO.read(thumbnailsFolder.resolve(CAT.toString()).toFile());
		assertThat(made.getWidth()).isEqualTo(320);
		assertThat(made.getHeight()).isEqualTo(240);
	}

	@Test
	void knowsNoThumbnailOfAnotherPictureOrExtension() {
		assertThat(thumbnails.request(new ImageName(CAT.id(), ImageFormat.PNG))).isEqualTo(Outcome.UNKNOWN);
		assertThat(thumbnails.request(new ImageName(new ImageId("0000000000000000"), ImageFormat.JPEG)))
				.isEqualTo(Outcome.UNKNOWN);
		assertThat(thumbnailsFolder).doesNotExist();
	}

	@Test
	void makesItOnceForManyWhoAskTogether() throws Exception {
		List<Future<Outcome>> wishes = new ArrayList<>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			for (int wish = 0; wish < 32; wish++) {
				wishes.add(threads.submit(() -> thumbnails.request(CAT)));
			}
		}

		for (Future<Outcome> wish : wishes) {
			assertThat(wish.get()).isEqualTo(Outcome.PRESENT);
		}
		try (var files = Files.list(thumbnailsFolder)) {
			assertThat(files).containsExactly(thumbnailsFolder.resolve(CAT.toString()));
		}
	}

	@Test
	void leavesAThumbnailThatIsThere() throws IOException {
		thumbnails.request(CAT);
		FileTime longAgo = FileTime.fromMillis(1_000_000);
		Files.setLastModifiedTime(thumbnailsFolder.resolve(CAT.toString()), longAgo);

		thumbnails.request(CAT);

		assertThat(Files.getLastModifiedTime(thumbnailsFolder.resolve(CAT.toString()))).isEqualTo(longAgo);
	}

	@Test
	void makesItAnewAfterTheCacheWasDeleted() throws IOException {
		thumbnails.request(CAT);
		Files.delete(thumbnailsFolder.resolve(CAT.toString()));
		Files.delete(thumbnailsFolder);

		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.PRESENT);
	}

	@Test
	void writesWhatCameWithAnUploadBehindItsAnswer() throws IOException {
		Thumbnail thumbnail = new Thumbnail(ImageFormat.JPEG, 320, 240, new byte[]{1, 2, 3});

		try (ThumbnailWriter writer = new ThumbnailWriter(thumbnails)) {
			writer.keep(catalogue.find(CAT.id()).orElseThrow(), thumbnail);
		}

		assertThat(Files.readAllBytes(thumbnailsFolder.resolve(CAT.toString()))).containsExactly(1, 2, 3);
	}

	@Test
	void writesNoneOfAPictureThatIsGoneAndNeverFails() throws IOException {
		CatalogueEntry gone = catalogue.find(CAT.id()).orElseThrow();
		catalogue.beginDeletion(CAT.id());
		Thumbnail thumbnail = new Thumbnail(ImageFormat.JPEG, 320, 240, new byte[]{1, 2, 3});
		ThumbnailWriter writer = new ThumbnailWriter(thumbnails);

		writer.keep(gone, thumbnail);
		writer.close();
		writer.keep(gone, thumbnail); // too late: not written, and no fault

		try (var files = Files.list(thumbnailsFolder)) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void leavesNoThumbnailOfADeletedPicture() {
		thumbnails.request(CAT);

		thumbnailStore.remove(CAT.id());

		assertThat(thumbnailsFolder.resolve(CAT.toString())).doesNotExist();
	}
}
