package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiPageIT extends BrowserTest {
	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "light,ru,320", "dark,en,1440"})
	void tellsEveryOperationWithACommandToCopy(String scheme, String language, int width) throws Exception {
		browser.command("Browser.grantPermissions", Map.of("origin", url(""), "permissions",
				List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
		browser.prefer(scheme);
		browser.resize(width, 900);
		browser.open(url("/?lang=" + language));

		browser.find(".programs a[href='/api/']").click();
		browser.await(".api__operation");
		browser.find(".api__codes summary").click();
		browser.find("button[data-copy='#command-upload']").click();

		browser.await("the button has copied", () -> !browser.findAll(".is-copied").isEmpty());
		String clipboard = browser.askAsync("navigator.clipboard.readText().then(arguments[0])");
		assertThat(clipboard).isEqualTo("curl -F file=@cat.jpg " + url("/api/upload"));
		assertThat(browser.findAll(".api__operation")).hasSizeGreaterThan(15);
		assertThat(browser.find(".api__codes").getText()).contains("file_too_large", "413");
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		assertThat(new Axe().violations(browser)).isEmpty();
	}
}
