package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.BrokenWire;
import imagehost.system.RawHttp;
import imagehost.system.RequiredProgram;
import imagehost.system.RunningNginx;
import imagehost.system.RunningS3;
import imagehost.system.RunningServer;
import imagehost.system.ServedImageContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images in an S3 store: nginx serves them while no backend runs, and a client cannot tell them from files. */
class NginxS3IT implements ServedImageContract {
	private static final String NAME = "7k3v0q9m2c8x1hzt.jpg";
	private static final String REFRESH_KEY = "a key for refreshing";

	@TempDir
	private static Path noImages;
	private static byte[] image = new byte[300_000];
	private static RunningS3 store;
	private static BrokenWire wire;
	private static RunningNginx nginx;
	private static RawHttp http;

	@BeforeAll
	static void start() throws IOException {
		RequiredProgram.requireNginxModule("ngx_http_js_module.so");
		new Random(1).nextBytes(image);
		store = RunningS3.start();
		wire = BrokenWire.before(store.endpoint().getPort());
		for (String folder : new String[]{"images/", "thumbnails/", "previews/"}) {
			store.put(folder + NAME, image, Map.of("Content-Type", "text/html", "Cache-Control", "private",
					"x-amz-meta-original-name", "secret"));
		}
		var settings = store.settings(wire.endpoint());
		settings.put("IMAGEHOST_REFRESH_KEY", REFRESH_KEY);
		nginx = RunningNginx.before(RunningServer.freePort(), noImages, settings);
		http = new RawHttp(nginx.port());
	}

