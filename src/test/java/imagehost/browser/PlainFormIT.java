package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** The way through the site with JavaScript switched off. */
class PlainFormIT extends BrowserTest {
	@Override
	Browser startBrowser() {
		return Browser.withoutJavaScript();
	}

	@ParameterizedTest
	@ValueSource(ints = {360, 1440})
	void uploadsAndShowsTheLinkAndTheCatalogueShowsThePicture(int width) throws IOException {
		browser.resize(width, 800);
		openUpload();
		choose(file("plain-" + width + ".jpg", Photograph.jpeg(300, 200)));

		browser.find("[data-part=choose]").click();

		browser.await(".notice--success");
		assertThat(browser.address()).contains("/i/").contains("?key=");
		String link = browser.findAll("main input[readonly]").stream().map(BrowserTest::value)
				.filter(value -> value.matches("http://.*/images/[^/]+\\.jpg")).findFirst().orElseThrow();
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).contains("plain-" + width + ".jpg");
		browser.open(link);
		assertThat(browser.find("img").getDomProperty("naturalWidth")).isEqualTo("300");
	}

	@Test
	void keepsAnUnlistedPictureOutOfTheCatalogue() throws IOException {
		openUpload();
		choose(file("unlisted.jpg", Photograph.jpeg(300, 200)));
		browser.find("[data-part=listed]").click();

		browser.find("[data-part=choose]").click();

		browser.await(".notice--success");
		assertThat(browser.address()).contains("/i/");
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain("unlisted.jpg");
	}

	@Test
	void saysOnTheFormWhyAFileIsRefused() throws IOException {
		openUpload();
		choose(file("letter.txt", "Dear".getBytes(StandardCharsets.UTF_8)));

		browser.find("[data-part=choose]").click();

		assertThat(browser.await("[role=alert]").getText())
				.contains("Files named .txt are not accepted: only .jpg, .jpeg, .png and .gif are.");
		assertThat(browser.find("#upload-file").isDisplayed()).isTrue();
	}

	@Test
	void showsNothingThatNeedsAScript() {
		openUpload();

		assertThat(browser.findAll(".upload__live, #mine")).noneMatch(WebElement::isDisplayed);
	}
}
