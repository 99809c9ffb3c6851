package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RunningServer;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Makes the images in {@code docs/screenshots/} anew. No build runs it: it is asked for by name, see CONTRIBUTING.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Screenshots {
	private static final Path FOLDER = Path.of("docs/screenshots");
	private static final List<String> SCHEMES = List.of("light", "dark");
	private static final String ADMIN_TOKEN = "a-token-for-the-screenshots";
	private static final int WIDTH_PX = 1280;
	private static final int LARGEST_HEIGHT_PX = 1600;
	private static final int QUALITY_PERCENT = 80;
	private static final int MAX_BYTES = 120 * 1024;
	private static final int BATCH = 9;
	private static final Map<String, Landscape> IMAGES = new LinkedHashMap<>();

	/** The one whose card, page and deletion are shown. */
	private static final Landscape MIST = new Landscape(new Color(0x6F8F92), new Color(0xDCE7E4), new Color(0x2F4A4D),
			21);

	static {
		IMAGES.put("northern hills.png",
				new Landscape(new Color(0x0F3B4C), new Color(0x9DB4C0), new Color(0x0F2E35), 3));
		IMAGES.put("Первый снег.png",
				new Landscape(new Color(0x7FA6C9), new Color(0xF2F6FA), new Color(0x4A6178), 8));
		IMAGES.put("tulip-fields.jpg",
				new Landscape(new Color(0x5AA7E0), new Color(0xF7D6DF), new Color(0x2C6B46), 5));
		IMAGES.put("Осень.jpg", new Landscape(new Color(0x4A6C86), new Color(0xF0C27B), new Color(0x6B2A16), 11));
		IMAGES.put("Рассвет над озером.jpg",
				new Landscape(new Color(0x3B3F6B), new Color(0xF3B391), new Color(0x2A1F42), 4));
	}

	@TempDir
	private Path folder;

	private RunningServer server;
	private Browser browser;

	@BeforeAll
	void start() throws IOException {
		browser = Browser.start();
		server = RunningServer.start(Map.of("IMAGEHOST_ADMIN_TOKEN", ADMIN_TOKEN));
	}

	@AfterAll
	void stop() throws IOException {
		browser.close();
		server.close();
	}

	@Test
	void ofEachPageInBothSchemes() throws IOException {
		upload();
		take("upload");
		String management = String.valueOf(
				browser.find(".my-images__item [data-part=manage]").getDomProperty("href"));
		browser.open(url("/upload"));
		browser.await(".my-images__item");
		browser.run("document.querySelector('#mine').scrollIntoView()");
		takeVisible("my-pictures");
		browser.open(url("/mine"));
		browser.await("[data-part=choose-all]").click();
		browser.find("[data-part=album-chosen]").click();
		browser.await("#album-title").sendKeys("Времена года" + Keys.ENTER);
		browser.await(".notice");
		browser.open(browser.address().replaceFirst("[?].*", ""));
		take("album");
		uploadBatch();
		take("batch");
		browser.open(url("/"));
		take("home");
		browser.open(url("/images/"));
		take("catalogue");
		browser.open(management.replaceFirst("/delete.*", ""));
		browser.find(".image__qr summary").click();
		take("image");
		browser.open(management);
		take("delete");
		browser.open(url("/terms.html"));
		takeVisible("terms");
		browser.open(url("/api/"));
		takeVisible("api");
		browser.open(url("/i/0000000000000000"));
		take("error");
		browser.open(url("/admin"));
		browser.await("#token").sendKeys(ADMIN_TOKEN + Keys.ENTER);
		browser.await("form[action='/admin/logout']");
		take("admin");
	}

	/** All images, and a file that is none. */
	private void upload() throws IOException {
		browser.resize(WIDTH_PX, 900);
		browser.open(url("/upload?lang=ru"));
		for (Map.Entry<String, Landscape> image : IMAGES.entrySet()) {
			String name = image.getKey();
			String format = name.endsWith(".png") ? "png" : "jpeg";
			choose(Files.write(folder.resolve(name), image.getValue().drawn(1200, 800, format)));
			browser.await("the image is stored", () -> browser.findAll(".upload-card__name").stream()
					.anyMatch(card -> card.getText().equals(name))
					&& browser.findAll(".upload-card:not([data-state=done])").isEmpty());
		}
		browser.open(url("/upload"));
		choose(Files.write(folder.resolve("письмо.txt"), "?".getBytes(StandardCharsets.UTF_8)));
		choose(Files.write(folder.resolve("Туман.jpg"), MIST.drawn(1200, 800, "jpeg")));
		browser.await(".upload-card[data-state=done]").findElement(By.cssSelector("summary")).click();
	}

	/** A folder of pictures, one of them in a format that the browser has to convert. */
	private void uploadBatch() throws IOException {
		browser.open(url("/upload"));
		List<String> files = new ArrayList<>();
		for (int number = 1; number <= BATCH; number++) {
			Landscape image = new Landscape(new Color(0x3B3F6B + number * 0x080402), new Color(0xF3C391),
					new Color(0x2A1F42 + number * 0x020804), 30 + number);
			boolean isRefused = number == BATCH;
			Path file = folder.resolve("IMG_%04d.%s".formatted(41 + number, isRefused ? "bmp" : "jpg"));
			files.add(Files.write(file, image.drawn(1200, 800, isRefused ? "bmp" : "jpeg")).toString());
		}
		browser.find("#upload-file").sendKeys(String.join("\n", files));
		browser.await("the batch is stored",
				() -> browser.findAll(".upload-card[data-state=done]").size() == BATCH - 1
						&& browser.findAll(".upload-card[data-state=offered]").size() == 1);
	}

	private void choose(Path file) {
		browser.find("#upload-file").sendKeys(file.toString());
	}

	/** The whole page, as far as it is not too long. */
	private void take(String name) throws IOException {
		long height = browser.<Long>ask("return document.documentElement.scrollHeight");
		browser.resize(WIDTH_PX, (int) Math.clamp(height, 700, LARGEST_HEIGHT_PX));
		takeVisible(name);
		browser.resize(WIDTH_PX, 900);
	}

	private void takeVisible(String name) throws IOException {
		browser.run("document.activeElement.blur()");
		browser.await("the images are drawn", () -> browser.ask("""
				return [...document.images].every((image) => image.complete
					|| image.getBoundingClientRect().top > innerHeight)"""));
		for (String scheme : SCHEMES) {
			browser.prefer(scheme);
			browser.askAsync("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
			browser.await("colours have changed", () -> browser.ask("return document.getAnimations().length === 0"));
			Object image = browser.command("Page.captureScreenshot",
					Map.of("format", "webp", "quality", QUALITY_PERCENT)).get("data");
			byte[] bytes = Base64.getDecoder().decode(String.valueOf(image));
			assertThat(bytes.length).as(name).isLessThanOrEqualTo(MAX_BYTES);
			Files.write(FOLDER.resolve(name + "-" + scheme + ".webp"), bytes);
		}
	}

	private String url(String path) {
		return server.at(path).toString();
	}
}
