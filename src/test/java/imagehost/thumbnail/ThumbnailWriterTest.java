package imagehost.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.ImageFormat;
import imagehost.image.ReducedSize;
import imagehost.image.Thumbnail;
import imagehost.image.Thumbnailer;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThumbnailWriterTest extends ThumbnailsTest {
	private final Thumbnail thumbnail = new Thumbnail(ImageFormat.JPEG, 320, 240, new byte[]{1, 2, 3});

	@Test
	void writesWhatCameWithAnUploadBehindItsAnswer() throws IOException {
		try (ThumbnailWriter writer = new ThumbnailWriter(thumbnails)) {
			writer.keep(catalogue.find(CAT.id()).orElseThrow(), thumbnail);
		}

		assertThat(Files.readAllBytes(thumbnailsFolder.resolve(CAT.toString()))).containsExactly(1, 2, 3);
	}

	@Test
	void writesNoneOfAnImageThatIsGoneAndNeverFails() throws IOException {
		CatalogueEntry gone = catalogue.find(CAT.id()).orElseThrow();
		catalogue.beginDeletion(CAT.id());
		ThumbnailWriter writer = new ThumbnailWriter(thumbnails);

		writer.keep(gone, thumbnail);
		writer.close();
		writer.keep(gone, thumbnail); // too late: not written, and no fault

		try (var files = Files.list(thumbnailsFolder)) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void keepsToTheReserve() {
		store.failWith(StorageException.Fault.FULL);

		assertThatThrownBy(() -> thumbnails.keep(catalogue.find(CAT.id()).orElseThrow(), thumbnail))
				.isInstanceOf(StorageException.class);
		assertThat(thumbnailsFolder).doesNotExist();
	}

	@Test
	void saysWhatBecameOfIt() {
		CatalogueEntry entry = catalogue.find(CAT.id()).orElseThrow();

		assertThat(thumbnails.keep(entry, thumbnail)).isEqualTo(ThumbnailCache.Outcome.PRESENT);
		catalogue.beginDeletion(CAT.id());
		assertThat(thumbnails.keep(entry, thumbnail)).isEqualTo(ThumbnailCache.Outcome.UNKNOWN);
	}

	/** Whoever stops the service in haste does not wait for a thumbnail. */
	@Test
	void givesUpWhatIsBeingWrittenWhenItsEndIsInterrupted() throws InterruptedException {
		CountDownLatch isWriting = new CountDownLatch(1);
		CountDownLatch isGivenUp = new CountDownLatch(1);
		InMemoryImageStore stuck = new InMemoryImageStore() {
			@Override
			public void requireSpace(long bytes) {
				isWriting.countDown();
				assertThatThrownBy(() -> new CountDownLatch(1).await()).isInstanceOf(InterruptedException.class);
				isGivenUp.countDown();
				throw new IllegalStateException("given up");
			}
		};
		ThumbnailWriter writer = new ThumbnailWriter(new ThumbnailCache(thumbnailStore, stuck, catalogue,
				new Thumbnailer(List.of()), ReducedSize.THUMBNAIL, ThumbnailGates.of(1, reading, Duration.ZERO)));
		writer.keep(catalogue.find(CAT.id()).orElseThrow(), thumbnail);
		isWriting.await();

		Thread.currentThread().interrupt();
		writer.close();

		assertThat(Thread.interrupted()).isTrue();
		isGivenUp.await();
	}
}
