package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the card of an uploaded image offers: its links to copy, and the one that deletes. */
class UploadLinksIT extends BothWidthsTest {
	@Test
	void putsTheFocusOnTheCopyButtonAndCopiesTheLink() throws IOException {
		permitClipboard();
		openUpload();
		choose(file("copy.jpg", TestImages.photograph(300, 200)));
		WebElement done = card("done");
		browser.await("the copy button has the focus", () -> browser.focused().getText().equals("Copy"));

		browser.focused().sendKeys(Keys.ENTER);

		browser.await("the button says so", () -> browser.focused().getText().equals("Copied"));
		assertThat(browser.find("#announcements").getDomProperty("textContent")).isEqualTo("Copied");
		assertThat(clipboard()).isEqualTo(value(done.findElement(By.cssSelector("[data-part=code]"))));
		browser.await("the button is itself again", () -> browser.focused().getText().equals("Copy"));
	}

	@Test
	void sharesThePageWhereTheDeviceCan() throws IOException {
		openUpload();
		browser.run("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }");
		choose(file("shared.jpg", TestImages.photograph(300, 200)));

		WebElement button = card("done").findElement(By.cssSelector("[data-part=share]"));
		assertThat(button.isDisplayed()).isTrue();
		button.click();

		assertThat(browser.<String>ask("return window.shared.title")).isEqualTo("shared.jpg");
		assertThat(browser.<String>ask("return window.shared.url")).contains("/i/");
	}

	@Test
	void leavesTheFocusWhereTheReaderMovedIt() throws IOException {
		openUpload();
		slowDown();
		choose(file("focus.jpg", TestImages.photograph(600, 400)));
		card("sending");
		browser.run("document.querySelector('[data-part=listed]').focus()");
		restoreNetwork();

		card("done");

		assertThat(browser.focused().getDomAttribute("name")).isEqualTo("listed");
	}

	@Test
	void writesTheLinkInFourWaysByKeyboard() throws IOException {
		openUpload();
		choose(file("a [b] <c>.png", TestImages.png(30, 20)));
		WebElement done = card("done");
		WebElement field = done.findElement(By.cssSelector("[data-part=code]"));
		String link = value(field);

		done.findElement(By.cssSelector("[value=link]")).sendKeys(Keys.ARROW_RIGHT);
		assertThat(value(field)).isEqualTo("![a \\[b\\] \\<c\\>.png](" + link + ")");
		browser.focused().sendKeys(Keys.ARROW_RIGHT);
		assertThat(value(field)).isEqualTo(
				"<img src=\"" + link + "\" alt=\"a [b] &lt;c&gt;.png\" width=\"30\" height=\"20\">");
		browser.focused().sendKeys(Keys.ARROW_RIGHT);
		assertThat(value(field)).isEqualTo("[img]" + link + "[/img]");
	}

	@Test
	void givesTheLinkThatDeletes() throws IOException {
		openUpload();
		choose(file("gone.jpg", TestImages.photograph(30, 20)));
		WebElement done = card("done");
		done.findElement(By.cssSelector("summary")).click();
		assertThat(done.getText()).contains("Anyone with this link can delete the picture");

		browser.open(value(done.findElement(By.cssSelector("[data-part=manage]"))));
		browser.find("main form button").click();

		browser.await("the image is deleted", () -> browser.findAll("h1").stream()
				.anyMatch(title -> title.getText().equals("The picture is deleted")));
	}
}
