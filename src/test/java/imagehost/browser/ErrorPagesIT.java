package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RequiredProgram;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error pages that nginx answers while the service is away. */
class ErrorPagesIT extends BrowserTest {
	private RunningNginx nginx;

	@BeforeAll
	void startNginx(@TempDir Path images) throws IOException {
		RequiredProgram.require("nginx");
		nginx = RunningNginx.before(RunningServer.freePort(), images, Map.of());
	}

	@AfterAll
	void stopNginx() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
	}

	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "dark,en,320", "light,ru,768"})
	void areAccessible(String scheme, String language, int width) throws IOException {
		browser.prefer(scheme);
		browser.resize(width, 800);
		for (String path : new String[]{"/upload", "/images/0000000000000000.png"}) {
			browser.open("http://127.0.0.1:" + nginx.port() + path + "?hl=" + language);

			assertThat(browser.<String>ask("return document.documentElement.lang")).as(path).isEqualTo(language);
			assertThat(browser.find(".status").isDisplayed()).isTrue();
			assertThat(new Axe().violations(browser)).as(path).isEmpty();
			assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		}
	}
}
