package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the browser that has uploaded an image may do with it afterwards. */
class OwnerIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"en,1440,In the catalogue,By link only", "ru,360,В каталоге,Только по ссылке"})
	void hidesAndShowsAnImageByOneClickOnItsCard(String language, int width, String listed, String unlisted)
			throws IOException {
		browser.resize(width, 800);
		String name = "hide-" + language + ".jpg";
		WebElement card = uploaded(name, language);
		assertThat(visibility(card)).isEqualTo(listed);

		card.findElement(By.cssSelector("[data-part=visibilityChange]")).click();

		browser.await("it is hidden", () -> visibility(card).equals(unlisted));
		assertThat(browser.find("#announcements").getDomProperty("textContent")).isEqualTo(unlisted);
		assertThat(new Axe().violations(browser)).isEmpty();
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain(name);

		browser.open(url("/upload"));
		browser.find(".my-images__item [data-part=visibilityChange]").click();

		browser.await("it is shown", () -> visibility(browser.find(".my-images__item")).equals(listed));
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).contains(name);
	}

	@Test
	void saysThatNothingWasChangedWithoutAConnection() throws IOException {
		WebElement card = uploaded("offline.jpg", "en");
		browser.run("window.fetch = () => Promise.reject(new TypeError('lost'))");

		card.findElement(By.cssSelector("[data-part=visibilityChange]")).click();

		browser.await("it says so", () -> String.valueOf(browser.find("#announcements").getDomProperty("textContent"))
				.startsWith("Nothing was changed."));
		assertThat(visibility(card)).isEqualTo(
				"In the catalogue · Nothing was changed. Check the connection and try again.");
	}

	@ParameterizedTest
	@CsvSource({"en,1440,light", "ru,360,dark"})
	void renamesHidesAndDeletesOnTheImagePage(String language, int width, String scheme) throws IOException {
		browser.prefer(scheme);
		browser.resize(width, 800);
		openPage("owned-" + language + ".jpg", language);
		assertThat(browser.find(".owner").isDisplayed()).isTrue();
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();

		browser.find("#owner-name").clear();
		browser.find("#owner-name").sendKeys("Море \"и\" <горы>");
		browser.findAll(".owner__row button").getLast().click();
		browser.await("it has the new name", () -> browser.find("h1").getText().equals("Море \"и\" <горы>"));
		browser.find(".owner button[name=listed]").click();
		browser.await("it is hidden",
				() -> String.valueOf(browser.find(".owner").getDomAttribute("data-listed")).equals("false"));
		assertThat(browser.address()).doesNotContain("key=");

		browser.open(url("/upload"));
		assertThat(browser.find(".my-images__name").getText()).isEqualTo("Море \"и\" <горы>");
		browser.find(".my-images__name").click();
		browser.await(".owner .button--danger").click();
		browser.await(".confirm form button").click();
		browser.await("[data-deleted]");

		browser.open(url("/upload"));
		assertThat(browser.findAll(".my-images__item")).isEmpty();
	}

	@Test
	void showsNothingOfThisToOthers() throws IOException {
		String page = openPage("others.jpg", "en");
		browser.command("Storage.clearDataForOrigin", Map.of("origin", url(""), "storageTypes", "all"));

		browser.open(page);

		assertThat(browser.find(".owner").isDisplayed()).isFalse();
		assertThat(browser.find("main").getDomProperty("innerHTML")).asString().doesNotContain("delete?key=");
	}

	@ParameterizedTest
	@CsvSource({"en,1440", "ru,1440"})
	void showsAndRemembersTheChoiceWhereverOneCanDrop(String language, int width) throws IOException {
		browser.resize(width, 800);
		browser.open(url("/?lang=" + language));
		WebElement choice = browser.find(".hero [data-part=listed]");
		assertThat(choice.isDisplayed()).isTrue();
		assertThat(choice.isSelected()).isTrue();
		choice.click();

		drag("dragEnter", file("quiet-" + language + ".jpg", TestImages.photograph(300, 200)));
		drag("drop", folder.resolve("quiet-" + language + ".jpg"));

		card("done");
		assertThat(browser.find("[data-part=listed]").isSelected()).isFalse();
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain("quiet-" + language);
		browser.open(url("/"));
		assertThat(browser.find(".hero [data-part=listed]").isSelected()).isFalse();
	}

	private WebElement uploaded(String name, String language) throws IOException {
		browser.open(url("/upload?lang=" + language));
		choose(file(name, TestImages.photograph(300, 200)));
		return card("done");
	}

	/** The address of the page of an image that was uploaded just now. */
	private String openPage(String name, String language) throws IOException {
		String page = String.valueOf(
				uploaded(name, language).findElement(By.cssSelector("[data-part=page]")).getDomProperty("href"));
		browser.open(page);
		return page;
	}

	private static String visibility(WebElement card) {
		return card.findElement(By.cssSelector("[data-part=visibility]")).getText();
	}
}
