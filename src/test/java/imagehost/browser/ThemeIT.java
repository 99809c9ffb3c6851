package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The switch of colours in the footer. */
class ThemeIT extends BrowserTest {
	private static final String DARK = "rgb(21, 21, 21)";
	private static final String LIGHT = "rgb(242, 245, 255)";

	@ParameterizedTest
	@CsvSource({"light,Dark,en,1440", "light,Тёмные,ru,360", "dark,Light,en,360", "dark,Светлые,ru,1440"})
	void isRememberedOnEveryPageAgainstTheSystem(String system, String choice, String language, int width)
			throws IOException {
		String chosen = system.equals("light") ? DARK : LIGHT;
		browser.resize(width, 800);
		browser.prefer(system);
		browser.open(url("/images/?lang=" + language));
		assertThat(ground()).isEqualTo(system.equals("light") ? LIGHT : DARK);

		choose(choice);

		assertThat(browser.address()).endsWith("/images/");
		assertThat(ground()).isEqualTo(chosen);
		assertThat(browser.find("[aria-current=true].footer__theme").getText()).isEqualTo(choice);
		for (String path : List.of("/", "/upload", "/nowhere")) {
			browser.open(url(path));
			assertThat(ground()).as(path).isEqualTo(chosen);
			assertThat(new Axe().violations(browser)).as(path).isEmpty();
			assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		}
	}

	@Test
	void followsTheSystemAgain() {
		browser.prefer("light");
		browser.open(url("/?lang=en"));
		choose("Dark");
		assertThat(ground()).isEqualTo(DARK);

		choose("As in the system");

		assertThat(ground()).isEqualTo(LIGHT);
	}

	/** Ink on white, whatever the screen shows. */
	@Test
	void printsInLightColours() {
		browser.prefer("dark");
		browser.open(url("/?lang=en"));
		choose("Dark");

		browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));

		assertThat(ground()).isEqualTo(LIGHT);
		assertThat(browser.find(".footer").isDisplayed()).isFalse();
		browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
	}

	private void choose(String choice) {
		browser.findAll(".footer__theme").stream().filter(link -> link.getText().equals(choice)).findFirst()
				.orElseThrow().click();
	}

	private String ground() {
		return browser.ask("return getComputedStyle(document.body).backgroundColor");
	}
}
