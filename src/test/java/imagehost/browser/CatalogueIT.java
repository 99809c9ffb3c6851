package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the cards of the catalogue, and those of My pictures, can do beside leading to the page of the image. */
class CatalogueIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"light,en,1440,Copied", "dark,ru,360,Скопировано", "light,ru,320,Скопировано"})
	void copiesTheLinkOfACard(String scheme, String language, int width, String copied) throws IOException {
		permitClipboard();
		browser.prefer(scheme);
		browser.resize(width, 800);
		String word = "copied" + scheme + width;
		upload(word + ".jpg");
		browser.open(url("/images/?q=" + word + "&lang=" + language));
		WebElement button = browser.find(".catalogue__copy");

		button.sendKeys(Keys.ENTER);

		browser.await("the button says so", () -> button.getText().equals(copied));
		assertThat(clipboard()).matches("http://.*/images/[0-9a-z]{16}\\.jpg");
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		browser.await("the icon is back", () -> !button.findElements(By.cssSelector(".catalogue__icon")).isEmpty());
	}

	@Test
	void leadsThroughTheImagesOfAPageByArrowKeys() throws IOException {
		upload("arrows-one.jpg", "arrows-two.jpg");

		browser.open(url("/images/?q=arrows&lang=en"));
		browser.find(".catalogue__tool[data-zoom]").sendKeys(Keys.ENTER);
		List<String> inCatalogue = seenByArrows();
		browser.open(url("/mine?lang=en"));
		browser.find(".my-images__preview").click();
		List<String> inMine = seenByArrows();

		assertThat(inCatalogue).hasSize(3).contains("arrows-one.jpg 120×60", "arrows-two.jpg 120×60");
		assertThat(inCatalogue.getFirst()).isEqualTo(inCatalogue.getLast());
		assertThat(inMine).hasSize(3).contains("arrows-one.jpg 120×60", "arrows-two.jpg 120×60");
	}

	/** The first, the second, and the first again. */
	private List<String> seenByArrows() {
		browser.await("#zoom img");
		String first = shown();
		browser.focused().sendKeys(Keys.ARROW_RIGHT);
		String second = shown();
		browser.focused().sendKeys(Keys.ARROW_RIGHT);
		return List.of(first, second, shown());
	}

	private String shown() {
		return browser.ask("const image = document.querySelector('#zoom img');"
				+ " return `${image.alt} ${image.width}×${image.height}`");
	}

	private void upload(String... names) throws IOException {
		openUpload();
		for (String name : names) {
			choose(file(name, TestImages.photograph(120, 60)));
		}
		browser.await("all are stored",
				() -> browser.findAll(".upload-card[data-state=done]").size() == names.length);
	}
}
