package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RunningServer;
import imagehost.system.UploadedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A file system that becomes read-only, or is away for a while. */
final class BrokenStorageIT extends SmallVolumeTest {
	@Test
	void refusesWhereIncomingIsReadOnlyAndRecovers() throws Exception {
		try (RunningServer server = start()) {
			assertThat(upload(server).status()).isEqualTo(201);
			// The service holds its database open for writing: a second mount of the same files is what becomes read-only.
			volume.makeImmutable(server.imagesDir().resolve(".incoming"));

			assertRefused(upload(server), 503, "storage_unavailable");
			assertThat(ready(server)).isEqualTo(503);

			volume.makeMutable(server.imagesDir().resolve(".incoming"));
			assertNothingBehind(server, 1);
			assertRecovers(server);
		}
	}

	/** The catalogue is on a volume of its own here: with its files open for writing, the other could not change. */
	@Test
	void servesWhileTheWholeFolderIsReadOnlyAndRecovers() throws Exception {
		mount("volume/images/.catalogue", "size=20m");
		try (RunningServer server = start()) {
			UploadedImage before = UploadedImage.of(upload(server));
			volume.makeReadOnly();

			assertRefused(upload(server), 503, "storage_unavailable");
			assertThat(ready(server)).isEqualTo(503);
			assertServed(server, before);

			volume.makeWritable();
			assertNothingBehind(server, 1);
			assertRecovers(server);
		}
	}

	@Test
	void refusesWithoutTheFolderAndRecovers() throws Exception {
		try (RunningServer server = start()) {
			assertThat(upload(server).status()).isEqualTo(201);
			Path away = imagesDir().resolveSibling("away");
			Files.move(imagesDir(), away);

			assertRefused(upload(server), 503, "storage_unavailable");
			assertThat(ready(server)).isEqualTo(503);
			assertThat(imagesDir()).doesNotExist();

			Files.move(away, imagesDir());
			assertNothingBehind(server, 1);
			assertRecovers(server);
		}
	}
}
