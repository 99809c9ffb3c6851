package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first visit costs: bytes and requests with an empty cache, and whether the page jumps. */
class TransferIT extends BrowserTest {
	private static final long BUDGET_BYTES = 60 * 1024;
	private static final int BUDGET_REQUESTS = 12;
	private static final int NEWEST = 6;

	@ParameterizedTest
	@ValueSource(strings = {"/", "/upload"})
	void staysInTheBudgetAndDoesNotJump(String path) {
		browser.command("Network.clearBrowserCache", Map.of());

		browser.open(url(path));

		// Images that others have uploaded come on top, as many and as large as they are.
		long bytes = browser.<Long>ask("""
				return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
					.filter(({ name }) => !/\\/(images|thumbnails)\\//.test(name))
					.reduce((sum, { transferSize }) => sum + transferSize, 0)""");
		System.out.printf("%s: %,d bytes transferred%n", path, bytes);
		assertThat(bytes).isBetween(1L, BUDGET_BYTES);
		long requests = browser.<Long>ask("""
				return 1 + performance.getEntriesByType('resource')
					.filter(({ name }) => !/\\/(images|thumbnails)\\//.test(name)).length""");
		System.out.printf("%s: %d requests%n", path, requests);
		assertThat(requests).isBetween(1L, (long) BUDGET_REQUESTS);
		assertThat(layoutShift()).isZero();
		assertThat(browser.<Boolean>ask(
				"""
						return performance.getEntriesByType('resource').every(({ name }) => name.startsWith(location.origin))"""))
				.isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = {360, 1440})
	void showsTheFirstRowOfNewImagesInTheBudget(int width) throws IOException {
		for (int number = 1; number <= NEWEST; number++) {
			Landscape image = new Landscape(Color.BLUE, Color.PINK, Color.DARK_GRAY, width + number);
			site.upload("first-row-" + number + ".jpg", image.drawn(1200, 800, "jpeg"));
		}
		browser.resize(width, 800);
		browser.command("Network.clearBrowserCache", Map.of());

		browser.open(url("/"));

		browser.run("document.querySelector('.newest').scrollIntoView()");
		browser.await("the images are there", () -> browser
				.ask("return [...document.querySelectorAll('.newest img')].every((image) => image.naturalWidth > 0)"));
		long bytes = browser.<Long>ask("""
				const images = [...document.querySelectorAll('.newest img')];
				const top = images[0].getBoundingClientRect().top;
				const row = images.filter((image) => image.getBoundingClientRect().top === top).map(({ src }) => src);
				return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
					.filter(({ name }) => !/\\/thumbnails\\//.test(name) || row.includes(name))
					.reduce((sum, { transferSize }) => sum + transferSize, 0)""");
		System.out.printf("/ with its first row, %d px: %,d bytes transferred%n", width, bytes);
		assertThat(bytes).isBetween(1L, BUDGET_BYTES);
	}

	@ParameterizedTest
	@ValueSource(ints = {360, 1440})
	void doesNotJumpWhenMyImagesAreDrawn(int width) throws IOException {
		browser.resize(width, 800);
		openUpload();
		choose(file("one.jpg", TestImages.photograph(60, 40)));
		card("done");

		openUpload();

		browser.await(".my-images__item");
		assertThat(layoutShift()).isZero();
	}

	@Test
	void wouldSeeAJump() {
		openUpload();

		browser.run("document.querySelector('main').style.marginTop = '200px'");

		assertThat(layoutShift()).isPositive();
	}

	private double layoutShift() {
		return browser.<Number>askAsync("""
				const done = arguments[0];
				let sum = 0;
				const observer = new PerformanceObserver((list) =>
					list.getEntries().forEach(({ value }) => { sum += value; }));
				observer.observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
					observer.takeRecords().forEach(({ value }) => { sum += value; });
					done(sum);
				})));
				""").doubleValue();
	}
}
