package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The way through the site with JavaScript switched off. */
class PlainFormIT extends BothWidthsTest {
	@Override
	Browser startBrowser() {
		return Browser.withoutJavaScript();
	}

	@Test
	void uploadsAndShowsTheLinkAndTheCatalogueShowsTheImage() throws IOException {
		openUpload();
		choose(file("plain-" + widthPx() + ".jpg", TestImages.photograph(300, 200)));

		browser.find("[data-part=choose]").click();

		browser.await(".notice--success");
		assertThat(browser.address()).contains("/i/").doesNotContain("key=");
		String link = browser.findAll("main input[readonly]").stream().map(BrowserTest::value)
				.filter(value -> value.matches("http://.*/images/[^/]+\\.jpg")).findFirst().orElseThrow();
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).contains("plain-" + widthPx() + ".jpg");
		browser.open(link);
		assertThat(browser.find("img").getDomProperty("naturalWidth")).isEqualTo("300");
	}

	@Test
	void keepsAnUnlistedImageOutOfTheCatalogue() throws IOException {
		openUpload();
		choose(file("unlisted.jpg", TestImages.photograph(300, 200)));
		browser.find("[data-part=listed]").click();

		browser.find("[data-part=choose]").click();

		browser.await(".notice--success");
		assertThat(browser.address()).contains("/i/");
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain("unlisted.jpg");
	}

	@Test
	void letsTheOwnerHideRenameAndDelete() throws IOException {
		openUpload();
		choose(file("mine-" + widthPx() + ".jpg", TestImages.photograph(300, 200)));
		browser.find("[data-part=choose]").click();
		browser.await(".notice--success");
		assertThat(browser.find(".owner").isDisplayed()).isTrue();

		browser.find(".owner button[name=listed]").click();
		browser.await(".notice--success");
		assertThat(browser.find(".owner__state").getText()).isEqualTo("By link only");
		browser.find("#owner-name").clear();
		browser.find("#owner-name").sendKeys("Море <b>");
		browser.findAll(".owner__row button").getLast().click();
		browser.await("it has the new name", () -> browser.find("h1").getText().equals("Море <b>"));
		assertThat(browser.find("#owner-name").getDomProperty("value")).isEqualTo("Море <b>");
		assertThat(browser.address()).doesNotContain("key=");

		browser.find(".owner .button--danger").click();
		browser.await(".confirm form button").click();

		browser.await("it is deleted", () -> browser.find("h1").getText().equals("The picture is deleted"));
	}

	@Test
	void makesAnAlbumOfSeveralAndPutsItInOrder() throws IOException {
		openUpload();
		choose(file("first.jpg", TestImages.photograph(300, 200)), file("second.jpg", TestImages.photograph(200, 300)));
		browser.find("[data-part=choose]").click();
		browser.await(".uploaded");
		assertThat(browser.findAll(".uploaded input[readonly]").stream().map(BrowserTest::value)
				.filter(link -> link.contains("/delete?key="))).hasSize(2);

		browser.find("#album-title").sendKeys("Holiday");
		browser.find(".owner button").click();
		browser.await(".album-owner");
		assertThat(browser.find("h1").getText()).isEqualTo("Holiday");
		assertThat(browser.address()).contains("/a/").doesNotContain("key=");
		browser.findAll("[name=up]").getLast().click();
		browser.await("the second is first",
				() -> browser.find(".album__name").getText().equals("second.jpg"));
		browser.find("[name=remove]").click();
		browser.await("one is left", () -> browser.findAll(".album__name").size() == 1);
		browser.find("#album-files").sendKeys(file("third.jpg", TestImages.photograph(90, 60)).toString());
		browser.find(".album-owner__add button").click();
		browser.await(".uploaded");
		browser.find("main .button").click();
		browser.await("two are there", () -> browser.findAll(".album__name").size() == 2);
		assertThat(browser.findAll(".album__name").getLast().getText()).isEqualTo("third.jpg");
		browser.find(".album-owner .button--danger").click();
		browser.await(".confirm form button").click();

		browser.await("it is deleted", () -> browser.find("h1").getText().equals("The album is deleted"));
	}

	@Test
	void saysOnTheFormWhyAFileIsRefused() throws IOException {
		openUpload();
		choose(file("letter.txt", "Dear".getBytes(StandardCharsets.UTF_8)));

		browser.find("[data-part=choose]").click();

		assertThat(browser.await("[role=alert]").getText())
				.contains(".txt files are not accepted, only .jpg, .jpeg, .png and .gif.");
		assertThat(browser.find("#upload-file").isDisplayed()).isTrue();
	}

	@Test
	void showsNothingThatNeedsAScript() {
		openUpload();

		assertThat(browser.findAll(".upload__live, #mine")).noneMatch(WebElement::isDisplayed);
	}
}
