package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures served by the service itself, without nginx. */
class PictureFilesIT {
	private static RunningServer server;
	private static Site site;
	private static String picture;

	@BeforeAll
	static void start() throws Exception {
		server = RunningServer.start();
		site = new Site(server);
		picture = "/images/" + site.upload("cat.png", true).substring("/i/".length(), "/i/".length() + 16) + ".png";
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		server.close();
	}

	@Test
	void servesTheBytesThatAreStored() throws Exception {
		HttpResponse<byte[]> answer = site.bytes(picture);

		assertThat(answer.body())
				.isEqualTo(Files.readAllBytes(server.imagesDir().resolve(picture.substring("/images/".length()))));
		assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
		assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
		assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
		assertThat(header(answer, "Last-Modified")).isNotEmpty();
		assertThat(header(answer, "ETag")).matches("\"[0-9a-f]+-[0-9a-f]+\"");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void answersHeadWithoutABody() throws Exception {
		HttpResponse<String> answer = site.send("HEAD", picture);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
	}

	@Test
	void servesARange() throws Exception {
		HttpResponse<String> answer = site.get(picture, "Range", "bytes=1-3");

		assertThat(answer.statusCode()).isEqualTo(206);
		assertThat(answer.body()).isEqualTo("PNG");
		assertThat(header(answer, "Content-Range")).startsWith("bytes 1-3/");
	}

	@Test
	void servesARangeOnlyOfTheStateThatIsKnown() throws Exception {
		String tag = header(site.get(picture), "ETag");

		assertThat(site.get(picture, "Range", "bytes=1-3", "If-Range", tag).statusCode()).isEqualTo(206);
		assertThat(site.get(picture, "Range", "bytes=1-3", "If-Range", "\"0-0\"").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesARangeBeyondTheEnd() throws Exception {
		HttpResponse<String> answer = site.get(picture, "Range", "bytes=99999999-");

		assertThat(answer.statusCode()).isEqualTo(416);
		assertThat(header(answer, "Content-Range")).startsWith("bytes */");
	}

	@Test
	void sendsNothingThatIsKnownAlready() throws Exception {
		HttpResponse<String> first = site.get(picture);

		assertThat(site.get(picture, "If-None-Match", header(first, "ETag")).statusCode()).isEqualTo(304);
		assertThat(site.get(picture, "If-Modified-Since", header(first, "Last-Modified")).statusCode()).isEqualTo(304);
		assertThat(site.get(picture, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
	}

	@Test
	void doesNotHaveItsAbsenceKept() throws Exception {
		HttpResponse<String> answer = site.get("/images/0000000000000000.png");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(header(answer, "Content-Security-Policy")).contains("style-src 'self'");
	}

	@Test
	void namesTheMethodsThatAPictureHas() throws Exception {
		HttpResponse<String> answer = site.send("DELETE", picture);

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
	}

	/** Sent as they are: a client library would tidy the paths up. */
	@ParameterizedTest
	@ValueSource(strings = {"/images/.catalogue/catalogue.db", "/images/.catalogue", "/images/.catalogue/",
			"/images/.incoming/", "/images/.thumbnails/", "/images/%2ecatalogue/catalogue.db",
			"/images/%2e%2e/WEB-INF/web.xml", "/images/../WEB-INF/web.xml", "/images/..%2fWEB-INF/web.xml",
			"/images/..;/WEB-INF/web.xml", "/images//.catalogue/catalogue.db", "/images/.%00", "/images/...",
			"/images/./.catalogue/catalogue.db", "/thumbnails/.making-1", "/thumbnails/%2e%2e/catalogue.db",
			"/images/..\\.catalogue", "/images/%c0%ae%c0%ae/"})
	void reachesNothingBesideThePictures(String path) {
		RawHttp.Answer answer = new RawHttp(server.port()).get(path);

		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.text()).doesNotContain("SQLite format", "<web-app", "CREATE TABLE");
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}
}
