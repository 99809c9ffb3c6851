package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.FileTree;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file system that has no space, or no inodes left. */
final class FullStorageIT extends SmallVolumeTest {
	private static final long MIB = 1 << 20;

	@Test
	void refusesWithoutSpaceAndRecovers() throws Exception {
		try (RunningServer server = start()) {
			UploadedImage before = UploadedImage.of(upload(server));
			Path filler = volume.fill();

			assertRefused(upload(server), 507, "storage_full");
			assertThat(ready(server)).isEqualTo(503);
			assertNothingBehind(server, 1);

			Files.delete(filler);
			assertRecovers(server);
			assertServed(server, before);
		}
	}

	@Test
	void keepsTheReserveFree() throws Exception {
		try (RunningServer server = start(Map.of("IMAGEHOST_RESERVED_BYTES", Long.toString(20 * MIB)))) {
			Path filler = volume.fill(19 * MIB);
			Answer last = upload(server);
			for (int count = 0; last.status() == 201 && count < 40; count++) {
				last = upload(server);
			}

			assertRefused(last, 507, "storage_full");
			assertThat(volume.freeBytes()).isGreaterThan(20 * MIB - IMAGE.length);

			Files.delete(filler);
			assertRecovers(server);
		}
	}

	@Test
	void refusesWithoutInodesAndRecovers() throws Exception {
		try (RunningServer server = start()) {
			assertThat(upload(server).status()).isEqualTo(201);
			Path many = volume.takeAllInodes();

			assertRefused(upload(server), 507, "storage_full");
			assertThat(ready(server)).isEqualTo(503);
			assertNothingBehind(server, 1);

			FileTree.delete(many);
			assertRecovers(server);
		}
	}

	/** There is room for the image but none for its row. */
	@Test
	void refusesWithoutSpaceForTheCatalogueAndRecovers() throws Exception {
		SmallVolume catalogue = mount("volume/images/.catalogue", "size=6m");
		try (RunningServer server = start()) {
			UploadedImage before = UploadedImage.of(upload(server));
			Path filler = catalogue.fill();
			byte[] small = TestImages.noise(7, 300);
			int stored = 1;
			Answer last = client(server).upload("small.png", small);
			for (; last.status() == 201 && stored < 1_000; stored++) {
				last = client(server).upload("small.png", small);
			}

			assertRefused(last, 507, "storage_full");
			assertNothingBehind(server, stored);
			assertServed(server, before);

			Files.delete(filler);
			assertRecovers(server);
		}
	}
}
