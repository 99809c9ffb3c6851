package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RunningNginx;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked of the upload page at its limits: a whole folder, and a line from another age. */
class FolderIT extends BrowserTest {
	private static final int FILES = 100;
	private static final int AT_A_TIME = 10;
	private static final int USABLE_MILLIS = 7000;

	/** At the rate that compose sets; most of the files are refused at first when their turn comes too early. */
	@Test
	void storesAHundredFilesInSpiteOfTheRateLimitWithoutAClick() throws IOException {
		byte[] photograph = TestImages.photograph(30, 20);
		Path[] files = new Path[FILES];
		for (int number = 0; number < FILES; number++) {
			files[number] = file("folder-" + number + ".jpg", photograph);
		}
		try (RunningNginx nginx = RunningNginx.before(server.port(), server.imagesDir(),
				Map.of("IMAGEHOST_UPLOADS_PER_MINUTE", "120"))) {
			browser.open("http://127.0.0.1:" + nginx.port() + "/upload?lang=en");

			choose(files);

			assertThat(card("resting").getText()).contains("Too many requests");
			for (int count = AT_A_TIME; count <= FILES; count += AT_A_TIME) {
				int stored = count;
				browser.await(stored + " are stored",
						() -> browser.findAll(".upload-card[data-state=done]").size() >= stored);
			}
			assertThat(browser.findAll(".upload-card[data-state=failed]")).isEmpty();
		}
	}

	/** As the developer tools of browsers define "Slow 3G". */
	@Test
	void isUsableSoonOnASlowLine() {
		browser.open(url("/terms.html?lang=en"));
		browser.command("Network.clearBrowserCache", Map.of());
		browser.command("Network.emulateNetworkConditions", Map.of("offline", false, "latency", 2000,
				"downloadThroughput", 51_200, "uploadThroughput", 51_200));

		browser.open(url("/upload"));

		// Modules have run by then.
		double usable = browser.<Number>ask(
				"return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd").doubleValue();
		System.out.printf("usable after %.1f s on a slow line%n", usable / 1000);
		assertThat(browser.<Boolean>ask("return document.querySelector('#upload-file').multiple")).isTrue();
		assertThat(usable).isBetween(2000.0, (double) USABLE_MILLIS);
	}
}
