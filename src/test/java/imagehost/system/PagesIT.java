package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the real service, in both languages. */
class PagesIT {
	private static final String NASTY_NAME = "a'&lt;><img src=x onerror=alert(1)>.png";
	private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

	private static RunningServer server;
	private static Site site;

	@BeforeAll
	static void start() throws IOException {
		server = RunningServer.start();
		site = new Site(server);
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		server.close();
	}

	@ParameterizedTest
	@CsvSource({"/,вечной ссылкой,eternal link", "/upload,Загрузка,Upload a picture", "/images/,Картинки,Images",
			"/terms.html,Ответственность сторон,Responsibility of the parties",
			"/api/,Кто может загружать,Who may upload"})
	void speaksTheLanguageOfTheReader(String path, String russian, String english) throws Exception {
		HttpResponse<String> forRussian = site.get(path, "Accept-Language", "ru,en;q=0.5");
		HttpResponse<String> forEnglish = site.get(path, "Accept-Language", "en-GB");

		assertThat(forRussian.statusCode()).isEqualTo(200);
		assertThat(forRussian.body()).contains("<html lang=\"ru\">").contains(russian);
		assertThat(forRussian.headers().firstValue("Content-Language")).contains("ru");
		assertThat(forEnglish.body()).contains("<html lang=\"en\">").contains(english);
		assertThat(String.join(",", forEnglish.headers().allValues("Vary"))).containsIgnoringCase("Accept-Language")
				.containsIgnoringCase("Cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/upload", "/images/", "/terms.html", "/api/", "/no-such-page"})
	void letsPagesLoadNothingButTheirOwn(String path) throws Exception {
		HttpResponse<String> page = site.get(path);

		assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'",
				"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
		assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(page, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
		assertThat(header(page, "Permissions-Policy")).contains("camera=()");
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(page.body()).doesNotContain(" style=", "<script>", " onclick=");
	}

	@Test
	void servesEachAssetOfAPageToBeKeptForEver() throws Exception {
		for (String page : new String[]{"/", "/upload", "/images/", "/terms.html"}) {
			for (String asset : ASSET.matcher(site.get(page).body()).results().map(found -> found.group(1)).toList()) {
				HttpResponse<String> file = site.get(asset);

				assertThat(file.statusCode()).as(asset).isEqualTo(200);
				assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
			}
		}
	}

	@Test
	void givesAnotherVersionOfAnAssetWithoutKeepingIt() throws Exception {
		HttpResponse<String> file = site.get("/assets/0123456789ab/css/base.css");

		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(header(file, "Content-Type")).startsWith("text/css");
		assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/assets/", "/assets/css/base.css", "/assets/0123456789ab/css/no-such.css",
			"/assets/0123456789ab/css/", "/assets/0123456789ab/%2e%2e/WEB-INF/web.xml", "/WEB-INF/web.xml",
			"/META-INF/MANIFEST.MF", "/imagehost/launcher/Launcher.class", "/WEB-INF/jsp/home.jsp"})
	void servesNoFileThatHasNoRoute(String path) throws Exception {
		assertThat(site.get(path).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({"/favicon.ico,image/x-icon", "/robots.txt,text/plain",
			"/manifest.webmanifest,application/manifest+json", "/apple-touch-icon.png,image/png",
			"/api/openapi.yaml,application/yaml",
			"/health/live,application/json", "/health/ready,application/json"})
	void servesWhatProgramsLookFor(String path, String type) throws Exception {
		HttpResponse<String> file = site.get(path);

		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(header(file, "Content-Type")).startsWith(type);
	}

	@Test
	void hasTheIconsOfItsManifestInTheSizesThatItSays() throws Exception {
		Pattern icon = Pattern.compile("\"src\": \"([^\"]+)\", \"sizes\": \"([0-9]+)x([0-9]+)\"");
		var icons = icon.matcher(site.get("/manifest.webmanifest").body()).results().toList();

		assertThat(icons).hasSize(3);
		for (MatchResult declared : icons) {
			var picture = ImageIO.read(new ByteArrayInputStream(site.bytes(declared.group(1)).body()));
			assertThat(picture.getWidth() + " " + picture.getHeight()).as(declared.group(1))
					.isEqualTo(declared.group(2) + " " + declared.group(3));
		}
	}

	@Test
	void remembersTheLanguageThatIsChosen() throws Exception {
		HttpResponse<String> choice = site.get("/images/?before=x&lang=en&c=1");

		assertThat(choice.statusCode()).isEqualTo(303);
		assertThat(header(choice, "Location")).isEqualTo("/images/?before=x&c=1");
		assertThat(header(choice, "Set-Cookie")).contains("language=en", "Max-Age=31536000", "HttpOnly", "SameSite=Lax",
				"Path=/");
		assertThat(site.get("/", "Cookie", "language=en", "Accept-Language", "ru").body())
				.contains("<html lang=\"en\">");
	}

	@Test
	void doesNotLeadToAnotherSiteByTheLanguageSwitch() throws Exception {
		assertThat(header(site.get("//evil.example/?lang=en"), "Location")).isEqualTo("/evil.example/");
	}

	@Test
	void ignoresALanguageThatItDoesNotSpeak() throws Exception {
		assertThat(site.get("/?lang=%3Cscript%3E").statusCode()).isEqualTo(200);
	}

	@Test
	void linksToTheSamePageInTheOtherLanguageEscaped() throws Exception {
		String body = site.get("/images/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&a='x").body();

		assertThat(body).doesNotContain("<script>alert").doesNotContain("a='x");
		assertThat(body).contains("hreflang=\"en\"");
	}

	@Test
	void leadsThePlainFormToThePageOfThePicture() throws Exception {
		HttpResponse<String> answer = site.postForm("cat.png", Site.png(), true);
		String page = header(answer, "Location");

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(page).matches("/i/[0-9a-z]{16}\\?key=[A-Za-z0-9_-]{22}");
		HttpResponse<String> shown = site.get(page);
		assertThat(shown.body()).contains("cat.png", "/images/" + id(page) + ".png", "/delete?key=");
		assertThat(header(shown, "Cache-Control")).isEqualTo("no-store");
		assertThat(header(shown, "Referrer-Policy")).isEqualTo("no-referrer");
	}

	@Test
	void tellsInThePlainFormWhyAnUploadIsRefused() throws Exception {
		HttpResponse<String> answer = site.postForm("cat.txt", Site.png(), true);

		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.body()).contains("role=\"alert\"", "Файлы .txt не принимаются", "type=\"file\"");
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void tellsAnOversizedPlainUploadWithTheStatus() throws Exception {
		assertThat(site.postForm("cat.png", new byte[5_242_881], true).statusCode()).isEqualTo(413);
	}

	@Test
	void escapesAnyNameOfAPicture() throws Exception {
		String page = site.upload(NASTY_NAME, true);

		for (String path : new String[]{page, "/i/" + id(page), page.replace("?", "/delete?"), "/images/", "/"}) {
			assertThat(site.get(path).body()).as(path).doesNotContain("<img src=x").doesNotContain("a'&lt;>");
		}
		assertThat(site.get("/i/" + id(page)).body())
				.contains("a&#039;&amp;lt;&gt;&lt;img src=x onerror=alert(1)&gt;.png");
	}

	@Test
	void describesAPictureToSocialNetworksByAbsoluteLinks() throws Exception {
		String id = id(site.upload("shared.png", true));

		String body = site.get("/i/" + id).body();

		assertThat(body).contains(
				"<meta property=\"og:image\" content=\"" + server.at("/images/" + id + ".png") + "\">",
				"<meta property=\"og:image:width\" content=\"40\">", "<meta name=\"twitter:card\"",
				"<link rel=\"canonical\" href=\"" + server.at("/i/" + id) + "\">");
		assertThat(body).doesNotContain("noindex", "/delete");
	}

	@Test
	void keepsAnUnlistedPictureOutOfCatalogueAndSearchEngines() throws Exception {
		String id = id(site.upload("hidden.png", false));

		HttpResponse<String> page = site.get("/i/" + id);

		assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
		assertThat(header(page, "X-Robots-Tag")).isEqualTo("noindex");
		assertThat(site.get("/images/").body()).doesNotContain(id);
		assertThat(site.get("/").body()).doesNotContain(id);
	}

	@Test
	void showsNoWayToDeleteForAWrongKey() throws Exception {
		String id = id(site.upload("kept.png", true));

		assertThat(site.get("/i/" + id + "?key=wrong").body()).doesNotContain("/delete");
		assertThat(site.get("/i/" + id + "/delete?key=wrong").statusCode()).isEqualTo(404);
		assertThat(site.postFields("/i/" + id + "/delete", "key=wrong").statusCode()).isEqualTo(404);
		assertThat(site.get("/i/" + id).statusCode()).isEqualTo(200);
	}

	@Test
	void deletesByPostAlone() throws Exception {
		String page = site.upload("gone.png", true);
		String id = id(page);
		String key = page.substring(page.indexOf('=') + 1);

		HttpResponse<String> question = site.get("/i/" + id + "/delete?key=" + key);

		assertThat(question.body()).contains("Удалить картинку?", "method=\"post\"");
		assertThat(site.get("/images/" + id + ".png").statusCode()).isEqualTo(200);
		HttpResponse<String> answer = site.postFields("/i/" + id + "/delete", "key=" + key);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Картинка удалена");
		assertThat(site.get("/images/" + id + ".png").statusCode()).isEqualTo(404);
		assertThat(site.get("/i/" + id).statusCode()).isEqualTo(404);
		assertThat(site.postFields("/i/" + id + "/delete", "key=" + key).statusCode()).isEqualTo(404);
	}

	@Test
	void pagesThroughTheCatalogueThereAndBack() throws Exception {
		for (int i = 0; i < 25; i++) {
			site.upload("page-" + i + ".png", true);
		}

		String first = site.get("/images/").body();
		String second = site.get(link(first, "next")).body();

		assertThat(first).contains("page-24.png").doesNotContain("page-0.png").doesNotContain("rel=\"prev\"");
		assertThat(second).contains("page-0.png").doesNotContain("page-24.png");
		assertThat(site.get(link(second, "prev")).body()).contains("page-24.png").doesNotContain("page-0.png");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/images/?after=x", "/images/?before=1-x",
			"/images/?after=1&before=1", "/images/?format=webp", "/images/?q=a+b+c+d+e+f+g+h+i+j+k"})
	void refusesAMalformedPlaceInTheCatalogue(String path) throws Exception {
		assertThat(site.get(path).statusCode()).isEqualTo(400);
	}

	@Test
	void leadsToTheOneAddressOfTheCatalogue() throws Exception {
		HttpResponse<String> answer = site.get("/images");

		assertThat(answer.statusCode()).isEqualTo(301);
		assertThat(header(answer, "Location")).isEqualTo("/images/");
	}

	private static String link(String body, String relation) {
		return Pattern.compile("<link rel=\"" + relation + "\" href=\"([^\"]+)\"").matcher(body).results()
				.map((MatchResult found) -> found.group(1)).findFirst().orElseThrow();
	}

	private static String id(String page) {
		return page.substring("/i/".length(), "/i/".length() + 16);
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}
}
