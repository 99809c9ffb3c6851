package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

class ModerationWithoutScriptsIT extends ModerationTest {
	@Override
	Browser startBrowser() {
		return Browser.withoutJavaScript();
	}

	@Override
	String upload(String name) throws IOException {
		openUpload();
		choose(file(name, TestImages.photograph(300, 200)));
		browser.find("[data-part=choose]").click();
		browser.await(".notice--success");
		return browser.address().replaceFirst("\\?.*", "");
	}

	@Override
	void assertFits() {
		int width = browser.find("html").getSize().getWidth();
		assertThat(browser.findAll("main *")).filteredOn(WebElement::isDisplayed)
				.allMatch(element -> element.getRect().x + element.getRect().width <= width + 1);
	}

	@Test
	void showsNothingThatNeedsAScript() {
		signIn();

		assertThat(browser.findAll("[data-select-all]")).noneMatch(WebElement::isDisplayed);
	}
}
