package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The ways of choosing files on the upload page, and what it remembers. */
class UploadIT extends BothWidthsTest {
	@Test
	void uploadsAPhotographAndItsLinkShowsIt() throws IOException {
		openUpload();

		choose(file("holiday.jpg", TestImages.sidewaysPhotograph(1200, 800)));
		WebElement done = card("done");

		assertThat(done.findElement(By.cssSelector("h2")).getText()).isEqualTo("holiday.jpg");
		assertThat(done.getText()).contains("800 × 1200");
		String link = value(done.findElement(By.cssSelector("[data-part=code]")));
		assertThat(link).matches("http://.*/images/[0-9a-hjkmnp-tv-z]{16}\\.jpg");
		browser.open(link);
		assertThat(browser.<Long>ask("return document.images[0].naturalWidth")).isEqualTo(800);
	}

	@Test
	void sendsSeveralFilesTwoAtATimeAndCopiesAllLinks() throws IOException {
		openUpload();
		slowDown();
		byte[] photograph = TestImages.photograph(400, 300);

		choose(file("1.jpg", photograph), file("2.jpg", photograph), file("3.jpg", photograph));

		card("sending");
		assertThat(browser.findAll(".upload-card[data-state=queued]")).hasSize(1);
		restoreNetwork();
		browser.await("all are done", () -> browser.findAll(".upload-card[data-state=done]").size() == 3);
		assertThat(browser.find("[data-part=counts]").getText()).isEqualTo("Uploaded: 3 of 3");
		String links = browser.find("[data-part=copy-all]").getDomAttribute("data-copy-text");
		assertThat(String.valueOf(links).lines()).hasSize(3).allMatch(link -> link.contains("/images/"));
	}

	@Test
	void takesAnImageFromTheClipboard() throws IOException {
		permitClipboard();
		openUpload();
		boolean isCopied = browser.<Boolean>askAsync(
				"""
						const done = arguments[0];
						const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
						canvas.getContext('2d').fillRect(5, 5, 9, 9);
						canvas.toBlob((blob) => navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]).then(() => done(true)));
						""");
		assertThat(isCopied).isTrue();

		browser.find("body").sendKeys(Keys.chord(Keys.CONTROL, "v"));

		assertThat(card("done").getText()).contains("40 × 30");
	}

	@Test
	void takesFilesDroppedAnywhereOnThePage() throws IOException {
		openUpload();
		Path dropped = file("dropped.jpg", TestImages.photograph(300, 200));
		drag("dragEnter", dropped);
		drag("dragOver", dropped);
		assertThat(browser.find("#upload").getDomAttribute("class")).contains("is-dragging");

		drag("drop", dropped);

		assertThat(card("done").getText()).contains("dropped.jpg");
		assertThat(browser.find("#upload").getDomAttribute("class")).doesNotContain("is-dragging");
		assertThat(browser.address()).endsWith("/upload");
	}

	@Test
	void remembersWhetherToShowInTheCatalogue() throws IOException {
		openUpload();
		assertThat(browser.find("[data-part=listed]").isSelected()).isTrue();
		browser.find("[data-part=listed]").click();

		openUpload();
		choose(file("hidden.jpg", TestImages.photograph(30, 20)));
		card("done");

		assertThat(browser.find("[data-part=listed]").isSelected()).isFalse();
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain("hidden.jpg");
	}
}
