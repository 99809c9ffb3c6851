package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a picture offers beside the picture: the download under its own name, and the QR code. */
class DownloadIT {
	private static RunningServer server;
	private static Site site;

	@BeforeAll
	static void start() throws IOException {
		server = RunningServer.start();
		site = new Site(server);
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		server.close();
	}

	@Test
	void givesThePictureUnderItsOriginalName() throws Exception {
		String page = page("Мой кот.png");

		HttpResponse<byte[]> answer = site.bytes(page + "/download");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
		assertThat(header(answer, "Content-Disposition")).startsWith("attachment; filename=\"")
				.endsWith("filename*=UTF-8''%D0%9C%D0%BE%D0%B9%20%D0%BA%D0%BE%D1%82.png");
		assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
		assertThat(answer.body()).isEqualTo(Files
				.readAllBytes(server.imagesDir().resolve(page.substring("/i/".length()) + ".png")));
	}

	@Test
	void isSavedByCurlUnderThatName(@TempDir Path folder) throws Exception {
		RequiredProgram.require("curl");
		String page = page("a cat.jpg"); // a PNG in truth

		Process curl = new ProcessBuilder("curl", "-sSfOJ", server.at(page + "/download").toString())
				.directory(folder.toFile()).inheritIO().start();

		assertThat(curl.waitFor()).isZero();
		assertThat(folder.resolve("a cat.png")).isRegularFile();
	}

	@Test
	void answersAConditionWithoutTheBytes() throws Exception {
		String download = page("cat.png") + "/download";
		String tag = site.get(download).headers().firstValue("ETag").orElseThrow();

		assertThat(site.get(download, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(header(site.send("HEAD", download), "Content-Disposition")).contains("cat.png");
	}

	@Test
	void drawsALinkThatFollowsTheHost() throws Exception {
		HttpResponse<String> code = site.get(page("cat.png") + "/qr.svg");

		assertThat(header(code, "Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
		assertThat(code.body()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/i/0000000000000000/download", "/i/0000000000000000/qr.svg", "/i/x/download",
			"/i/download", "/i//download"})
	void knowsNothingOfWhatIsNotThere(String path) throws Exception {
		assertThat(site.get(path).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/downloads", "/download/", "/qr.svg/x", "/qr", "/"})
	void hasNoOtherAddressesBelowAPicture(String action) throws Exception {
		assertThat(site.get(page("cat.png") + action).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/download", "/qr.svg"})
	void saysWhichMethodsItTakes(String action) throws Exception {
		HttpResponse<String> answer = site.send("POST", page("cat.png") + action);

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
	}

	private static String page(String name) throws Exception {
		return site.upload(name, true).replaceFirst("\\?.*", "");
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}
}
