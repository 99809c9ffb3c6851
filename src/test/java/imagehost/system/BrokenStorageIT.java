package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real, small file system that fills up, breaks and comes back under the running service. Mounting one is root's: for
 * others the tests are skipped.
 */
@Timeout(180)
final class BrokenStorageIT {
	private static final Duration ANSWER = Duration.ofSeconds(10);
	private static final Duration RECOVERY = Duration.ofSeconds(8);
	private static final byte[] PICTURE = TestImages.noise(7, 300_000);
	private static final long MIB = 1 << 20;

	@TempDir
	private Path folder;
	private SmallVolume volume;
	private SmallVolume logs;

	@BeforeEach
	void mount() throws Exception {
		volume = SmallVolume.mount(folder.resolve("volume"), "size=40m,nr_inodes=400");
		logs = SmallVolume.mount(folder.resolve("logs"), "size=1m");
	}

	/** After a mount that was not permitted, there is nothing to undo. */
	@AfterEach
	void unmount() throws Exception {
		for (SmallVolume mounted : new SmallVolume[]{volume, logs}) {
			if (mounted != null) {
				mounted.close();
			}
		}
	}

	@Test
	void refusesWithoutSpaceAndRecovers() throws Exception {
		try (RunningServer server = start(0)) {
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
		try (RunningServer server = start(20 * MIB)) {
			Path filler = volume.fill(19 * MIB);
			Answer last = upload(server);
			for (int count = 0; last.status() == 201 && count < 40; count++) {
				last = upload(server);
			}

			assertRefused(last, 507, "storage_full");
			assertThat(volume.freeBytes()).isGreaterThan(20 * MIB - PICTURE.length);

			Files.delete(filler);
			assertRecovers(server);
		}
	}

	@Test
	void refusesWithoutInodesAndRecovers() throws Exception {
		try (RunningServer server = start(0)) {
			assertThat(upload(server).status()).isEqualTo(201);
			Path many = volume.takeAllInodes();

			assertRefused(upload(server), 507, "storage_full");
			assertThat(ready(server)).isEqualTo(503);
			assertNothingBehind(server, 1);

			FileTree.delete(many);
			assertRecovers(server);
		}
	}

	@Test
	void refusesWhereIncomingIsReadOnlyAndRecovers() throws Exception {
		try (RunningServer server = start(0)) {
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
		try (SmallVolume catalogue = SmallVolume.mount(imagesDir().resolve(".catalogue"), "size=20m");
				RunningServer server = start(0)) {
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

	/** There is room for the picture but none for its row. */
	@Test
	void refusesWithoutSpaceForTheCatalogueAndRecovers() throws Exception {
		try (SmallVolume catalogue = SmallVolume.mount(imagesDir().resolve(".catalogue"), "size=6m");
				RunningServer server = start(0)) {
			UploadedImage before = UploadedImage.of(upload(server));
			Path filler = catalogue.fill();
			byte[] small = TestImages.noise(7, 300);
			int stored = 1;
			Answer last = new RawHttp(server.port(), ANSWER).upload("small.png", small);
			for (; last.status() == 201 && stored < 1_000; stored++) {
				last = new RawHttp(server.port(), ANSWER).upload("small.png", small);
			}

			assertRefused(last, 507, "storage_full");
			assertNothingBehind(server, stored);
			assertServed(server, before);

			Files.delete(filler);
			assertRecovers(server);
		}
	}

	@Test
	void refusesWithoutTheFolderAndRecovers() throws Exception {
		try (RunningServer server = start(0)) {
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

	@Test
	void storesWhileTheLogCannotBeWritten() throws Exception {
		try (RunningServer server = start(0)) {
			assertThat(upload(server, "before.png").status()).isEqualTo(201);
			assertThat(server.awaitLogged("before.png", ANSWER)).isTrue();
			Path filler = logs.fill();
			// The block that the log has begun takes a few lines yet.
			for (int count = 0; count < 20; count++) {
				assertThat(upload(server, "x".repeat(240) + ".png").status()).isEqualTo(201);
			}

			UploadedImage unlogged = UploadedImage.of(upload(server, "unlogged.png"));

			server.awaitPrinted("No space left on device", ANSWER);
			assertThat(logs.freeBytes()).isZero();
			assertServed(server, unlogged);
			assertThat(ready(server)).isEqualTo(200);

			Files.delete(filler);
			assertThat(upload(server, "after.png").status()).isEqualTo(201);
			// One line after the other: when this one is there, the earlier one is lost for good.
			assertThat(server.awaitLogged("after.png", ANSWER)).isTrue();
			assertThat(Files.readString(server.appLog())).doesNotContain("unlogged.png");
		}
	}

	private RunningServer start(long reservedBytes) throws IOException {
		return RunningServer.start(Map.of("IMAGEHOST_IMAGES_DIR", imagesDir().toString(), "IMAGEHOST_LOGS_DIR",
				folder.resolve("logs/log").toString(), "IMAGEHOST_RESERVED_BYTES", Long.toString(reservedBytes)));
	}

	private Path imagesDir() {
		return folder.resolve("volume/images");
	}

	private static Answer upload(RunningServer server) {
		return upload(server, "a.png");
	}

	private static Answer upload(RunningServer server, String fileName) {
		return new RawHttp(server.port(), ANSWER).upload(fileName, PICTURE);
	}

	private static int ready(RunningServer server) {
		return new RawHttp(server.port(), ANSWER).get("/health/ready").status();
	}

	private static void assertServed(RunningServer server, UploadedImage picture) {
		Answer answer = new RawHttp(server.port(), ANSWER).get("/images/" + picture.fileName());
		assertThat(answer.status()).isEqualTo(200);
		assertThat(UploadedImage.sha256(answer.body())).isEqualTo(picture.sha256());
	}

	private static void assertRefused(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.head() + answer.text()).isEqualTo(status);
		assertThat(answer.header("content-type")).startsWith("application/problem+json");
		assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
	}

	private static void assertRecovers(RunningServer server) {
		Await.until("uploads are taken again", RECOVERY,
				() -> ready(server) == 200 && upload(server).status() == 201);
	}

	private static void assertNothingBehind(RunningServer server, int pictures) throws IOException {
		assertThat(names(server.imagesDir().resolve(".incoming"))).isEmpty();
		assertThat(names(server.imagesDir())).filteredOn(name -> name.endsWith(".png")).hasSize(pictures);
	}

	private static List<String> names(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}
}
