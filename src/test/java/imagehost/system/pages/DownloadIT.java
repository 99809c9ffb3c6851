package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RequiredProgram;
import imagehost.system.ServiceTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of an image offers beside the image: the download under its own name, and the QR code. */
class DownloadIT extends ServiceTest {

	@Test
	void givesTheImageUnderItsOriginalName() throws Exception {
		String page = page("Мой кот.png");

		Answer answer = site.get(page + "/download");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("image/png");
		assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"")
				.endsWith("filename*=UTF-8''%D0%9C%D0%BE%D0%B9%20%D0%BA%D0%BE%D1%82.png");
		assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
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
		String tag = site.get(download).header("ETag");

		assertThat(site.get(download, "If-None-Match: " + tag).status()).isEqualTo(304);
		assertThat(site.send("HEAD", download).header("Content-Disposition")).contains("cat.png");
	}

	@Test
	void drawsALinkThatFollowsTheHost() throws Exception {
		Answer code = site.get(page("cat.png") + "/qr.svg");

		assertThat(code.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
		assertThat(code.text()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/i/0000000000000000/download", "/i/0000000000000000/qr.svg", "/i/x/download",
			"/i/download", "/i//download"})
	void knowsNothingOfWhatIsNotThere(String path) throws Exception {
		assertThat(site.get(path).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/downloads", "/download/", "/qr.svg/x", "/qr", "/"})
	void hasNoOtherAddressesBelowAnImage(String action) throws Exception {
		assertThat(site.get(page("cat.png") + action).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/download", "/qr.svg"})
	void saysWhichMethodsItTakes(String action) throws Exception {
		Answer answer = site.send("POST", page("cat.png") + action);

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
	}

	private String page(String name) throws Exception {
		return site.uploadSmall(name).page();
	}
}
