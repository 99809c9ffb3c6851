package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page of what was uploaded from this browser. */
class MineIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "light,ru,320"})
	void showsAllAndFindsByPartsOfNames(String scheme, String language, int width) throws IOException {
		browser.prefer(scheme);
		browser.resize(width, 800);
		upload("IMG_0042.jpg", "Ленинград.jpg");
		browser.open(url("/mine?lang=" + language));
		assertThat(names()).containsExactlyInAnyOrder("IMG_0042.jpg", "Ленинград.jpg");
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();

		browser.find("[data-part=query]").sendKeys("НИНГРАД");

		assertThat(names()).containsExactly("Ленинград.jpg");
	}

	@Test
	void hidesShowsCopiesAndDeletesSeveral() throws IOException {
		permitClipboard();
		upload("mine-one.jpg", "mine-two.jpg", "mine-three.jpg");
		browser.open(url("/mine?lang=en"));
		choose("mine-one.jpg", "mine-two.jpg");
		assertThat(browser.find("[data-part=chosen]").getText()).isEqualTo("Selected: 2");

		browser.find("[data-part=copy-chosen]").click();
		browser.await("both are copied",
				() -> clipboard().lines().filter(line -> line.contains("/images/")).count() == 2);
		browser.find("[data-part=hide-chosen]").click();
		browser.await("both are hidden", () -> told().equals("Changed: 2."));
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).contains("mine-three.jpg").doesNotContain("mine-one.jpg",
				"mine-two.jpg");

		browser.open(url("/mine?lang=en"));
		choose("mine-one.jpg", "mine-three.jpg");
		browser.find("[data-part=delete-chosen]").click();
		browser.await("[data-part=confirm-delete][open] [value=keep]").click();
		browser.await("the question is gone", () -> browser.findAll("dialog[open]").isEmpty());
		assertThat(names()).hasSize(3);
		browser.find("[data-part=delete-chosen]").click();
		browser.await("[data-part=confirm-delete][open] [value=delete]").click();

		browser.await("two are deleted", () -> told().equals("Deleted: 2."));
		assertThat(names()).containsExactly("mine-two.jpg");
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain("mine-three.jpg");
	}

	@Test
	void saysWhatDidNotWorkAndKeepsItInTheList() throws IOException {
		upload("stays.jpg");
		browser.open(url("/mine?lang=en"));
		browser.run("window.fetch = () => Promise.reject(new TypeError('lost'))");
		browser.find("[data-part=choose-all]").click();

		browser.find("[data-part=delete-chosen]").click();
		browser.await("[data-part=confirm-delete][open] [value=delete]").click();

		browser.await("it says so", () -> told().startsWith("Deleted: 0. The others failed"));
		assertThat(names()).containsExactly("stays.jpg");
	}

	private void upload(String... names) throws IOException {
		openUpload();
		for (String name : names) {
			choose(file(name, TestImages.photograph(60, 40)));
		}
		browser.await("all are stored", () -> browser.findAll(".upload-card[data-state=done]").size() == names.length);
	}

	private void choose(String... names) {
		for (WebElement item : browser.findAll(".my-images__item")) {
			if (List.of(names).contains(item.findElement(By.cssSelector(".my-images__name")).getText())) {
				item.findElement(By.cssSelector("[data-part=choose]")).click();
			}
		}
	}

	private String told() {
		return browser.find("[data-part=told]").getText();
	}

	private List<String> names() {
		return browser.findAll(".my-images__name").stream().map(WebElement::getText).toList();
	}
}
