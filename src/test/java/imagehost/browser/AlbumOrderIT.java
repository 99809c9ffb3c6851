package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The order of an album: changed by its owner, and followed in the close-up. */
class AlbumOrderIT extends AlbumBrowserTest {
	@Test
	void putsImagesInOrderByDraggingAndByButtonsAndKeepsIt() throws IOException {
		openAlbumOfThree();

		drag(browser.findAll(".album__item").getFirst(), browser.findAll(".album__item").getLast());

		browser.await("it is kept", () -> news().equals("The order is saved."));
		assertThat(names()).containsExactly("two.jpg", "three.jpg", "one.jpg");
		assertThat(browser.find("#album-links").getDomProperty("value")).isEqualTo(links());
		browser.find("[name=down]").click();
		browser.await("the second is first", () -> names().getFirst().equals("three.jpg"));
		assertThat(browser.focused().getDomAttribute("name")).isEqualTo("down");
		awaitKept("three.jpg");
		browser.run("location.reload()");
		browser.await(".album__item");
		assertThat(names()).containsExactly("three.jpg", "two.jpg", "one.jpg");

		browser.run("window.fetch = () => Promise.reject(new TypeError('lost'))");
		browser.find("[name=down]").click();
		browser.await("it says so", () -> news().startsWith("Nothing was changed"));
		assertThat(names()).containsExactly("three.jpg", "two.jpg", "one.jpg");
	}

	@Test
	void leadsThroughTheImagesByArrowKeys() throws IOException {
		openAlbumOfThree();

		browser.find("[data-zoom]").click();
		browser.await("#zoom img");
		assertThat(shown()).isEqualTo("one.jpg 1 / 3");
		browser.focused().sendKeys(Keys.ARROW_RIGHT);
		assertThat(shown()).isEqualTo("two.jpg 2 / 3");
		browser.focused().sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
		assertThat(shown()).isEqualTo("three.jpg 3 / 3");
		browser.find("#zoom [data-part=next]").click();
		assertThat(shown()).isEqualTo("one.jpg 1 / 3");
		assertThat(new Axe().violations(browser)).isEmpty();
		browser.focused().sendKeys(Keys.ESCAPE);

		assertThat(browser.find("#zoom").isDisplayed()).isFalse();
	}

	/** As the browser tells the page of a drag; its own drags cannot be made from outside. */
	private void drag(WebElement item, WebElement over) {
		browser.run("""
				const [item, over] = arguments;
				const data = new DataTransfer();
				const tell = (target, type) =>
				  target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
				tell(item, 'dragstart');
				tell(over, 'dragover');
				tell(over, 'drop');
				tell(item, 'dragend');""", item, over);
	}

	private void awaitKept(String first) {
		browser.await("the server has the order", () -> browser.<String>askAsync(
				"fetch(location.pathname.replace('/a/', '/api/albums/')).then((answer) => answer.json())"
						+ ".then(({ images }) => arguments[0](images[0].original_name))")
				.equals(first));
	}

	private String links() {
		return String.join("\n", browser.findAll(".album__item").stream()
				.map(item -> String.valueOf(item.getDomAttribute("data-url"))).toList());
	}

	private String shown() {
		WebElement zoom = browser.find("#zoom");
		return zoom.findElement(By.cssSelector("img")).getDomAttribute("alt") + " "
				+ zoom.findElement(By.cssSelector("[data-part=place]")).getText();
	}

	private String news() {
		return browser.findAll("#announcements").stream().map(region -> String.valueOf(region.getDomProperty(
				"textContent"))).findFirst().orElse("");
	}
}
