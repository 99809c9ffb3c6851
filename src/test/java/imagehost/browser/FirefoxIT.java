package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of an image in the other engine: uploaded, copied, looked at closely, deleted; gathered in an album. */
class FirefoxIT extends ServiceTest {
	private static final String CONTROL = "\uE009";
	private static final String ESCAPE = "\uE00C";
	private static final String DONE = ".upload-card[data-state=done]";

	@TempDir
	private Path folder;

	private Firefox firefox;

	@BeforeAll
	void openBrowser() throws IOException {
		firefox = Firefox.start();
	}

	@AfterAll
	void stopBrowser() throws IOException {
		if (firefox != null) {
			firefox.close();
		}
	}

	@Test
	void uploadsCopiesEnlargesAndDeletes() throws IOException {
		firefox.open(at("/upload?lang=en"));
		firefox.choose("#upload-file", file("firefox.jpg", TestImages.photograph(900, 600)));
		firefox.await(shown(DONE));
		String link = firefox.ask("document.querySelector('" + DONE + " [data-part=code]').value");

		firefox.click(DONE + " [data-part=copy]");
		firefox.await("document.querySelector('" + DONE + " [data-part=copy]').textContent === 'Copied'");
		assertThat(pasted()).isEqualTo(link);

		firefox.open(at("/upload"));
		firefox.open(firefox.ask("document.querySelector('.my-images__name').href"));
		firefox.click("[data-zoom]");
		firefox.await(shown("#zoom[open] img"));
		firefox.press("+");
		firefox.await("document.querySelector('#zoom [data-part=scale]').textContent.startsWith('150')");
		firefox.press(ESCAPE);
		firefox.await("!document.querySelector('#zoom').open");

		firefox.await(shown(".owner .button--danger"));
		firefox.click(".owner .button--danger");
		firefox.await(shown(".confirm form button"));
		firefox.click(".confirm form button");
		firefox.await("document.querySelector('h1').innerText === 'The picture is deleted'");
		assertThat(site.get(URI.create(link).getPath()).status()).isEqualTo(404);
		firefox.open(at("/mine?lang=en"));
		assertThat(firefox.text("main")).doesNotContain("firefox.jpg");
	}

	@Test
	void gathersABatchInAnAlbum() throws IOException {
		firefox.open(at("/upload?lang=en"));
		firefox.choose("#upload-file", file("firefox-1.jpg", TestImages.photograph(300, 200)),
				file("firefox-2.jpg", TestImages.photograph(200, 300)));
		firefox.await("document.querySelectorAll('" + DONE + "').length === 2");

		firefox.click("[data-part=album]");

		firefox.await(shown("[data-part=album-made]"));
		firefox.open(firefox.ask("document.querySelector('[data-part=album-link]').href"));
		assertThat(firefox.address()).contains("/a/");
		assertThat(firefox.text(".album")).contains("firefox-1.jpg", "firefox-2.jpg");
	}

	@Test
	void convertsWhatIsRefused() throws IOException {
		ByteArrayOutputStream bitmap = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB), "bmp", bitmap);
		firefox.open(at("/upload?lang=en"));

		firefox.choose("#upload-file", file("firefox.bmp", bitmap.toByteArray()));
		firefox.await(shown(".upload-card[data-state=offered]"));
		assertThat(firefox.text(".upload-card__offer")).contains("BMP", "50 × 40 → PNG");
		firefox.click("[data-part=accept]");

		firefox.await(shown(DONE));
	}

	/** Firefox itself shows nothing of a GIF that has such a frame; what is stored of it has none. */
	@ParameterizedTest
	@ValueSource(strings = {"", "2c 0000 0000 0100 0100 00 02 02 4c 01 00"})
	void showsAGifWhoseFirstFrameHasNoWidth(String further) {
		byte[] gif = HexFormat.of().parseHex(("47 49 46 38 39 61 0400 0300 80 00 00 000000 ffffff"
				+ "2c 0000 0000 0000 0300 00 02 02 4c 01 00" + further + "3b").replace(" ", ""));
		UploadedImage image = UploadedImage.of(site.upload("nothing.gif", gif));

		firefox.open(at(image.page()));

		firefox.await("document.querySelector('[data-zoom] img').complete");
		assertThat(firefox.ask("String(document.querySelector('[data-zoom] img').naturalWidth)")).isEqualTo("4");
	}

	/** What the clipboard holds, by the keyboard. */
	private String pasted() {
		firefox.open(at("/images/"));
		firefox.click("#q");
		firefox.press(CONTROL, "v");
		firefox.await("document.querySelector('#q').value !== ''");
		return firefox.ask("document.querySelector('#q').value");
	}

	private static String shown(String selector) {
		return "document.querySelector('" + selector + "')?.checkVisibility()";
	}

	private String at(String path) {
		return server.at(path).toString();
	}

	private Path file(String name, byte[] content) throws IOException {
		return Files.write(folder.resolve(name), content);
	}
}
