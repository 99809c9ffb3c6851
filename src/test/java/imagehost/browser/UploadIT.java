package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class UploadIT extends BrowserTest {
	private static final int LIMIT_BYTES = 5_242_880;
	private static final int SLOW_BYTES_PER_SECOND = 30_000;

	@AfterEach
	void restoreNetwork() {
		network(false, -1);
	}

	@ParameterizedTest
	@ValueSource(ints = {360, 1440})
	void uploadsAPhotographAndItsLinkShowsIt(int width) throws IOException {
		browser.resize(width, 800);
		openUpload();

		choose(file("holiday.jpg", Photograph.sidewaysJpeg(1200, 800)));
		WebElement done = card("done");

		assertThat(done.findElement(By.cssSelector("h2")).getText()).isEqualTo("holiday.jpg");
		assertThat(done.getText()).contains("800 × 1200");
		String link = value(done.findElement(By.cssSelector("[data-part=code]")));
		assertThat(link).matches("http://.*/images/[0-9a-hjkmnp-tv-z]{16}\\.jpg");
		browser.open(link);
		assertThat(browser.<Long>ask("return document.images[0].naturalWidth")).isEqualTo(800);
	}

	@Test
	void putsTheFocusOnTheCopyButtonAndCopiesTheLink() throws IOException {
		permitClipboard();
		openUpload();
		choose(file("copy.jpg", Photograph.jpeg(300, 200)));
		WebElement done = card("done");
		browser.await("the copy button has the focus", () -> browser.focused().getText().equals("Copy"));

		browser.focused().sendKeys(Keys.ENTER);

		browser.await("the button says so", () -> browser.focused().getText().equals("COPIED!"));
		assertThat(browser.find("#announcements").getDomProperty("textContent")).isEqualTo("COPIED!");
		assertThat(clipboard()).isEqualTo(value(done.findElement(By.cssSelector("[data-part=code]"))));
		browser.await("the button is itself again", () -> browser.focused().getText().equals("Copy"));
	}

	@Test
	void leavesTheFocusToWhoMovedIt() throws IOException {
		openUpload();
		network(false, SLOW_BYTES_PER_SECOND);
		choose(file("focus.jpg", Photograph.jpeg(600, 400)));
		card("sending");
		browser.run("document.querySelector('[data-part=listed]').focus()");
		network(false, -1);

		card("done");

		assertThat(browser.focused().getDomAttribute("name")).isEqualTo("listed");
	}

	@Test
	void writesTheLinkInFourWaysByKeyboard() throws IOException {
		openUpload();
		choose(file("a [b] <c>.png", Photograph.png(30, 20)));
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
		choose(file("gone.jpg", Photograph.jpeg(30, 20)));
		WebElement done = card("done");
		done.findElement(By.cssSelector("summary")).click();
		assertThat(done.getText()).contains("whoever has it can delete the picture");

		browser.open(value(done.findElement(By.cssSelector("[data-part=manage]"))));
		browser.find("main form button").click();

		browser.await("the picture is deleted", () -> browser.findAll("h1").stream()
				.anyMatch(title -> title.getText().equals("The picture is deleted")));
	}

	@Test
	void sendsSeveralFilesTwoAtATimeAndCopiesAllLinks() throws IOException {
		openUpload();
		network(false, SLOW_BYTES_PER_SECOND);
		byte[] photograph = Photograph.jpeg(400, 300);

		choose(file("1.jpg", photograph), file("2.jpg", photograph), file("3.jpg", photograph));

		card("sending");
		assertThat(browser.findAll(".upload-card[data-state=queued]")).hasSize(1);
		network(false, -1);
		browser.await("all are done", () -> browser.findAll(".upload-card[data-state=done]").size() == 3);
		assertThat(browser.find("[data-part=counts]").getText()).isEqualTo("Uploaded: 3 of 3");
		String links = browser.find("[data-part=copy-all]").getDomAttribute("data-copy-text");
		assertThat(String.valueOf(links).lines()).hasSize(3).allMatch(link -> link.contains("/images/"));
	}

	@Test
	void tellsOfFilesThatAreNoUseBeforeAByteIsSent() throws IOException {
		openUpload();
		network(true, -1); // nothing can be sent

		choose(file("large.jpg", Arrays.copyOf(Photograph.jpeg(30, 20), LIMIT_BYTES + 1)),
				file("letter.txt", "Dear".getBytes(StandardCharsets.UTF_8)), file("empty.png", new byte[0]),
				file("fake.jpg", "RIFF....WEBP".getBytes(StandardCharsets.UTF_8)));

		browser.await("all are refused", () -> browser.findAll(".upload-card[data-state=failed]").size() == 4);
		assertThat(browser.findAll(".upload-card__fault").stream().map(WebElement::getText)).containsExactly(
				"The file is too large: at most 5242880 bytes are allowed.",
				"Files named .txt are not accepted: only .jpg, .jpeg, .png and .gif are.", "The file is empty.",
				"This is not a JPEG, PNG or GIF picture.");
		assertThat(browser.findAll("[data-part=retry]")).noneMatch(WebElement::isDisplayed);
	}

	@Test
	void acceptsAFileOfExactlyTheLimit() throws IOException {
		openUpload();
		network(true, -1);

		choose(file("exact.jpg", Arrays.copyOf(Photograph.jpeg(30, 20), LIMIT_BYTES)));

		assertThat(card("failed").getText()).contains("The connection was lost");
	}

	@Test
	void showsTheServersSentenceForABrokenPictureAndKeepsTheCard() throws IOException {
		openUpload();
		byte[] photograph = Photograph.jpeg(300, 200);

		choose(file("broken.jpg", Arrays.copyOf(photograph, photograph.length / 2)));

		WebElement failed = card("failed");
		assertThat(failed.getText()).contains("Not uploaded").contains("The picture is cut short");
		assertThat(failed.findElement(By.cssSelector("[data-part=retry]")).isEnabled()).isTrue();
		failed.findElement(By.cssSelector("[data-part=remove]")).click();
		assertThat(browser.findAll(".upload-card")).isEmpty();
	}

	@Test
	void cancelsAndTriesAgain() throws IOException {
		openUpload();
		network(false, SLOW_BYTES_PER_SECOND);
		choose(file("slow.jpg", Photograph.jpeg(900, 600)));
		WebElement sending = card("sending");
		browser.await("it tells how far it is", () -> sending.getText().matches("(?s).*\\d%.*"));

		sending.findElement(By.cssSelector("[data-part=cancel]")).click();
		card("cancelled");
		assertThat(browser.focused().getText()).isEqualTo("Try again");
		network(false, -1);
		browser.focused().sendKeys(Keys.ENTER);

		card("done");
		assertThat(browser.focused().getText()).isEqualTo("Copy");
	}

	/** The picture was stored, but its answer never came. */
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
		choose(file(name, Photograph.jpeg(300, 200)));

		card("failed").findElement(By.cssSelector("[data-part=retry]")).click();

		card("done");
		browser.open(url("/api/images?limit=100"));
		assertThat(browser.find("body").getText().split(name, -1)).hasSize(2);
	}

	@Test
	void triesAgainAfterTheNetworkWasLost() throws IOException {
		openUpload();
		network(true, -1);
		choose(file("lost.jpg", Photograph.jpeg(300, 200)));
		WebElement failed = card("failed");
		assertThat(failed.getText()).contains("The connection was lost");

		network(false, -1);
		failed.findElement(By.cssSelector("[data-part=retry]")).click();

		card("done");
	}

	@Test
	void waitsAsLongAsABusyServerAsks() throws IOException {
		Path incoming = server.imagesDir().resolve(".incoming");
		Path away = server.imagesDir().resolve(".away");
		Files.move(incoming, away); // the storage does not answer
		try {
			openUpload();
			choose(file("busy.jpg", Photograph.jpeg(300, 200)));
			WebElement retry = card("failed").findElement(By.cssSelector("[data-part=retry]"));
			assertThat(card("failed").getText()).contains("The storage does not answer: nothing was stored");
			assertThat(retry.isEnabled()).isFalse();
			assertThat(retry.getText()).matches("Try again in \\d+ s");
			Files.move(away, incoming);

			browser.await("the wait is over", retry::isEnabled);
			retry.click();

			card("done");
		} finally {
			if (Files.exists(away)) {
				Files.move(away, incoming);
			}
		}
	}

	@Test
	void takesAPictureFromTheClipboard() throws IOException {
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
		Path dropped = file("dropped.jpg", Photograph.jpeg(300, 200));
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
		choose(file("hidden.jpg", Photograph.jpeg(30, 20)));
		card("done");

		assertThat(browser.find("[data-part=listed]").isSelected()).isFalse();
		browser.open(url("/images/"));
		assertThat(browser.find("main").getText()).doesNotContain("hidden.jpg");
	}

	@Test
	void speaksRussian() throws IOException {
		browser.open(url("/upload?lang=ru"));

		choose(file("письмо.txt", "Привет".getBytes(StandardCharsets.UTF_8)));

		assertThat(card("failed").getText()).contains("письмо.txt", "Не загружено",
				"Файлы .txt не принимаются: только .jpg, .jpeg, .png и .gif.");
	}

	/** @param uploadBytesPerSecond -1 for no limit */
	private void network(boolean isOffline, int uploadBytesPerSecond) {
		browser.command("Network.emulateNetworkConditions", Map.of("offline", isOffline, "latency", 0,
				"downloadThroughput", -1, "uploadThroughput", uploadBytesPerSecond));
	}
}