	@AfterAll
	static void stop() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
		if (wire != null) {
			wire.close();
		}
		if (store != null) {
			store.close();
		}
	}

	@Override
	public RawHttp client() {
		return http;
	}

	@Override
	public String imagePath() {
		return "/images/" + NAME;
	}

	@Override
	public byte[] imageBytes() {
		return image;
	}

	@Test
	void servesRangesOfWhatIsCachedAndOfWhatIsNot() {
		store.put("images/aaaaaaaaaaaaaaab.png", image, Map.of());
		for (String cache : new String[]{"cold", "warm"}) {
			Answer answer = http.get("/images/aaaaaaaaaaaaaaab.png", "Range: bytes=1000-1999");

			assertThat(answer.status()).as(cache).isEqualTo(206);
			assertThat(answer.headers()).containsEntry("content-range", "bytes 1000-1999/300000")
					.containsEntry("content-type", "image/png");
			assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(image, 1000, 2000));
		}
	}

	@Test
	void servesARangeOnlyOfTheStateThatIsKnown() {
		String tag = http.get("/images/" + NAME).header("etag");

		assertThat(http.get("/images/" + NAME, "Range: bytes=0-9", "If-Range: " + tag).status()).isEqualTo(206);
		assertThat(http.get("/images/" + NAME, "Range: bytes=0-9", "If-Range: \"other\"").status()).isEqualTo(200);
	}

	@Test
	void answersConditions() {
		Answer first = http.get("/images/" + NAME);
		String tag = "If-None-Match: " + first.header("etag");
		String time = "If-Modified-Since: " + first.header("last-modified");

		assertThat(http.get("/images/" + NAME, tag).status()).isEqualTo(304);
		assertThat(http.get("/images/" + NAME, time).status()).isEqualTo(304);
		assertThat(http.get("/images/" + NAME, "If-None-Match: \"other\"").status()).isEqualTo(200);
		assertThat(http.get("/images/" + NAME, "If-Match: \"other\"").status()).isEqualTo(412);
	}

	@Test
	void keepsAnAbsentImageOutOfCaches() {
		Answer answer = http.get("/images/aaaaaaaaaaaaaaaa.jpg");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.headers()).containsEntry("cache-control", "no-store")
				.containsEntry("content-type", "text/html; charset=utf-8");
		assertThat(answer.text()).doesNotContain("<Error>", store.bucket());
	}

	@Test
	void asksTheApplicationForAThumbnailThatIsNotMade() {
		assertThat(http.get("/thumbnails/aaaaaaaaaaaaaaaa.jpg").status()).isEqualTo(502);
	}

	@ParameterizedTest
	@CsvSource({"POST,/images/7k3v0q9m2c8x1hzt.jpg", "DELETE,/images/7k3v0q9m2c8x1hzt.jpg",
			"PUT,/thumbnails/7k3v0q9m2c8x1hzt.jpg"})
	void allowsOnlyReading(String method, String path) {
		Answer answer = http.send(method, path, new byte[0]);

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
		assertThat(store.get("images/" + NAME).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/images/notes.txt", "/facts/7k3v0q9m2c8x1hzt.jpg", "/images/../facts/7k3v0q9m2c8x1hzt.jpg",
			"/images/%2e%2e/facts/7k3v0q9m2c8x1hzt.jpg", "/images/7k3v0q9m2c8x1hzt.jpg/", "/", "/images/?list-type=2"})
	void reachesNothingButImages(String path) {
		store.put("images/notes.txt", image, Map.of());
		store.put("facts/" + NAME, image, Map.of());

		assertThat(http.get(path).status()).isIn(404, 502);
	}

	@Test
	void dropsADeletedImageOnlyWhenABackendSaysSo() {
		String path = "/images/cccccccccccccccc.gif";
		store.put(path.substring(1), image, Map.of());
		assertThat(http.get(path).status()).isEqualTo(200);
		store.delete(path.substring(1));

		assertThat(http.get(path, "X-Deleted: 1").status()).isEqualTo(200);
		assertThat(http.get(path, "X-Deleted: " + signature(path)).status()).isEqualTo(404);
		assertThat(http.get(path).status()).isEqualTo(404);
	}

	@Test
	void servesWhatItHasReadWhileTheStoreIsAwayAndBringsNothingDeletedBack() throws IOException {
		String deleted = "/images/dddddddddddddddd.gif";
		store.put(deleted.substring(1), image, Map.of());
		assertThat(http.get(deleted).status()).isEqualTo(200);
		store.delete(deleted.substring(1));
		assertThat(http.get(deleted, "X-Deleted: " + signature(deleted)).status()).isEqualTo(404);
		assertThat(http.get("/images/" + NAME).status()).isEqualTo(200);

		for (var fault : new BrokenWire.Fault[]{BrokenWire.Fault.REFUSE, BrokenWire.Fault.HANG}) {
			wire.breakBy(fault);
			try {
				assertThat(http.get("/images/" + NAME).body()).isEqualTo(image);
				Answer absent = http.get("/images/eeeeeeeeeeeeeeee.gif");
				assertThat(absent.status()).isEqualTo(503);
				assertThat(absent.header("retry-after")).isEqualTo("10");
				assertThat(http.get(deleted).status()).isEqualTo(404);
			} finally {
				wire.mend();
			}
		}
	}

	/** The object is still there: its removal is under way, and the store hangs. */
	@ParameterizedTest
	@CsvSource({"/images/ffffffffffffffff.gif", "/thumbnails/ffffffffffffffff.jpg",
			"/previews/ffffffffffffffff.jpg"})
	void forgetsADeletedImageAtOnceThoughTheStoreHangs(String path) throws IOException {
		store.put(path.substring(1), image, Map.of());
		assertThat(http.get(path).status()).isEqualTo(200);
		wire.breakBy(BrokenWire.Fault.HANG);
		long before = System.nanoTime();
		try {
			assertThat(http.get(path, "X-Deleted: " + signature(path)).status()).isEqualTo(404);
			assertThat(http.get(path).status()).isEqualTo(404);
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
		} finally {
			wire.mend();
		}
		assertThat(http.get(path).status()).isEqualTo(404);
	}

	@Test
	void keepsSecretsOutOfFilesAndLogs() throws IOException {
		try (var files = Files.walk(nginx.folder())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
						.doesNotContain(store.secretKey(), REFRESH_KEY);
			}
		}
	}

	private static String signature(String path) {
		return HexFormat.of().formatHex(RunningS3.hmac(REFRESH_KEY.getBytes(StandardCharsets.UTF_8), path));
	}
}
