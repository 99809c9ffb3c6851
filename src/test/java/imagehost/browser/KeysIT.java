package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words that follow what the reader has at hand. */
class KeysIT extends BrowserTest {
	@Test
	void namesTheKeyOfAnAppleKeyboard() {
		browser.command("Emulation.setUserAgentOverride", Map.of("userAgent", "Mozilla/5.0", "platform", "MacIntel"));

		openUpload();
		assertThat(browser.find(".upload__paste").getText()).endsWith("clipboard: ⌘V");
		browser.open(url("/"));
		assertThat(browser.find(".hero__live").getDomProperty("textContent")).contains("⌘V").doesNotContain("Ctrl");

		browser.command("Emulation.setUserAgentOverride", Map.of("userAgent", "Mozilla/5.0", "platform", "Linux"));
		openUpload();
		assertThat(browser.find(".upload__paste").getText()).endsWith("clipboard: Ctrl+V");
	}

	@Test
	void offersTheCameraAndSpeaksOfNoDraggingWhereFingersPoint() {
		openUpload();
		assertThat(browser.find(".upload__camera").isDisplayed()).isFalse();
		browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
		browser.command("Emulation.setDeviceMetricsOverride",
				Map.of("width", 360, "height", 800, "deviceScaleFactor", 2, "mobile", true));

		openUpload();

		assertThat(browser.find(".upload__camera").isDisplayed()).isTrue();
		assertThat(browser.find(".upload__drop").getText()).contains("Choose pictures").doesNotContain("Drop", "Ctrl");
		assertThat(String.valueOf(browser.find("#upload-file").getDomProperty("accept"))).contains("image/webp")
				.doesNotContain("heic", "image/*");
		browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
	}
}
