package imagehost.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.AcceptedFormats;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.gate.Decoders;
import imagehost.gate.Gate;
import imagehost.gate.MemoryGate;
import imagehost.gate.OverloadedException;
import imagehost.gate.ReadingGates;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.ReducedSize;
import imagehost.image.SampleImages;
import imagehost.image.Thumbnail;
import imagehost.image.Thumbnailer;
import imagehost.image.jpeg.JpegSamples;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.ThumbnailStore;
import imagehost.storage.files.FileThumbnailStore;
import imagehost.storage.files.ImagesFolder;
import imagehost.thumbnail.ThumbnailCache.Outcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailCacheTest {
	private static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.JPEG);

	private static final int MEMORY_BYTES = 1 << 20;
	private static final int IMAGE_BYTES = 1 << 16;

	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private ImageCatalogue catalogue;
	private ThumbnailCache thumbnails;
	private Path thumbnailsFolder;
	private ThumbnailStore thumbnailStore;
	private final MemoryGate memory = new MemoryGate("images in memory", MEMORY_BYTES, Duration.ZERO);
	private final Gate makers = new Gate("makers", 1, Duration.ZERO);
	private final ReadingGates reading = new ReadingGates(memory,
			new Decoders(1, 1 << 27, Duration.ofSeconds(10)));

	@BeforeEach
	void storeOne() {
		ImagesFolder images = new ImagesFolder(folder);
		thumbnailsFolder = images.thumbnails();
		thumbnailStore = new FileThumbnailStore(images.thumbnails());
		catalogue = new SqliteCatalogueFolder(folder.resolve("catalogue"), 0).open();
		thumbnails = cache(new ThumbnailGates(new Gate("requests", 64, Duration.ZERO), makers, reading,
				Duration.ofSeconds(10)));
		CatalogueEntry cat = new CatalogueEntry(CAT.id(), CAT.format(), "cat.jpg", 640, 480, 1, IMAGE_BYTES, "00", true,
				Instant.EPOCH, ImageFormat.JPEG, "");
		store.store(CAT, SampleImages.jpeg(640, 480), cat.facts());
		catalogue.add(cat);
	}

	private ThumbnailCache cache(ThumbnailGates gates) {
		return new ThumbnailCache(thumbnailStore, store, catalogue,
				new Thumbnailer(AcceptedFormats.readers(ImageLimits.DEFAULT)), ReducedSize.THUMBNAIL, gates);
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
	void makesAPreviewOfALargeImage() throws IOException {
		ImageName large = addLarge("6k3v0q9m2c8x1hzt", 1, SampleImages.photograph(1600, 1200));

		assertThat(previews().request(large)).isEqualTo(Outcome.PRESENT);

		BufferedImage made = ImageIO.read(thumbnailsFolder.resolve(large.toString()).toFile());
		assertThat(made.getWidth()).isEqualTo(1280);
		assertThat(made.getHeight()).isEqualTo(960);
	}

	@Test
	void makesNoPreviewOfASmallImageAnAnimationOrWhatWouldBecomeLarger() throws IOException {
		ImageName animated = addLarge("5k3v0q9m2c8x1hzt", 2, SampleImages.photograph(1600, 1200));
		BufferedImage detailed = ImageIO.read(new ByteArrayInputStream(SampleImages.photograph(1400, 100)));
		ImageName coarse = addLarge("4k3v0q9m2c8x1hzt", 1,
				JpegSamples.encode(detailed, 0.05f, ImageWriteParam.MODE_DISABLED));

		ThumbnailCache previews = previews();

		assertThat(previews.request(CAT)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(previews.request(animated)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(store.reads()).isZero();
		assertThat(previews.request(coarse)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(previews.request(coarse)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(store.reads()).as("made once").isEqualTo(1);
		assertThat(thumbnailsFolder).doesNotExist();
	}

	private ThumbnailCache previews() {
		return new ThumbnailCache(thumbnailStore, store, catalogue,
				new Thumbnailer(AcceptedFormats.readers(ImageLimits.DEFAULT)), ReducedSize.PREVIEW,
				ThumbnailGates.of(1, reading, Duration.ofSeconds(10)));
	}

	private ImageName addLarge(String id, int frames, byte[] bytes) {
		CatalogueEntry entry = new CatalogueEntry(new ImageId(id), ImageFormat.JPEG, "large.jpg", 1600, 1200, frames,
				200_000, "00", true, Instant.EPOCH, ImageFormat.JPEG, "");
		store.store(entry.name(), bytes, entry.facts());
		catalogue.add(entry);
		return entry.name();
	}

	@Test
	void knowsNoThumbnailOfAnotherImageOrExtension() {
		assertThat(thumbnails.request(new ImageName(CAT.id(), ImageFormat.PNG))).isEqualTo(Outcome.UNKNOWN);
		assertThat(thumbnails.request(new ImageName(new ImageId("0000000000000000"), ImageFormat.JPEG)))
				.isEqualTo(Outcome.UNKNOWN);
		assertThat(thumbnailsFolder).doesNotExist();
	}

	@Test
	void makesItOnceForManyWhoAskTogether() throws Exception {
		CountDownLatch allAsk = new CountDownLatch(1);
		store.beforeRead(() -> await(allAsk));
		List<FutureTask<Outcome>> requests = new ArrayList<>();
		for (int number = 0; number < 8; number++) {
			FutureTask<Outcome> request = new FutureTask<>(() -> thumbnails.request(CAT));
			requests.add(request);
			Thread thread = Thread.ofPlatform().daemon().start(request);
			// One waits in the store, the others for that one.
			while (thread.isAlive() && thread.getState() != Thread.State.WAITING
					&& thread.getState() != Thread.State.TIMED_WAITING) {
				Thread.onSpinWait();
			}
		}
		allAsk.countDown();

		for (FutureTask<Outcome> request : requests) {
			assertThat(request.get()).isEqualTo(Outcome.PRESENT);
		}
		assertThat(store.reads()).isEqualTo(1);
		try (var files = Files.list(thumbnailsFolder)) {
			assertThat(files).containsExactly(thumbnailsFolder.resolve(CAT.toString()));
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException cause) {
			throw new IllegalStateException(cause);
		}
	}

	@Test
	void readsNothingIntoMemoryThatIsTaken() {
		try (var _ = memory.enter(MEMORY_BYTES - IMAGE_BYTES + 1024)) {
			assertThatThrownBy(() -> thumbnails.request(CAT)).isInstanceOf(OverloadedException.class);
			assertThat(store.reads()).isZero();
		}

		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.PRESENT);
		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	/** A file of few bytes may have many pixels. */
	@Test
	void countsThePixelsOfAThumbnailAmongTheMemory() {
		MemoryGate large = new MemoryGate("images in memory", 8 << 20, Duration.ZERO);
		ThumbnailCache counting = cache(new ThumbnailGates(new Gate("requests", 64, Duration.ZERO), makers,
				new ReadingGates(large, reading.decoders()), Duration.ofSeconds(10)));

		try (var _ = large.enter((8 << 20) - (IMAGE_BYTES + 640 * 480 * 8) + 1024)) {
			assertThatThrownBy(() -> counting.request(CAT)).isInstanceOf(OverloadedException.class);
		}
		try (var _ = large.enter((8 << 20) - (IMAGE_BYTES + 640 * 480 * 8))) {
			assertThat(counting.request(CAT)).isEqualTo(Outcome.PRESENT);
		}
	}

	@Test
	void refusesAtOnceWhenTooManyWait() {
		Gate requests = new Gate("requests", 1, Duration.ZERO);
		ThumbnailCache busy = cache(new ThumbnailGates(requests, makers, reading, Duration.ofSeconds(10)));

		try (var _ = requests.enter()) {
			assertThatThrownBy(() -> busy.request(CAT)).isInstanceOf(OverloadedException.class);
		}
		assertThat(busy.request(CAT)).isEqualTo(Outcome.PRESENT);
	}

	@Test
	void leavesMemoryToUploadsWhileThumbnailsAreMade() {
		try (var _ = makers.enter()) {
			assertThatThrownBy(() -> thumbnails.request(CAT)).isInstanceOf(OverloadedException.class);
			assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
		}
	}

	@Test
	void triesOnceWhatCannotBeMade() {
		store.damage(CAT, new byte[]{1, 2, 3});

		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.IMPOSSIBLE);

		assertThat(store.reads()).isEqualTo(1);
		assertThat(thumbnailsFolder).doesNotExist();
	}

	@Test
	void keepsToTheReserveAndMakesItWhenThereIsRoomAgain() {
		store.failWith(StorageException.Fault.FULL);

		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.IMPOSSIBLE);
		assertThat(store.reads()).isZero();

		store.recover();
		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.PRESENT);
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
	void writesNoneOfAnImageThatIsGoneAndNeverFails() throws IOException {
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
	void leavesNoThumbnailOfADeletedImage() {
		thumbnails.request(CAT);

		thumbnailStore.remove(CAT.id());

		assertThat(thumbnailsFolder.resolve(CAT.toString())).doesNotExist();
	}
}
