package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Files that the upload page or the service refuses. */
class UploadRefusalsIT extends BothWidthsTest {
	private static final int LIMIT_BYTES = 5_242_880;

	@Test
	void refusesUselessFilesBeforeAByteIsSent() throws IOException {
		openUpload();
		disconnect(); // nothing can be sent

		choose(file("large.jpg", Arrays.copyOf(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, LIMIT_BYTES * 5 / 4)),
				file("letter.txt", "Dear".getBytes(StandardCharsets.UTF_8)), file("empty.png", new byte[0]),
				file("fake.jpg", "RIFF....WAVE".getBytes(StandardCharsets.UTF_8)));

		browser.await("all are refused", () -> browser.findAll(".upload-card[data-state=failed]").size() == 4);
		assertThat(browser.findAll(".upload-card__fault").stream().map(WebElement::getText)).containsExactly(
				"The file is 6.25 MB, and up to 5 MB is accepted.",
				".txt files are not accepted, only .jpg, .jpeg, .png and .gif.", "The file is empty.",
				"This is not a JPEG, PNG or GIF picture.");
		assertThat(browser.findAll("[data-part=retry]")).noneMatch(WebElement::isDisplayed);
	}

	@Test
	void acceptsAFileOfExactlyTheLimit() throws IOException {
		openUpload();
		disconnect();

		choose(file("exact.jpg", Arrays.copyOf(TestImages.photograph(30, 20), LIMIT_BYTES)));

		assertThat(card("resting").getText()).contains("The connection was lost");
	}

	@Test
	void showsTheServersSentenceForABrokenImageAndKeepsTheCard() throws IOException {
		openUpload();
		byte[] photograph = TestImages.photograph(300, 200);

		choose(file("broken.jpg", Arrays.copyOf(photograph, photograph.length / 2)));

		WebElement failed = card("failed");
		assertThat(failed.getText()).contains("Not uploaded").contains("The picture is cut short");
		assertThat(failed.findElement(By.cssSelector("[data-part=retry]")).isDisplayed()).isFalse();
		failed.findElement(By.cssSelector("[data-part=remove]")).click();
		assertThat(browser.findAll(".upload-card")).isEmpty();
	}

	@Test
	void speaksRussian() throws IOException {
		browser.open(url("/upload?lang=ru"));

		choose(file("письмо.txt", "Привет".getBytes(StandardCharsets.UTF_8)));

		assertThat(card("failed").getText()).contains("письмо.txt", "Не загружено",
				"Файлы .txt не поддерживаются, только .jpg, .jpeg, .png и .gif.");
	}
}
