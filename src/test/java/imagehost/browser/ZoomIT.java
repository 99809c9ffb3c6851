package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The image by itself, from its page. */
class ZoomIT extends BrowserTest {
	private static final String SCALE = "[data-part=scale]";

	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360"})
	void letsATallImageBeReadFromTopToBottom(String scheme, String language, int width) throws IOException {
		browser.prefer(scheme);
		browser.resize(width, 800);
		openPage("tall-" + language + ".jpg", language, 300, 6000);

		browser.find("[data-zoom]").click();

		browser.await("#zoom img");
		assertThat(browser.find(SCALE).getText()).startsWith("100");
		assertThat(browser.<Long>ask("return document.querySelector('#zoom img').clientWidth")).isEqualTo(300);
		assertThat(new Axe().violations(browser)).isEmpty();
		browser.focused().sendKeys(Keys.PAGE_DOWN);
		browser.await("it moves",
				() -> browser.<Boolean>ask("return document.querySelector('.zoom__field').scrollTop > 100"));
		browser.focused().sendKeys("0");
		assertThat(browser.<Boolean>ask("return document.querySelector('#zoom img').clientHeight < innerHeight"))
				.isTrue();
		browser.focused().sendKeys(Keys.ESCAPE);
		assertThat(browser.find("#zoom").isDisplayed()).isFalse();
	}

	@Test
	void enlargesByButtonsAndKeysAndNeverWithoutBeingAsked() throws IOException {
		openPage("small.jpg", "en", 60, 40);
		browser.find("[data-zoom]").click();
		browser.await("#zoom img");
		assertThat(browser.find(SCALE).getText()).isEqualTo("100%");

		browser.find("#zoom [data-part=in]").click();
		assertThat(browser.find(SCALE).getText()).isEqualTo("150%");
		browser.find(".zoom__field").sendKeys("-");
		assertThat(browser.find(SCALE).getText()).isEqualTo("100%");

		browser.find("#zoom [data-part=close]").click();
		assertThat(browser.find("#zoom").isDisplayed()).isFalse();
	}

	@Test
	void movesALargeImageByDragging() throws IOException {
		openPage("large.jpg", "en", 3000, 2000);
		browser.find("[data-zoom]").click();
		browser.await("#zoom img");
		browser.find("#zoom [data-part=full]").click();
		long before = browser.<Long>ask("return Math.round(document.querySelector('.zoom__field').scrollLeft)");

		for (String event : new String[]{"mousePressed,700,500", "mouseMoved,600,450", "mouseReleased,600,450"}) {
			String[] parts = event.split(",", -1);
			browser.command("Input.dispatchMouseEvent", Map.of("type", parts[0], "x",
					Integer.parseInt(parts[1]), "y", Integer.parseInt(parts[2]), "button", "left", "buttons", 1,
					"clickCount", 1));
		}

		assertThat(browser.<Long>ask("return Math.round(document.querySelector('.zoom__field').scrollLeft)"))
				.isEqualTo(before + 100);
	}

	@ParameterizedTest
	@CsvSource({"360,300,600", "360,900,1600", "1440,300,600", "1440,3000,2000"})
	void leavesNothingToShiftWhileTheImageLoads(int window, int width, int height) throws IOException {
		browser.resize(window, 800);
		openPage("shift.jpg", "en", width, height);
		browser.command("Network.clearBrowserCache", Map.of());
		browser.run("location.reload()");

		browser.await("the image is there", () -> browser
				.<Boolean>ask(
						"return document.readyState === 'complete' && document.querySelector('.image__full').complete"));

		double shift = ((Number) browser.askAsync("""
				const done = arguments[0];
				let sum = 0;
				new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
				  .observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));"""))
				.doubleValue();
		assertThat(shift).isZero();
	}

	private void openPage(String name, String language, int width, int height) throws IOException {
		browser.open(url("/upload?lang=" + language));
		choose(file(name, TestImages.photograph(width, height)));
		browser.open(String.valueOf(
				card("done").findElement(By.cssSelector("[data-part=page]")).getDomProperty("href")));
	}
}
