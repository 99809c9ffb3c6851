package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links outlive the application: nginx serves every picture while nothing runs behind it, and says so of the rest. */
class NginxAloneIT {
	private static final String NAME = "7k3v0q9m2c8x1hzt.jpg";
	private static final String SECRET = "SQLite format 3";

	@TempDir
	private static Path images;
	private static byte[] picture = new byte[300_000];
	private static RunningNginx nginx;
	private static RawHttp http;

	@BeforeAll
	static void startNginx() throws IOException {
		new Random(1).nextBytes(picture);
		Files.write(images.resolve(NAME), picture);
		for (String hidden : new String[]{".catalogue/catalogue.db", ".incoming/" + NAME, "notes.txt"}) {
			Files.createDirectories(images.resolve(hidden).getParent());
			Files.writeString(images.resolve(hidden), SECRET);
		}
		Files.createDirectories(images.resolve(".thumbnails"));
		Files.write(images.resolve(".thumbnails/" + NAME), picture);
		nginx = RunningNginx.before(RunningServer.freePort(), images, Map.of());
		http = new RawHttp(nginx.port());
	}

	@AfterAll
	static void stopNginx() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"/images/", "/thumbnails/"})
	void servesPicturesForEverAndForEverybody(String folder) {
		Answer answer = http.get(folder + NAME);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(picture);
		assertThat(answer.headers()).containsEntry("content-type", "image/jpeg")
				.containsEntry("cache-control", "public, max-age=31536000, immutable")
				.containsEntry("x-content-type-options", "nosniff")
				.containsEntry("content-security-policy", "default-src 'none'; sandbox")
				.containsEntry("cross-origin-resource-policy", "cross-origin")
				.containsEntry("accept-ranges", "bytes").containsKeys("etag", "last-modified");
	}

	@Test
	void answersAHeadWithoutABody() {
		Answer answer = http.send("HEAD", "/images/" + NAME, new byte[0]);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("content-length")).isEqualTo("300000");
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void servesARange() {
		Answer answer = http.get("/images/" + NAME, "Range: bytes=1000-1999");

		assertThat(answer.status()).isEqualTo(206);
		assertThat(answer.header("content-range")).isEqualTo("bytes 1000-1999/300000");
		assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(picture, 1000, 2000));
	}

	@Test
	void refusesARangeBehindTheEnd() {
		Answer answer = http.get("/images/" + NAME, "Range: bytes=300000-");

		assertThat(answer.status()).isEqualTo(416);
		assertThat(answer.header("content-range")).isEqualTo("bytes */300000");
	}

	@Test
	void doesNotSendAgainWhatTheClientHas() {
		String tag = http.get("/images/" + NAME).header("etag");

		Answer answer = http.get("/images/" + NAME, "If-None-Match: " + tag);

		assertThat(answer.status()).isEqualTo(304);
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"POST,/images/7k3v0q9m2c8x1hzt.jpg", "DELETE,/images/7k3v0q9m2c8x1hzt.jpg",
			"PUT,/images/7k3v0q9m2c8x1hzt.jpg", "DELETE,/thumbnails/7k3v0q9m2c8x1hzt.jpg"})
	void allowsOnlyReadingOfPictures(String method, String path) {
		Answer answer = http.send(method, path, new byte[0]);

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/images/.catalogue/catalogue.db", "/images/.incoming/7k3v0q9m2c8x1hzt.jpg",
			"/images/notes.txt", "/images/./.catalogue/catalogue.db", "/images/%2ecatalogue/catalogue.db",
			"/images/..%2f..%2fplace-http.conf", "/images/../place-http.conf", "/thumbnails/../.catalogue/catalogue.db",
			"/thumbnails/..%2f.catalogue%2fcatalogue.db", "/images/7k3v0q9m2c8x1hzt.jpg/../.catalogue/catalogue.db",
			"/images//.catalogue//catalogue.db", "/.catalogue/catalogue.db", "/images/.catalogue/", "/errors/404.html",
			"/health/ready", "/health/live", "/health%2fready", "//health//ready", "/metrics", "/metrics/",
			"/;x/health/ready", "/health;x=y/ready", "/images/..;/health/ready", "/x/../metrics"})
	void reachesNothingButPictures(String path) {
		Answer answer = http.get(path);

		assertThat(answer.status()).as(path).isIn(400, 404, 502);
		assertThat(answer.text()).doesNotContain(SECRET, "limit_req_zone");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/health/ready", "/health/live", "/health%2fready", "//health//ready", "/metrics",
			"/;x/health/ready", "/health;x=y/ready", "/images/..;/health/ready", "/x/../metrics", "/./health/ready"})
	void hidesWhatIsForOperators(String path) {
		assertThat(http.get(path).status()).as(path).isEqualTo(404);
	}

	@Test
	void keepsAnAbsentPictureOutOfCaches() {
		Answer answer = http.get("/images/aaaaaaaaaaaaaaaa.jpg");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.headers()).containsEntry("cache-control", "no-store")
				.containsEntry("content-type", "text/html; charset=utf-8");
	}

	@Test
	void servesAPictureAtOnceAfterItWasLookedForInVain() throws IOException {
		String path = "/images/bbbbbbbbbbbbbbbb.png";
		assertThat(http.get(path).status()).isEqualTo(404);

		Files.write(images.resolve("bbbbbbbbbbbbbbbb.png"), picture);

		assertThat(http.get(path).status()).isEqualTo(200);
	}

	/** A descriptor that stays open keeps the space of the file, which an upload to a full disk may wait for. */
	@Test
	void forgetsADeletedImageAtOnce() throws IOException {
		Path file = Files.write(images.resolve("cccccccccccccccc.gif"), picture);
		String path = "/images/" + file.getFileName();
		assertThat(statusesOfMany(path)).containsOnly(200);

		Files.delete(file);

		assertThat(nginx.openFiles()).isNotEmpty().noneMatch(open -> open.contains("cccccccccccccccc"));
		assertThat(statusesOfMany(path)).containsOnly(404);
	}

	/** Every worker of nginx opens files for itself: so many requests meet each of them. */
	private static Set<Integer> statusesOfMany(String path) {
		return IntStream.range(0, 20).mapToObj(_ -> http.send("HEAD", path, new byte[0]).status())
				.collect(Collectors.toSet());
	}

	@Test
	void tellsPeopleThatTheApplicationIsAway() {
		Answer answer = http.get("/upload");

		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.headers()).containsEntry("content-type", "text/html; charset=utf-8")
				.containsEntry("retry-after", "10");
		assertThat(answer.text()).contains("lang=\"ru\"", "lang=\"en\"");
	}

	@Test
	void tellsProgramsThatTheApplicationIsAway() {
		Answer answer = http.get("/api/images");

		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
		assertThat(answer.text()).contains("\"status\": 502");
	}

	/** A full folder for bodies, an unknown coding or version of HTTP: never a 500, never nginx's own page. */
	@ParameterizedTest
	@CsvSource({"GET,/api/%00,400", "BREW,/api/images,405", "TRACE,/api/images,405"})
	void answersMalformedRequestsAsProblems(String method, String path, int status) {
		Answer answer = http.send(method, path, new byte[0]);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
	}

	@Test
	void refusesAnUnknownTransferCodingAsTheClientsFault() {
		Answer answer = http.send("POST", "/api/upload", new byte[0], "Transfer-Encoding: strange");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
	}

	@Test
	void refusesAHeadThatIsTooLarge() {
		assertThat(http.get("/api/images", "X: " + "x".repeat(9_000)).status()).isEqualTo(400);
		assertThat(http.get("/api/" + "x".repeat(9_000)).status()).isEqualTo(414);
	}
}
