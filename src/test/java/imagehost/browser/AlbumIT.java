package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An album from the upload to its deletion, in the browser that makes it. */
class AlbumIT extends AlbumBrowserTest {
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

	/** What is wider than the window lets it be. */
	private List<String> overflowing() {
		return browser.ask("return document.documentElement.scrollWidth <= innerWidth ? []"
				+ " : [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > innerWidth)"
				+ ".map((it) => `${it.tagName}.${it.className}`)");
	}
}
