package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The upload page of a service where only holders of a token may upload. */
class UploadTokenIT extends BrowserTest {
	private static final String TOKEN = "a-token-of-the-browser-test";

	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_UPLOAD_TOKENS", TOKEN);
	}

	@Test
	void asksForTheTokenAndRemembersIt() throws IOException {
		openUpload();
		choose(file("token.jpg", TestImages.photograph(300, 200)));
		assertThat(card("failed").getText()).contains("Uploading here needs a token");

		browser.find("#upload-token").sendKeys(TOKEN);
		card("failed").findElement(By.cssSelector("[data-part=retry]")).click();

		assertThat(card("done").isDisplayed()).isTrue();
		openUpload();
		assertThat(value(browser.find("#upload-token"))).isEqualTo(TOKEN);
	}

	@Test
	void saysThatATokenIsWrong() throws IOException {
		openUpload();
		browser.find("#upload-token").sendKeys("wrong");

		choose(file("wrong.jpg", TestImages.photograph(300, 200)));

		assertThat(card("failed").getText()).contains("This upload token is not valid");
	}

	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "dark,en,360", "light,ru,320"})
	void isAccessible(String scheme, String language, int width) throws IOException {
		browser.prefer(scheme);
		browser.resize(width, 800);

		browser.open(url("/upload?lang=" + language));

		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
	}

	@Test
	void worksByThePlainForm() throws IOException {
		Browser withScript = browser;
		try (Browser plain = Browser.withoutJavaScript()) {
			browser = plain;
			openUpload();
			browser.find("#upload-token").sendKeys("wrong");
			choose(file("plain.jpg", TestImages.photograph(300, 200)));
			browser.find("[data-part=choose]").click();
			assertThat(browser.await("[role=alert]").getText()).contains("This upload token is not valid");

			browser.find("#upload-token").sendKeys(TOKEN);
			choose(file("plain.jpg", TestImages.photograph(300, 200)));
			browser.find("[data-part=choose]").click();
			browser.await(".notice--success");
			assertThat(browser.address()).contains("/i/").doesNotContain(TOKEN);
		} finally {
			browser = withScript;
		}
	}
}
