package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Many files at once. */
class BatchIT extends BothWidthsTest {
	private static final int FILES = 12;

	@Test
	void showsTwelveFilesShortlyAndCopiesAllInSixWays() throws IOException {
		openUpload();

		choose(batch());

		browser.await("ten are done, two refused", () -> browser.findAll(".upload-card[data-state=done]").size() == 10
				&& browser.findAll(".upload-card[data-state=failed]").size() == 2);
		assertThat(browser.find("[data-part=counts]").getText()).isEqualTo("Uploaded: 10 of 12");
		assertThat(browser.find("[data-part=show-failed]").getText()).isEqualTo("Not uploaded: 2. Show");
		assertThat(browser.find("[data-part=retry-all]").isDisplayed()).isFalse();
		assertThat(browser.<String>ask("return document.title")).startsWith("Upload");
		assertThat(browser.<Long>ask("return document.documentElement.scrollHeight"))
				.isLessThan(widthPx() < 720 ? 4100 : 3000);
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		assertThat(new Axe().violations(browser)).isEmpty();
		for (Map.Entry<String, String> way : Map
				.of("link", "http://.*\\.jpg", "markdown", "!\\[.*]\\(http.*\\)", "html",
						"<img src=.*>", "bbcode", "\\[img]http.*\\[/img]", "linked_bbcode",
						"\\[url=http.*/i/.*]\\[img]http.*/thumbnails/.*\\[/img]\\[/url]", "linked_html",
						"<a href=\"http.*/i/.*\"><img src=\"http.*/thumbnails/.*></a>")
				.entrySet()) {
			new Select(browser.find("[data-part=copy-as]")).selectByValue(way.getKey());
			assertThat(String.valueOf(browser.find("[data-part=copy-all]").getDomAttribute("data-copy-text")).lines())
					.hasSize(10).allMatch(line -> line.matches(way.getValue()));
		}
	}

	@Test
	void opensARowAndLeadsToWhatWasRefused() throws IOException {
		openUpload();
		choose(batch());
		browser.await("ten are done", () -> browser.findAll(".upload-card[data-state=done]").size() == 10);
		WebElement row = browser.findAll(".upload-card").get(6);
		assertThat(row.findElement(By.cssSelector(".upload-card__links")).isDisplayed()).isFalse();
		assertThat(row.findElement(By.cssSelector("[data-part=copy]")).isDisplayed()).isTrue();

		row.findElement(By.cssSelector("[data-part=details]")).click();

		assertThat(row.findElement(By.cssSelector(".upload-card__links")).isDisplayed()).isTrue();
		browser.find("[data-part=show-failed]").click();
		assertThat(browser.focused().getDomAttribute("data-state")).isEqualTo("failed");
		List<String> names = browser.findAll(".my-images__name").stream().map(WebElement::getText).toList();
		assertThat(names).noneMatch(name -> name.startsWith("batch-"));
	}

	@Test
	void countsInTheTitleAndTriesAgainAllThatFailed() throws IOException {
		openUpload();
		slowDown();
		byte[] photograph = TestImages.photograph(400, 300);
		choose(file("1.jpg", photograph), file("2.jpg", photograph));
		card("sending");
		assertThat(browser.<String>ask("return document.title")).startsWith("0/2 · ");
		browser.run("""
				XMLHttpRequest.prototype.send = function () {
				  Object.defineProperty(this, 'status', { value: 500 });
				  Object.defineProperty(this, 'responseText', { value: '' });
				  setTimeout(() => this.onload());
				};""");
		choose(file("3.jpg", photograph), file("4.jpg", photograph));
		restoreNetwork();
		browser.await("two failed", () -> browser.findAll(".upload-card[data-state=failed]").size() == 2);
		browser.run("""
				const frame = document.body.appendChild(document.createElement('iframe'));
				XMLHttpRequest.prototype.send = frame.contentWindow.XMLHttpRequest.prototype.send;""");

		browser.await("[data-part=retry-all]").click();

		browser.await("all are done", () -> browser.findAll(".upload-card[data-state=done]").size() == 4);
		assertThat(browser.<String>ask("return document.title")).startsWith("Upload");
	}

	@Test
	void takesAFileThatWasChosenBeforeTheScriptRan() throws IOException {
		browser.command("Network.setBlockedURLs", Map.of("urls", List.of("*/js/upload.js")));
		openUpload();
		choose(file("early.jpg", TestImages.photograph(300, 200)));
		assertThat(browser.findAll(".upload-card")).isEmpty();
		browser.command("Network.setBlockedURLs", Map.of("urls", List.of()));

		browser.run("""
				const late = document.createElement('script');
				late.type = 'module';
				late.src = document.querySelector('script[src$="/upload.js"]').src + '?late';
				document.head.append(late);""");

		assertThat(card("done").getText()).contains("early.jpg");
	}

	private Path[] batch() throws IOException {
		Path[] files = new Path[FILES];
		for (int number = 0; number < FILES; number++) {
			boolean isRefused = number % 6 == 5;
			files[number] = isRefused
					? file("batch-" + number + ".txt", "Dear".getBytes(StandardCharsets.UTF_8))
					: file("batch-" + number + ".jpg", TestImages.photograph(300 + number, 200));
		}
		return files;
	}
}
