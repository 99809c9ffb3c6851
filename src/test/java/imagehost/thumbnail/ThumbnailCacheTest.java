package imagehost.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import imagehost.thumbnail.ThumbnailCache.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailCacheTest extends ThumbnailsTest {
	@Test
	void makesTheThumbnailWhenItIsAskedFor() throws IOException {
		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.PRESENT);

		BufferedImage made = ImageIO.read(thumbnailsFolder.resolve(CAT.toString()).toFile());
		assertThat(made.getWidth()).isEqualTo(320);
		assertThat(made.getHeight()).isEqualTo(240);
	}

	@Test
	void knowsNoThumbnailOfAnotherImageOrExtension() {
		assertThat(thumbnails.request(new ImageName(CAT.id(), ImageFormat.PNG))).isEqualTo(Outcome.UNKNOWN);
		assertThat(thumbnails.request(new ImageName(new ImageId("0000000000000000"), ImageFormat.JPEG)))
				.isEqualTo(Outcome.UNKNOWN);
		assertThat(thumbnailsFolder).doesNotExist();
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
	void remembersEachOfThoseThatCannotBeMade() {
		store.damage(CAT, new byte[]{1, 2, 3});
		ImageName other = add("6k3v0q9m2c8x1hzt", new byte[]{1, 2, 3});
		for (int time = 1; time <= 2; time++) {
			assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.IMPOSSIBLE);
			assertThat(thumbnails.request(other)).isEqualTo(Outcome.IMPOSSIBLE);
		}

		assertThat(store.reads()).isEqualTo(2);
	}

	@Test
	void knowsNoneOfAnImageThatTheStoreHasLost() {
		store.lose(CAT);

		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.UNKNOWN);
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
	void leavesNoThumbnailOfADeletedImage() {
		thumbnails.request(CAT);

		thumbnailStore.remove(CAT.id());

		assertThat(thumbnailsFolder.resolve(CAT.toString())).doesNotExist();
	}
}
