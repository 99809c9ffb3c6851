package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images served by the service itself, without nginx. */
class ImageFilesIT extends ServiceTest {
	private String image;

	@BeforeAll
	void upload() {
		image = site.uploadSmall("cat.png").path();
	}

	@Test
	void servesTheBytesThatAreStored() throws Exception {
		Answer answer = site.get(image);

		assertThat(answer.body())
				.isEqualTo(Files.readAllBytes(server.imagesDir().resolve(image.substring("/images/".length()))));
		assertThat(answer.header("Content-Type")).isEqualTo("image/png");
		assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
		assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
		assertThat(answer.header("Last-Modified")).isNotEmpty();
		assertThat(answer.header("ETag")).matches("\"[0-9a-f]+-[0-9a-f]+\"");
		assertThat(answer.header("Set-Cookie")).isEmpty();
	}

	@Test
	void leadsFromTheBareIdToTheWholeLink() throws Exception {
		String bare = image.substring(0, image.indexOf('.'));

		Answer answer = site.get(bare);

		assertThat(answer.status()).isEqualTo(301);
		assertThat(answer.header("Location")).isEqualTo(server.at(image).toString());
		assertThat(site.get("/images/0000000000000000").status()).isEqualTo(404);
		assertThat(site.send("DELETE", bare).status()).isEqualTo(404);
	}

	@Test
	void answersHeadWithoutABody() throws Exception {
		Answer answer = site.send("HEAD", image);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).isEmpty();
		assertThat(Integer.parseInt(answer.header("Content-Length"))).isPositive();
	}

	@Test
	void servesARange() throws Exception {
		Answer answer = site.get(image, "Range: bytes=1-3");

		assertThat(answer.status()).isEqualTo(206);
		assertThat(answer.text()).isEqualTo("PNG");
		assertThat(answer.header("Content-Range")).startsWith("bytes 1-3/");
	}

	/** Each range would open the image anew, and fetch it from a store anew. */
	@Test
	void servesTheWholeToWhoeverAsksForSeveralRanges() throws Exception {
		Answer answer = site.get(image, "Range: bytes=0-0,2-2,4-4");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(site.get(image).body());
	}

	@Test
	void servesARangeOnlyOfTheStateThatIsKnown() throws Exception {
		String tag = site.get(image).header("ETag");

		assertThat(site.get(image, "Range: bytes=1-3", "If-Range: " + tag).status()).isEqualTo(206);
		assertThat(site.get(image, "Range: bytes=1-3", "If-Range: \"0-0\"").status()).isEqualTo(200);
	}

	@Test
	void refusesARangeBeyondTheEnd() throws Exception {
		Answer answer = site.get(image, "Range: bytes=99999999-");

		assertThat(answer.status()).isEqualTo(416);
		assertThat(answer.header("Content-Range")).startsWith("bytes */");
	}

	@Test
	void sendsNothingThatIsKnownAlready() throws Exception {
		Answer first = site.get(image);

		assertThat(site.get(image, "If-None-Match: " + first.header("ETag")).status()).isEqualTo(304);
		assertThat(site.get(image, "If-Modified-Since: " + first.header("Last-Modified")).status()).isEqualTo(304);
		assertThat(site.get(image, "If-None-Match: \"other\"").status()).isEqualTo(200);
	}

	@Test
	void doesNotHaveItsAbsenceKept() throws Exception {
		Answer answer = site.get("/images/0000000000000000.png");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("Content-Security-Policy")).contains("style-src 'self'");
	}

	@Test
	void namesTheMethodsThatAnImageHas() throws Exception {
		Answer answer = site.send("DELETE", image);

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
	}

	/** Sent as they are: a client library would tidy the paths up. */
	@ParameterizedTest
	@ValueSource(strings = {"/images/.catalogue/catalogue.db", "/images/.catalogue", "/images/.catalogue/",
			"/images/.incoming/", "/images/.thumbnails/", "/images/%2ecatalogue/catalogue.db",
			"/images/%2e%2e/WEB-INF/web.xml", "/images/../WEB-INF/web.xml", "/images/..%2fWEB-INF/web.xml",
			"/images/..;/WEB-INF/web.xml", "/images//.catalogue/catalogue.db", "/images/.%00", "/images/...",
			"/images/./.catalogue/catalogue.db", "/thumbnails/.making-1", "/thumbnails/%2e%2e/catalogue.db",
			"/images/..\\.catalogue", "/images/%c0%ae%c0%ae/"})
	void reachesNothingBesideTheImages(String path) {
		Answer answer = site.get(path);

		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.text()).doesNotContain("SQLite format", "<web-app", "CREATE TABLE");
	}
}
