package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** The header in every width and language: one row, on a phone one more for the administrator, and nothing cut off. */
class HeaderIT extends BrowserTest {
	private static final int[] WIDTHS = {320, 360, 412, 599, 600, 720, 768, 1024, 1280, 1440};

	@ParameterizedTest
	@CsvSource({"en,false", "ru,false", "en,true", "ru,true"})
	void fitsIntoEveryWidth(String language, boolean isSignedIn) {
		if (isSignedIn) {
			signIn();
		}
		browser.open(url("/images/?lang=" + language));
		for (int width : WIDTHS) {
			browser.resize(width, 800);

			int rows = isSignedIn && width < 600 ? 2 : 1;
			assertThat(browser.<Long>ask("return document.querySelector('.header').offsetHeight")).as("at %d", width)
					.isLessThan(rows * 66L + 1);
			assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth"))
					.as("at %d", width).isTrue();
			assertThat(browser.<Long>ask(OVERLAPS)).as("at %d", width).isZero();
		}
	}

	private static final String OVERLAPS = """
			const boxes = [...document.querySelectorAll('.header a')].filter((link) => link.offsetWidth)
				.map((link) => link.getBoundingClientRect());
			return boxes.filter((one, i) => boxes.some((other, k) => k > i && one.left < other.right - 1
				&& other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1)).length;""";

	@Test
	void leadsTheAdministratorToTheirPages() {
		signIn();
		browser.open(url("/upload?lang=en"));

		WebElement link = browser.find(".header__administrator");
		assertThat(link.getText()).isEqualTo("Administration");
		link.click();

		browser.await("the pages are open", () -> browser.address().endsWith("/admin"));
	}
}
