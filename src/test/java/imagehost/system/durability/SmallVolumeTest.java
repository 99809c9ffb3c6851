package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Await;
import imagehost.system.RawHttp;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives each test a real, small file system that it can fill or break under the running service. Only root may mount
 * one: for other users the tests are skipped.
 */
@Timeout(180)
abstract class SmallVolumeTest {
	static final Duration ANSWER = Duration.ofSeconds(10);
	static final byte[] IMAGE = TestImages.noise(7, 300_000);
	private static final Duration RECOVERY = Duration.ofSeconds(8);

	/** Where the images are. */
	SmallVolume volume;

	@TempDir
	private Path folder;
	private final Deque<SmallVolume> mounted = new ArrayDeque<>();

	@BeforeEach
	final void mountVolume() throws Exception {
		volume = mount("volume", "size=40m,nr_inodes=400");
	}

	@AfterEach
	final void unmount() throws Exception {
		while (!mounted.isEmpty()) {
			mounted.pop().close();
		}
	}

	/** Mounts a file system in the test's folder until the end of the test. */
	final SmallVolume mount(String name, String options) throws Exception {
		SmallVolume small = SmallVolume.mount(folder.resolve(name), options);
		mounted.push(small);
		return small;
	}

	final RunningServer start() throws IOException {
		return start(Map.of());
	}

	final RunningServer start(Map<String, String> settings) throws IOException {
		Map<String, String> all = new HashMap<>(settings);
		all.put("IMAGEHOST_IMAGES_DIR", imagesDir().toString());
		return RunningServer.start(all);
	}

	final Path imagesDir() {
		return folder.resolve("volume/images");
	}

	/** A client that waits only as long as an answer may take. */
	static RawHttp client(RunningServer server) {
		return new RawHttp(server.port(), ANSWER);
	}

	static Answer upload(RunningServer server) {
		return upload(server, "a.png");
	}

	static Answer upload(RunningServer server, String fileName) {
		return client(server).upload(fileName, IMAGE);
	}

	static int ready(RunningServer server) {
		return client(server).get("/health/ready").status();
	}

	static void assertServed(RunningServer server, UploadedImage image) {
		Answer answer = client(server).get(image.path());
		assertThat(answer.status()).isEqualTo(200);
		assertThat(UploadedImage.sha256(answer.body())).isEqualTo(image.sha256());
	}

	static void assertRefused(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.head() + answer.text()).isEqualTo(status);
		assertThat(answer.header("content-type")).startsWith("application/problem+json");
		assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
	}

	static void assertRecovers(RunningServer server) {
		Await.until("uploads are accepted again", RECOVERY,
				() -> ready(server) == 200 && upload(server).status() == 201);
	}

	static void assertNothingBehind(RunningServer server, int images) throws IOException {
		assertThat(server.incomingFiles()).isEmpty();
		assertThat(server.imageFiles()).hasSize(images);
	}
}
