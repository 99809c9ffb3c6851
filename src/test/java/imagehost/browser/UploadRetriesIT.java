package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RunningNginx;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
					.containsPattern("Goes on by itself in \\d+ s");
			Files.move(away, incoming);

			card("done");
		} finally {
			if (Files.exists(away)) {
				Files.move(away, incoming);
			}
		}
	}

	/** At the rate that compose sets; each of the files is refused at first when its turn comes too early. */
	@Test
	void storesAFolderOfFilesInSpiteOfTheRateLimitWithoutAClick() throws IOException {
		byte[] photograph = TestImages.photograph(30, 20);
		Path[] files = new Path[45];
		for (int number = 0; number < files.length; number++) {
			files[number] = file("folder-" + widthPx() + "-" + number + ".jpg", photograph);
		}
		try (RunningNginx nginx = RunningNginx.before(server.port(), server.imagesDir(),
				Map.of("IMAGEHOST_UPLOADS_PER_MINUTE", "120"))) {
			browser.open("http://127.0.0.1:" + nginx.port() + "/upload?lang=en");

			choose(files);

			assertThat(card("resting").getText()).contains("Too many requests");
			browser.await("most are stored", () -> browser.findAll(".upload-card[data-state=done]").size() > 40);
			browser.await("all are stored",
					() -> browser.findAll(".upload-card[data-state=done]").size() == files.length);
			assertThat(browser.findAll(".upload-card[data-state=failed]")).isEmpty();
		}
	}
}
