package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Files that are dropped or pasted where nobody would expect an upload. */
class DropAnywhereIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"en,1440,/images/,light", "ru,360,/terms.html,dark", "en,360,/api/,light", "ru,1440,/nowhere,dark",
			"ru,1440,/mine,light"})
	void asksFirstAndUploadsWithTheChoice(String language, int width, String path, String scheme) throws IOException {
		browser.prefer(scheme);
		browser.resize(width, 800);
		browser.open(url(path + "?lang=" + language));
		String name = "anywhere-" + language + width + ".jpg";

		drop(file(name, TestImages.photograph(300, 200)));

		assertThat(browser.await("#drop").getText()).contains(name);
		assertThat(new Axe().violations(browser)).isEmpty();
		browser.find("#drop [data-part=listed]").click();
		browser.find("#drop [value=upload]").click();
		assertThat(card("done").getText()).doesNotContain("undefined");
		assertThat(String.valueOf(browser.find("#announcements").getDomProperty("textContent"))).contains(name);
		assertThat(browser.address()).endsWith("/upload");
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain(name);
	}

	@Test
	void uploadsNothingWhenTheQuestionIsRefused() throws IOException {
		browser.open(url("/images/?lang=en"));
		drop(file("refused.jpg", TestImages.photograph(300, 200)));

		browser.await("#drop [value=cancel]").click();

		browser.await("the question is gone", () -> browser.findAll("#drop[open]").isEmpty());
		assertThat(browser.address()).contains("/images/");
	}

	@ParameterizedTest
	@CsvSource({"/upload", "/", "/images/", "/terms.html"})
	void answersAnAddressWithASentence(String path) {
		permitClipboard();
		browser.open(url(path + "?lang=en"));
		browser.askAsync("navigator.clipboard.writeText('https://example.org/cat.jpg').then(() => arguments[0](true))");

		browser.find("body").sendKeys(Keys.chord(Keys.CONTROL, "v"));

		assertThat(browser.await("[role=alert][data-address]").getText())
				.isEqualTo("Send the picture itself, not its address: the service fetches nothing from other sites.");
		assertThat(browser.findAll(".upload-card")).isEmpty();
	}

	@Test
	void namesAPastedImageByTheTime() {
		permitClipboard();
		openUpload();
		browser.askAsync(
				"""
						const done = arguments[0];
						const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
						canvas.getContext('2d').fillRect(5, 5, 9, 9);
						canvas.toBlob((blob) => navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]).then(() => done(true)));
						""");

		browser.find("body").sendKeys(Keys.chord(Keys.CONTROL, "v"));

		assertThat(card("done").findElement(By.cssSelector("h2")).getText())
				.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d\\.png");
	}

	private void drop(Path file) {
		drag("dragEnter", file);
		drag("dragOver", file);
		drag("drop", file);
	}
}
