package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawExchange.Answer;
import imagehost.system.Uploads.Acknowledged;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
	private static final byte[] PICTURE = Noise.png(7, 300_000);
	private static final long MIB = 1 << 20;

	@TempDir
	private Path folder;
	private SmallVolume images;
	private SmallVolume logs;
	private ServiceProcess.Launch launch;

	@BeforeEach
	void mount() throws Exception {
		images = SmallVolume.mount(folder.resolve("volume"), "size=40m,nr_inodes=400");
		logs = SmallVolume.mount(folder.resolve("logs"), "size=1m");
		launch = new ServiceProcess.Launch(folder).with("IMAGES_DIR", folder.resolve("volume/images").toString())
				.with("LOGS_DIR", folder.resolve("logs/log").toString());
	}

	@AfterEach
	void unmount() throws Exception {
		images.close();
		logs.close();
	}

	@Test
	void refusesWithoutSpaceAndRecovers() throws Exception {
		try (ServiceProcess service = launch.start()) {
			Acknowledged before = Acknowledged.of(upload());
			Path filler = fill(Long.MAX_VALUE);

			assertRefused(upload(), 507, "storage_full");
			assertThat(ready()).isEqualTo(503);
			assertNothingBehind(1);

			Files.delete(filler);
			assertRecovers();
			assertThat(Uploads.get(launch.port(), "/images/" + before.fileName(), ANSWER).status()).isEqualTo(200);
		}
	}

	@Test
	void keepsTheReserveFree() throws Exception {
		launch.with("RESERVED_BYTES", Long.toString(20 * MIB));
		try (ServiceProcess service = launch.start()) {
			Path filler = fill(19 * MIB);
			Answer last = upload();
			for (int count = 0; last.status() == 201 && count < 40; count++) {
				last = upload();
			}

			assertRefused(last, 507, "storage_full");
			assertThat(Files.getFileStore(launch.images()).getUsableSpace()).isGreaterThan(20 * MIB - PICTURE.length);

			Files.delete(filler);
			assertRecovers();
		}
	}

	@Test
	void refusesWithoutInodesAndRecovers() throws Exception {
		try (ServiceProcess service = launch.start()) {
			assertThat(upload().status()).isEqualTo(201);
			Path many = folder.resolve("volume/many");
			takeAllInodes(many);

			assertRefused(upload(), 507, "storage_full");
			assertThat(ready()).isEqualTo(503);
			assertNothingBehind(1);

			SmallVolume.deleteTree(many);
			assertRecovers();
		}
	}

	@Test
	void refusesReadOnlyAndRecovers() throws Exception {
		try (ServiceProcess service = launch.start()) {
			assertThat(upload().status()).isEqualTo(201);
			// The service holds its database open for writing: a second mount of the same files is what becomes read-only.
			images.makeImmutable(launch.images().resolve(".incoming"));

			assertRefused(upload(), 503, "storage_unavailable");
			assertThat(ready()).isEqualTo(503);

			images.makeMutable(launch.images().resolve(".incoming"));
			assertNothingBehind(1);
			assertRecovers();
		}
	}

	@Test
	void refusesWithoutTheFolderAndRecovers() throws Exception {
		try (ServiceProcess service = launch.start()) {
			assertThat(upload().status()).isEqualTo(201);
			Path away = launch.images().resolveSibling("away");
			Files.move(launch.images(), away);

			assertRefused(upload(), 503, "storage_unavailable");
			assertThat(ready()).isEqualTo(503);
			assertThat(launch.images()).doesNotExist();

			Files.move(away, launch.images());
			assertNothingBehind(1);
			assertRecovers();
		}
	}

	@Test
	void storesWhileTheLogCannotBeWritten() throws Exception {
		try (ServiceProcess service = launch.start()) {
			assertThat(upload().status()).isEqualTo(201);
			fill(folder.resolve("logs/filler"), Long.MAX_VALUE);

			for (int count = 0; count < 20; count++) {
				assertThat(upload().status()).isEqualTo(201);
			}
			assertThat(ready()).isEqualTo(200);
		}
	}

	private Answer upload() throws IOException {
		return Uploads.send(launch.port(), PICTURE, ANSWER);
	}

	private int ready() throws IOException {
		return Uploads.get(launch.port(), "/health/ready", ANSWER).status();
	}

	private static void assertRefused(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.head() + answer.rest()).isEqualTo(status);
		assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.rest()).contains("\"code\":\"" + code + "\"");
	}

	private void assertRecovers() throws Exception {
		long start = System.nanoTime();
		while (ready() != 200 || upload().status() != 201) {
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(RECOVERY);
		}
	}

	private void assertNothingBehind(int pictures) throws IOException {
		assertThat(names(launch.images().resolve(".incoming"))).isEmpty();
		assertThat(names(launch.images()).filter(name -> name.endsWith(".png"))).hasSize(pictures);
	}

	private static Stream<String> names(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map(file -> file.getFileName().toString()).toList().stream();
		}
	}

	private Path fill(long bytes) throws IOException {
		return fill(folder.resolve("volume/filler"), bytes);
	}

	private static Path fill(Path file, long bytes) throws IOException {
		byte[] block = new byte[65_536];
		try (RandomAccessFile filler = new RandomAccessFile(file.toFile(), "rw")) {
			for (long written = 0; written < bytes; written += block.length) {
				filler.write(block);
			}
		} catch (IOException full) {
			assertThat(full).hasMessageContaining("space");
		}
		return file;
	}

	private static void takeAllInodes(Path directory) throws IOException {
		Files.createDirectory(directory);
		try {
			for (int count = 0; count < 100_000; count++) {
				Files.createFile(directory.resolve(Integer.toString(count)));
			}
		} catch (IOException none) {
			assertThat(none).hasMessageContaining("space");
		}
	}
}
