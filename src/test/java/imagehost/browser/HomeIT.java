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
import org.openqa.selenium.WebElement;

class HomeIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"en,1440", "ru,360"})
	void leadsANewcomerToACopiedLinkInTwoActions(String language, int width) throws IOException {
		permitClipboard();
		browser.resize(width, 800);
		browser.open(url("/?lang=" + language));
		Path image = file("first.jpg", TestImages.photograph(300, 200));

		drop(image);
		WebElement done = card("done");
		browser.focused().sendKeys(Keys.ENTER);

		WebElement code = done.findElement(By.cssSelector("[data-part=code]"));
		browser.await("the link is copied", () -> clipboard().equals(value(code)));
		assertThat(value(code)).contains("/images/");
		assertThat(browser.address()).endsWith("/upload");
		assertThat(browser.<String>ask("return document.documentElement.lang")).isEqualTo(language);
	}

	@Test
	void becomesTheUploadPageWithAllItsWays() throws IOException {
		browser.open(url("/"));
		drop(file("one.jpg", TestImages.photograph(300, 200)));
		card("done");

		choose(file("two.jpg", TestImages.photograph(200, 100)));
		drop(file("three.jpg", TestImages.photograph(100, 100)));

		browser.await("all three are uploaded",
				() -> browser.findAll(".upload-card[data-state=done]").size() == 3);
		browser.run("location.hash = 'main'");
		browser.askAsync("const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => done(true)))");
		assertThat(browser.findAll(".upload-card")).hasSize(3);
		browser.run("history.go(-2)");
		browser.await(".hero");
		assertThat(browser.findAll(".upload-card")).isEmpty();
	}

	@Test
	void showsWhatIsWrongWhereTheUploadPageCannotBeHad() throws IOException {
		browser.open(url("/"));
		browser.run("window.fetch = () => Promise.reject(new TypeError('lost'))");

		drop(file("one.jpg", TestImages.photograph(300, 200)));

		browser.await("#upload");
		assertThat(browser.address()).endsWith("/upload");
	}

	private void drop(Path image) {
		drag("dragEnter", image);
		drag("dragOver", image);
		drag("drop", image);
	}
}
