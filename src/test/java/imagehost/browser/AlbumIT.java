package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An album from the upload to its deletion, in the browser that makes it. */
class AlbumIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "light,ru,320"})
	void makesAnAlbumOfABatchByOneClickAndAddsWhatComesLater(String scheme, String language, int width)
			throws IOException {
		permitClipboard();
		browser.prefer(scheme);
		browser.resize(width, 800);
		browser.open(url("/upload?lang=" + language));
		choose(photograph("one.jpg"));
		card("done");
		assertThat(browser.find("[data-part=album]").isDisplayed()).isFalse();
		choose(photograph("two.jpg"), photograph("three.jpg"));

		awaitDone(3);
		browser.find("[data-part=album]").click();
		browser.await("[data-part=album-made]");
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(overflowing()).isEmpty();
		browser.focused().click();
		browser.await("its link is copied", () -> clipboard().matches("http://.*/a/[0-9a-z]{16}"));
		choose(photograph("four.jpg"));
		awaitDone(4);
		browser.find("[data-part=album]").click();
		browser.await("all are in", () -> !browser.find("[data-part=album]").isDisplayed());

		browser.open(clipboard());

		assertThat(names()).containsExactly("two.jpg", "three.jpg", "one.jpg", "four.jpg");
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(overflowing()).isEmpty();
		browser.find("[data-part=open] button").click();
		browser.await(".album-owner");
		assertThat(browser.address()).doesNotContain("key=");
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(overflowing()).isEmpty();
	}

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

	@Test
	void remembersItsAlbumsAndForgetsADeletedOne() throws IOException {
		openAlbumOfThree();
		browser.find("#album-title").sendKeys("Summer <b>");
		browser.find(".album-owner .owner__row button").click();
		browser.await("it has its title", () -> browser.find("h1").getText().equals("Summer <b>"));

		browser.open(url("/mine?lang=en"));
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(browser.find(".my-albums__name").getText()).isEqualTo("Summer <b>");
		browser.find(".my-albums [data-part=edit]").click();
		browser.await(".album-owner .button--danger").click();
		assertThat(new Axe().violations(browser)).isEmpty();
		browser.await(".confirm form button").click();
		browser.await("it is deleted", () -> browser.find("h1").getText().equals("The album is deleted"));

		browser.open(url("/mine?lang=en"));
		assertThat(browser.find(".my-albums").isDisplayed()).isFalse();
		assertThat(browser.findAll(".my-images__item")).hasSize(3);
	}

	@Test
	void takesFurtherImagesInFromItsPage() throws IOException {
		openAlbumOfThree();
		browser.find("[data-part=add] a").click();
		browser.await("[data-part=album-made]");
		assertThat(browser.findAll("noscript *")).isEmpty();

		choose(photograph("five.jpg"));
		awaitDone(1);
		choose(photograph("six.jpg"));
		awaitDone(2);
		browser.await("all are in", () -> browser.<String>askAsync(
				"fetch(document.querySelector('[data-part=album-link]').href.replace('/a/', '/api/albums/'))"
						+ ".then((answer) => answer.json())"
						+ ".then(({ images }) => arguments[0](images.map((image) => image.original_name).join()))")
				.equals("one.jpg,two.jpg,three.jpg,five.jpg,six.jpg"));
	}

	@Test
	void makesAnAlbumOfWhatIsTickedInMyPictures() throws IOException {
		upload();
		browser.open(url("/mine?lang=en"));
		browser.find("[data-part=choose-all]").click();

		browser.find("[data-part=album-chosen]").click();

		browser.await(".album-owner");
		assertThat(names()).containsExactlyInAnyOrder("one.jpg", "two.jpg", "three.jpg");
	}

	private void upload() throws IOException {
		openUpload();
		choose(photograph("one.jpg"), photograph("two.jpg"), photograph("three.jpg"));
		awaitDone(3);
	}

	/** In its owner's hands. */
	private void openAlbumOfThree() throws IOException {
		upload();
		browser.find("[data-part=album]").click();
		browser.await("[data-part=album-link]").click();
		browser.await("[data-part=open] button").click();
		browser.await(".album-owner");
	}

	private Path photograph(String name) throws IOException {
		return file(name, TestImages.photograph(name.length() * 10, 60));
	}

	private void awaitDone(int count) {
		browser.await("all are stored",
				() -> browser.findAll(".upload-card[data-state=done]").size() == count);
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

	/** What is wider than the window lets it be. */
	private List<String> overflowing() {
		return browser.ask("return document.documentElement.scrollWidth <= innerWidth ? []"
				+ " : [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > innerWidth)"
				+ ".map((it) => `${it.tagName}.${it.className}`)");
	}

	private List<String> names() {
		return browser.findAll(".album__name").stream().map(WebElement::getText).toList();
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
