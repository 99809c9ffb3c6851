package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import java.io.ByteArrayInputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets, scripts, icons, and the files that programs look for. */
class AssetsIT extends ServiceTest {
	private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

	@ParameterizedTest
	@ValueSource(strings = {"/", "/upload", "/images/", "/terms.html", "/api/", "/no-such-page"})
	void letsPagesLoadNothingButTheirOwn(String path) throws Exception {
		Answer page = site.get(path);

		assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
				"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
		assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(page.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
		assertThat(page.header("Permissions-Policy")).contains("camera=()");
		assertThat(page.header("Set-Cookie")).isEmpty();
		assertThat(page.text()).doesNotContain(" style=", "<script>", " onclick=");
	}

	@Test
	void servesEachAssetOfAPageToBeKeptForEver() throws Exception {
		for (String page : new String[]{"/", "/upload", "/images/", "/terms.html"}) {
			for (String asset : ASSET.matcher(site.get(page).text()).results().map(found -> found.group(1)).toList()) {
				Answer file = site.get(asset);

				assertThat(file.status()).as(asset).isEqualTo(200);
				assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
				// A script that asked for another one would cost the reader a round trip.
				assertThat(asset.endsWith(".js") && file.text().contains("\nimport ")).as(asset).isFalse();
			}
		}
	}

	@Test
	void joinsScriptsSoThatEachRunsOnce() throws Exception {
		Answer file = site.get("/assets/0123456789ab/js/copy+mine.js");

		assertThat(file.header("Content-Type")).startsWith("text/javascript");
		assertThat(file.text().split("modules\\['copy'] \\?\\?= ", -1)).hasSize(2);
		assertThat(file.text().indexOf("modules['texts'] ??=")).isBetween(0,
				file.text().indexOf("modules['mine'] ??="));
		assertThat(site.send("HEAD", "/assets/0123456789ab/js/copy+mine.js").header("Content-Length"))
				.isEqualTo(Integer.toString(file.body().length));
	}

	@Test
	void givesAnotherVersionOfAnAssetWithoutKeepingIt() throws Exception {
		Answer file = site.get("/assets/0123456789ab/css/base.css");

		assertThat(file.status()).isEqualTo(200);
		assertThat(file.header("Content-Type")).startsWith("text/css");
		assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/assets/", "/assets/css/base.css", "/assets/0123456789ab/css/no-such.css",
			"/assets/0123456789ab/css/base+no-such.css", "/assets/0123456789ab/js/no-such.js",
			"/assets/0123456789ab/js/copy+no-such.js",
			"/assets/0123456789ab/css/", "/assets/0123456789ab/%2e%2e/WEB-INF/web.xml", "/WEB-INF/web.xml",
			"/META-INF/MANIFEST.MF", "/imagehost/launcher/Launcher.class", "/WEB-INF/jsp/home.jsp"})
	void servesNoFileThatHasNoRoute(String path) throws Exception {
		assertThat(site.get(path).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({"/favicon.ico,image/x-icon", "/robots.txt,text/plain",
			"/manifest.webmanifest,application/manifest+json", "/apple-touch-icon.png,image/png",
			"/api/openapi.yaml,application/yaml",
			"/health/live,application/json", "/health/ready,application/json"})
	void servesWhatProgramsLookFor(String path, String type) throws Exception {
		Answer file = site.get(path);

		assertThat(file.status()).isEqualTo(200);
		assertThat(file.header("Content-Type")).startsWith(type);
	}

	@Test
	void hasTheIconsOfItsManifestInTheSizesThatItSays() throws Exception {
		Pattern declaration = Pattern.compile("\"src\": \"([^\"]+)\", \"sizes\": \"([0-9]+)x([0-9]+)\"");
		var icons = declaration.matcher(site.get("/manifest.webmanifest").text()).results().toList();

		assertThat(icons).hasSize(3);
		for (MatchResult declared : icons) {
			var icon = ImageIO.read(new ByteArrayInputStream(site.get(declared.group(1)).body()));
			assertThat(icon.getWidth() + " " + icon.getHeight()).as(declared.group(1))
					.isEqualTo(declared.group(2) + " " + declared.group(3));
		}
	}
}
