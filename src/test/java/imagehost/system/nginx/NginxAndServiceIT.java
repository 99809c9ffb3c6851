package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.RequiredProgram;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real service behind the real nginx: what the one promises holds through the other. */
class NginxAndServiceIT {
	private static final int LARGEST = 5_242_880;
	private static final String JSON = "Content-Type: application/json";

	private static RunningServer server;
	private static RunningNginx nginx;
	private static RawHttp direct;
	private static RawHttp through;

	@BeforeAll
	static void startBoth() throws IOException {
		RequiredProgram.require("nginx");
		server = RunningServer.start();
		nginx = RunningNginx.before(server.port(), server.imagesDir(), Map.of());
		direct = new RawHttp(server.port());
		through = new RawHttp(nginx.port());
	}

	@AfterAll
	static void stopBoth() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
		if (server != null) {
			server.close();
		}
	}

	/** As many as a form may bring: the head of the answer must fit into nginx's buffer for it. */
	@Test
	void letsTwentyFilesOfATelephonesMenuThrough() {
		Form form = new Form();
		for (int number = 0; number < 20; number++) {
			form.file("shared-" + number + ".png", TestImages.smallPng());
		}

		Answer answer = through.sendWhole("POST", "/share?listed=false", form.body(), Form.TYPE_HEADER);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text()).contains("shared-0.png", "shared-19.png");
	}

	@Test
	void servesTheSameBytesAndHeadersWithAndWithoutNginx() {
		Answer upload = through.sendWhole("POST", "/api/upload", form(TestImages.pngOfSize(100_000)), Form.TYPE_HEADER);
		assertThat(upload.status()).as(upload.text()).isEqualTo(201);
		String path = "/images/" + member(upload, "id") + ".png";

		Answer byNginx = through.get(path);
		Answer byService = direct.get(path);

		assertThat(byNginx.status()).isEqualTo(200);
		assertThat(byNginx.body()).isEqualTo(byService.body()).hasSizeGreaterThan(50_000);
		assertThat(byNginx.headers()).containsKeys("etag", "last-modified");
		for (String same : new String[]{"content-type", "content-length", "cache-control", "x-content-type-options",
				"content-security-policy", "cross-origin-resource-policy", "access-control-allow-origin",
				"accept-ranges",
				"last-modified"}) {
			assertThat(byService.header(same)).as(same).isEqualTo(byNginx.header(same));
		}
	}

	@Test
	void passesOtherServicesFormsAndTheDownload() {
		Answer imgur = through.sendWhole("POST", "/3/image", form(TestImages.pngOfSize(100_000)), Form.TYPE_HEADER);
		Answer chevereto = through.sendWhole("POST", "/api/1/upload", form(TestImages.pngOfSize(100_000)),
				Form.TYPE_HEADER);

		assertThat(chevereto.text()).contains("\"status_txt\":\"OK\"");
		assertThat(imgur.text()).contains("\"success\":true", "http://127.0.0.1:" + nginx.port() + "/images/");
		assertThat(through.get("/i/" + member(imgur, "id") + "/download").header("content-disposition"))
				.contains("attachment");
		assertThat(through.get("/i/" + member(imgur, "id") + "/qr.svg").header("content-type"))
				.contains("image/svg+xml");
		Answer deletion = through.sendWhole("DELETE", "/3/image/" + member(imgur, "deletehash"), new byte[0]);
		assertThat(deletion.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct whole", "direct chunked", "through whole", "through chunked"})
	void acceptsTheLargestFileAndRefusesOneByteMore(String way) {
		Answer largest = upload(way, TestImages.pngOfSize(LARGEST));
		Answer larger = upload(way, TestImages.pngOfSize(LARGEST + 1));

		assertThat(largest.status()).as(largest.text()).isEqualTo(201);
		assertTooLarge(larger);
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct whole", "direct chunked", "through whole", "through chunked"})
	void deliversTheRefusalOfAFarTooLargeFile(String way) {
		assertTooLarge(upload(way, new byte[20_000_000]));
	}

	@Test
	void passesAlbumsAndSaysWhatMayBeDoneWithThem() {
		Answer made = through.sendWhole("POST", "/api/albums", Form.utf8("{\"title\":\"Holiday\"}"), JSON);
		String album = "/api/albums/" + member(made, "id");
		String key = "X-Album-Key: " + member(made, "key");

		Answer changed = through.sendWhole("PATCH", album, Form.utf8("{\"title\":\"Winter\"}"), JSON, key);
		Answer put = through.sendWhole("PUT", album, Form.utf8("{}"), JSON, key);

		assertThat(made.header("location")).isEqualTo("http://127.0.0.1:" + nginx.port() + "/a/" + member(made, "id"));
		assertThat(changed.text()).contains("\"title\":\"Winter\"");
		assertThat(put.status()).isEqualTo(405);
		assertThat(put.header("allow")).isEqualTo("GET, HEAD, PATCH, DELETE, OPTIONS");
		assertThat(through.get("/a/" + member(made, "id")).text()).contains("Winter");
		assertThat(through.send("DELETE", album, key).status()).isEqualTo(204);
		assertThat(through.get("/a/" + member(made, "id")).status()).isEqualTo(404);
	}

	@Test
	void putsTheClientsOwnAddressIntoLinks() {
		Answer answer = through.sendWhole("POST", "/api/upload", form(TestImages.pngOfSize(40_000)), Form.TYPE_HEADER,
				"X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "Forwarded: host=evil.example");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(member(answer, "url")).startsWith("http://127.0.0.1:" + nginx.port() + "/images/");
	}

	@ParameterizedTest
	@CsvSource({"/,text/html", "/upload,text/html", "/images/,text/html", "/terms.html,text/html",
			"/api/images,application/json"})
	void passesEverythingElseOn(String path, String type) {
		Answer answer = through.get(path);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("content-type")).startsWith(type);
	}

	private static void assertTooLarge(Answer answer) {
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.header("content-type")).startsWith("application/problem+json");
		assertThat(answer.text()).contains("file_too_large");
	}

	private static Answer upload(String way, byte[] file) {
		RawHttp client = way.startsWith("direct") ? direct : through;
		return way.endsWith("chunked")
				? client.sendChunked("POST", "/api/upload", form(file), Form.TYPE_HEADER)
				: client.sendWhole("POST", "/api/upload", form(file), Form.TYPE_HEADER);
	}

	private static byte[] form(byte[] file) {
		return new Form().file("noise.png", file).body();
	}

	private static String member(Answer answer, String name) {
		Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.text());
		assertThat(member.find()).as(answer.text()).isTrue();
		return member.group(1);
	}
}
