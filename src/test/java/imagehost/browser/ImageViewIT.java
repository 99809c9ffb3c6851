package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import imagehost.system.TestImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

class ImageViewIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "light,ru,1440", "dark,en,360"})
	void showsACodeThatATelephoneReads(String scheme, String language, int width) throws Exception {
		browser.prefer(scheme);
		browser.resize(width, 900);
		openPage(language);

		browser.find(".image__qr summary").click();

		WebElement code = browser.await(".image__qr-code");
		browser.await("the code is drawn", () -> browser
				.ask("return document.querySelector('.image__qr-code').naturalWidth > 0"));
		browser.run("arguments[0].scrollIntoView({ block: 'center' })", code);
		assertThat(read(code)).isEqualTo(value(browser.find("#direct")));
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		assertThat(new Axe().violations(browser)).isEmpty();
	}

	@Test
	void savesTheImageUnderItsOriginalName() throws IOException {
		openPage("en");
		browser.command("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));

		browser.find(".image__actions a").click();

		Path saved = folder.resolve("Мой кот.jpg");
		browser.awaitDownload(saved);
		assertThat(browser.address()).contains("/i/");
	}

	@ParameterizedTest
	@CsvSource({"360", "1440"})
	void copiesTheLink(int width) throws IOException {
		browser.resize(width, 900);
		browser.command("Browser.grantPermissions", Map.of("origin", url(""), "permissions",
				List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
		openPage("en");

		WebElement button = browser.find("button[data-copy='#direct']");
		button.click();

		browser.await("the button says so", () -> button.getText().equals("Copied"));
		assertThat(browser.find("#announcements").getDomProperty("textContent")).isEqualTo("Copied");
		String clipboard = browser.askAsync("navigator.clipboard.readText().then(arguments[0])");
		assertThat(clipboard).isEqualTo(value(browser.find("#direct")));
	}

	@Test
	void showsOneCodeAtATime() throws IOException {
		permitClipboard();
		openPage("en");
		assertThat(browser.find("#direct").isDisplayed()).isTrue();
		assertThat(browser.find("#page").isDisplayed()).isTrue();
		assertThat(browser.find("#markdown").isDisplayed()).isFalse();

		browser.find("label[for=code-markdown]").click();

		assertThat(browser.find("#page").isDisplayed()).isFalse();
		browser.find("button[data-copy='#markdown']").click();
		browser.await("it is copied", () -> clipboard().startsWith("![Мой кот."));
		browser.find("#code-markdown").sendKeys(Keys.ARROW_RIGHT);
		browser.await("the next one is shown", () -> browser.find("#html").isDisplayed());
	}

	@ParameterizedTest
	@CsvSource({"360", "1440"})
	void showsAPreviewOfALargeImageAndLeadsToTheImage(int width) throws IOException {
		browser.resize(width, 900);
		openPage("en", 2600, 1700);

		browser.await("it is drawn", () -> browser.<Boolean>ask("const image = document.querySelector('.image__full');"
				+ " return image.complete && image.naturalWidth > 0"));
		assertThat(browser.<String>ask("return document.querySelector('.image__full').currentSrc"))
				.contains("/previews/");
		assertThat(browser.find("[data-zoom]").getDomProperty("href")).contains("/images/");
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
	}

	@Test
	void enlargesNoSmallImage() throws IOException {
		openPage("en", 60, 40);

		assertThat(browser.<Long>ask("return document.querySelector('.image__full').clientWidth")).isEqualTo(60);
	}

	private void openPage(String language) throws IOException {
		openPage(language, 300, 200);
	}

	/** The page of an image that was uploaded just now, as its visitors see it. */
	private void openPage(String language, int width, int height) throws IOException {
		openUpload();
		choose(file("Мой кот.png", TestImages.photograph(width, height)));
		String page = String.valueOf(card("done").findElement(
				By.cssSelector("[data-part=page]")).getDomProperty("href"));
		browser.open(page + "?lang=" + language);
	}

	private static String read(WebElement code) throws IOException, ReaderException {
		BufferedImage shot = ImageIO.read(new ByteArrayInputStream(code.getScreenshotAs(OutputType.BYTES)));
		int[] pixels = shot.getRGB(0, 0, shot.getWidth(), shot.getHeight(), null, 0, shot.getWidth());
		var source = new RGBLuminanceSource(shot.getWidth(), shot.getHeight(), pixels);
		return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
	}
}
