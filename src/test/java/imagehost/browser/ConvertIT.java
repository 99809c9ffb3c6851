package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Files that are refused as they are, and what the browser makes of them when it is asked to. */
class ConvertIT extends BrowserTest {
	private static final int LIMIT_BYTES = 5_242_880;

	@ParameterizedTest
	@CsvSource({"en,1440,light,WebP is not supported.,Upload the copy",
			"ru,360,dark,WebP не поддерживается.,Загрузить копию"})
	void asksBeforeItUploadsACopyThatItHasMade(String language, int width, String scheme, String sentence,
			String consent) throws Exception {
		browser.resize(width, 800);
		browser.prefer(scheme);
		browser.open(url("/upload?lang=" + language));
		String name = "consent-" + language;

		choose(drawn(name + ".webp", "image/webp", "pen.fillStyle = '#c05020'; pen.fillRect(0, 0, 90, 60);"));

		WebElement offered = card("offered");
		assertThat(offered.getText()).contains(sentence, consent).containsPattern("WebP, .*90 × 60 → JPEG, .*90 × 60");
		assertThat(new Axe().violations(browser)).isEmpty();
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		assertThat(site.get("/api/images?q=" + name).text()).doesNotContain(name);
		offered.findElement(By.cssSelector("[data-part=accept]")).click();

		card("done");
		assertThat(site.get("/api/images?q=" + name).text()).contains("\"" + name + ".jpg\"", "\"jpeg\"");
	}

	@Test
	void keepsTransparencyAsPng() throws Exception {
		BufferedImage stored = accepted(drawn("glass.webp", "image/webp", "pen.fillRect(30, 20, 9, 9);"));

		assertThat(new Color(stored.getRGB(0, 0), true).getAlpha()).isZero();
		assertThat(new Color(stored.getRGB(35, 25), true).getAlpha()).isEqualTo(255);
	}

	@Test
	void keepsEachPixelOfABitmap() throws Exception {
		BufferedImage bitmap = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
		bitmap.setRGB(7, 9, 0x123456);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(bitmap, "bmp", bytes);

		BufferedImage stored = accepted(file("exact.bmp", bytes.toByteArray()));

		assertThat(stored.getRGB(7, 9) & 0xFFFFFF).isEqualTo(0x123456);
	}

	@Test
	void shrinksWhatIsTooLargeAsTheCameraHeldIt() throws Exception {
		byte[] sideways = Arrays.copyOf(TestImages.sidewaysPhotograph(90, 60), LIMIT_BYTES * 5 / 4);
		openUpload();

		choose(file("sideways.jpg", sideways), file("noise.png", TestImages.noise(1, LIMIT_BYTES * 6 / 5)));

		browser.await("both are offered", () -> browser.findAll(".upload-card[data-state=offered]").size() == 2);
		assertThat(browser.findAll(".upload-card__fault").getFirst().getText())
				.isEqualTo("The file is 6.25 MB, and up to 5 MB is accepted.");
		assertThat(browser.find(".upload-card__offer").getText()).contains("6.3 MB, 60 × 90 → JPEG, ");
		assertThat(browser.find("[data-part=accept-all]").getText()).isEqualTo("Upload all copies: 2");
		browser.find("[data-part=accept-all]").click();
		browser.await("both are stored", () -> browser.findAll(".upload-card[data-state=done]").size() == 2);
		BufferedImage stored = stored(browser.findAll(".upload-card [data-part=code]").getFirst());
		assertThat(stored.getWidth() + " × " + stored.getHeight()).isEqualTo("60 × 90");
	}

	@Test
	void keepsColoursThatAreBeyondTheUsual() throws Exception {
		Path vivid = drawn("vivid.webp", "image/webp",
				"pen.fillStyle = 'color(display-p3 0 1 0)'; pen.fillRect(0, 0, 90, 60);");
		openUpload();
		choose(vivid);
		card("offered").findElement(By.cssSelector("[data-part=accept]")).click();
		String link = value(card("done").findElement(By.cssSelector("[data-part=code]")));

		String stored = new String(site.get(URI.create(link).getPath()).body(), StandardCharsets.ISO_8859_1);

		assertThat(stored).contains("ICC_PROFILE");
	}

	@Test
	void saysThatAnAnimationWouldStandStill() throws Exception {
		byte[] moving = {'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'X', 10, 0, 0, 0, 2};
		openUpload();

		browser.run("window.seen = import(document.querySelector('script[type=module]').src"
				+ ".replace('upload.js', 'other-formats.js')).then(({ isAnimated }) => isAnimated)");
		Boolean isAnimated = browser.askAsync(
				"const [bytes, done] = arguments; window.seen.then((isAnimated) => done(isAnimated(Uint8Array.from(bytes))))",
				toNumbers(moving));

		assertThat(isAnimated).isTrue();
	}

	@Test
	void saysInOneSentenceWhatTheBrowserCannotConvert() throws IOException {
		openUpload();

		choose(file("IMG_0001.heic", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)));

		assertThat(card("failed").findElement(By.cssSelector("[data-part=fault]")).getText()).isEqualTo(
				"HEIC is not supported, and this browser cannot convert it: save the picture as JPEG and choose it again.");
		assertThat(browser.findAll("[data-part=accept], [data-part=retry]")).noneMatch(WebElement::isDisplayed);
	}

	/** What is stored when the reader agrees. */
	private BufferedImage accepted(Path file) throws IOException {
		openUpload();
		choose(file);
		card("offered").findElement(By.cssSelector("[data-part=accept]")).click();
		return stored(card("done").findElement(By.cssSelector("[data-part=code]")));
	}

	private BufferedImage stored(WebElement code) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(site.get(URI.create(value(code)).getPath()).body()));
	}

	/** An image of 90 × 60 pixels in a format that only the browser writes here. */
	private Path drawn(String name, String type, String drawing) throws IOException {
		if (!browser.address().contains("/upload")) {
			openUpload();
		}
		String base64 = browser.askAsync("""
				const [type, done] = arguments;
				const canvas = Object.assign(document.createElement('canvas'), { width: 90, height: 60 });
				const pen = canvas.getContext('2d', { colorSpace: 'display-p3' });
				pen.fillStyle = '#204080';
				DRAWING
				canvas.toBlob(async (blob) => {
					const bytes = new Uint8Array(await blob.arrayBuffer());
					done(btoa(String.fromCharCode(...bytes)));
				}, type, 0.9);
				""".replace("DRAWING", drawing), type);
		return file(name, Base64.getDecoder().decode(base64));
	}

	private static int[] toNumbers(byte[] bytes) {
		int[] numbers = new int[bytes.length];
		for (int index = 0; index < bytes.length; index++) {
			numbers[index] = bytes[index] & 0xFF;
		}
		return numbers;
	}
}
