package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Uploads that are interrupted and tried again. */
class UploadRetriesIT extends BothWidthsTest {
	@Test
	void cancelsAndTriesAgain() throws IOException {
		openUpload();
		slowDown();
		choose(file("slow.jpg", TestImages.photograph(900, 600)));
		WebElement sending = card("sending");
		browser.await("it shows its progress", () -> sending.getText().matches("(?s).*\\d%.*"));

		sending.findElement(By.cssSelector("[data-part=cancel]")).click();
		card("cancelled");
		assertThat(browser.focused().getText()).isEqualTo("Try again");
		restoreNetwork();
		browser.focused().sendKeys(Keys.ENTER);

		card("done");
		assertThat(browser.focused().getText()).isEqualTo("Copy");
	}

	/** The image was stored, but its answer never came. */
	@Test
	void storesOnceWhenTheAnswerWasLost() throws IOException {
		openUpload();
		browser.run("""
				const send = XMLHttpRequest.prototype.send;
				XMLHttpRequest.prototype.send = function (body) {
				  XMLHttpRequest.prototype.send = send;
				  this.onload = () => this.onerror();
				  send.call(this, body);
				};""");
		String name = "lost-answer-" + widthPx() + ".jpg";
		choose(file(name, TestImages.photograph(300, 200)));

		card("resting").findElement(By.cssSelector("[data-part=retry]")).click();

		card("done");
		browser.open(url("/api/images?limit=100"));
		assertThat(browser.find("body").getText().split(name, -1)).hasSize(2);
	}

	@Test
	void goesOnByItselfWhenTheNetworkIsBack() throws IOException {
		openUpload();
		disconnect();
		choose(file("lost.jpg", TestImages.photograph(300, 200)));
		assertThat(card("resting").getText()).contains("The connection was lost", "Try now", "Cancel");

		restoreNetwork();

		card("done");
	}

	@Test
	void waitsAsLongAsABusyServerAsksAndGoesOnByItself() throws IOException {
		Path incoming = server.imagesDir().resolve(".incoming");
		Path away = server.imagesDir().resolve(".away");
		Files.move(incoming, away); // the storage does not answer
		try {
			openUpload();
			choose(file("busy.jpg", TestImages.photograph(300, 200)));
			assertThat(card("resting").getText()).contains("The storage does not answer: nothing was stored")
					.containsPattern("Retrying in \\d+ s");
			Files.move(away, incoming);

			card("done");
		} finally {
			if (Files.exists(away)) {
				Files.move(away, incoming);
			}
		}
	}
}
