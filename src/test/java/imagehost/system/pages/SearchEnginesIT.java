package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search engines and other sites learn of the pages. */
class SearchEnginesIT extends ServiceTest {
	@Test
	void listsThePagesOfTheSiteAndOfListedImages() throws Exception {
		UploadedImage listed = site.uploadSmall("in the sitemap.png");
		UploadedImage hidden = UploadedImage.of(site.post("/api/upload",
				new Form().field("listed", "false").file("hidden.png", TestImages.smallPng())));

		assertThat(site.get("/robots.txt").text()).contains("Disallow: /api/\n",
				"\nSitemap: " + server.at("/sitemap.xml") + "\n");
		Answer index = site.get("/sitemap.xml");
		assertThat(index.header("Content-Type")).startsWith("application/xml");
		assertThat(index.text()).contains("<loc>" + server.at("/sitemap/0.xml") + "</loc>",
				"<loc>" + server.at("/sitemap/1.xml") + "</loc>").doesNotContain("/sitemap/2.xml");
		assertThat(site.get("/sitemap/0.xml").text()).contains("<loc>" + server.at("/upload") + "</loc>",
				"<loc>" + server.at("/terms.html") + "?hl=en</loc>");
		assertThat(site.get("/sitemap/1.xml").text()).contains("<loc>" + server.at(listed.page()) + "</loc><lastmod>")
				.doesNotContain(hidden.id());
	}

	@ParameterizedTest
	@ValueSource(strings = {"/sitemap/", "/sitemap/2.xml", "/sitemap/-1.xml", "/sitemap/99999999999.xml",
			"/sitemap/1.xml/x"})
	void hasNoOtherLists(String path) throws Exception {
		assertThat(site.get(path).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/upload", "/images/", "/api/", "/terms.html"})
	void showsEachPageInEachLanguageUnderAnAddressOfItsOwn(String path) throws Exception {
		String page = server.at(path).toString();
		Answer answer = site.get(path + "?hl=en", "Accept-Language: ru", "Cookie: language=ru");

		assertThat(answer.text()).contains("<html lang=\"en\"",
				"<link rel=\"canonical\" href=\"" + page + "?hl=en\">",
				"hreflang=\"x-default\" href=\"" + page + "\"", "href=\"" + page + "?hl=ru\"");
		assertThat(answer.headers()).doesNotContainKey("set-cookie");
		assertThat(site.get(path).text()).contains("<link rel=\"canonical\" href=\"" + page + "\">");
		assertThat(site.get(path + "?after=1&hl=en").text()).doesNotContain("rel=\"canonical\"");
	}

	@Test
	void showsThePageOfAListedImageInEachLanguage() throws Exception {
		String path = site.uploadSmall("in two languages.png").page();
		String page = server.at(path).toString();

		assertThat(site.get(path).text()).containsOnlyOnce("<link rel=\"canonical\" href=\"" + page + "\">")
				.contains("hreflang=\"ru\"", "hreflang=\"en\"", "href=\"" + page + "?hl=en\"");
		assertThat(site.get(path + "?hl=en").text()).contains("<html lang=\"en\"",
				"<link rel=\"canonical\" href=\"" + page + "?hl=en\">");
		assertThat(site.get(path + "?reported=yes").text())
				.containsOnlyOnce("<link rel=\"canonical\" href=\"" + page + "\">").doesNotContain("x-default");
		UploadedImage hidden = UploadedImage.of(site.post("/api/upload",
				new Form().field("listed", "false").file("unlisted page.png", TestImages.smallPng())));
		assertThat(site.get(hidden.page()).text()).doesNotContain("rel=\"canonical\"", "x-default");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/upload", "/images/", "/api/", "/terms.html", "/mine", "/no-such-page"})
	void describesEachPageOnce(String path) throws Exception {
		assertThat(site.get(path).text()).containsOnlyOnce("<meta name=\"description\" content=\"")
				.doesNotContain("<meta name=\"description\" content=\"\">");
	}

	@Test
	void namesOembedOnThePageOfAnImage() throws Exception {
		UploadedImage image = site.uploadSmall("shown elsewhere.png");
		String page = server.at(image.page()).toString();
		String address = "/api/oembed?format=json&url=" + encoded(page);

		assertThat(site.get(image.page()).text()).contains("type=\"application/json+oembed\" href=\""
				+ server.at(address).toString().replace("&", "&amp;") + "\"",
				"<meta property=\"og:type\" content=\"photo\">");
		assertThat(site.get(address, "Accept-Language: en").text()).isEqualTo("{\"type\":\"photo\",\"version\":\"1.0\","
				+ "\"title\":\"shown elsewhere.png\",\"url\":\"" + server.at(image.path())
				+ "\",\"width\":40,\"height\":30,\"provider_name\":\"Image Host\",\"provider_url\":\"" + server.at("/")
				+ "\"}");
		assertThat(site.get("/api/oembed?url=" + encoded(server.at(image.path()) + "?x=1")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({"'',/images/,1600,1200", "&maxwidth=1000,/previews/,1000,750", "&maxheight=240,/thumbnails/,320,240",
			"&maxwidth=1280&maxheight=9999,/previews/,1280,960"})
	void choosesTheSmallestFileThatIsLargeEnough(String limits, String folder, int width, int height)
			throws Exception {
		UploadedImage image = UploadedImage.of(site.post("/api/upload",
				new Form().file("large.jpg", TestImages.photograph(1600, 1200))));

		assertThat(site.get("/api/oembed?url=" + encoded(server.at(image.page()).toString()) + limits).text())
				.contains("\"url\":\"" + server.at(folder + image.fileName()) + "\",\"width\":" + width + ",\"height\":"
						+ height);
	}

	@ParameterizedTest
	@CsvSource({"url=https://evil.example/i/0000000000000000,404", "url=,404", "'',404",
			"url=x&format=xml,501", "url=x&maxwidth=0,404", "url=x&maxwidth=-1,404"})
	void describesNothingElse(String query, int status) throws Exception {
		assertThat(site.get("/api/oembed?" + query).status()).isEqualTo(status);
	}

	@Test
	void keepsTheFileOfAnUnlistedImageOutOfSearchEnginesWithoutNginx() throws Exception {
		UploadedImage listed = site.uploadSmall("listed.png");
		UploadedImage hidden = UploadedImage.of(site.post("/api/upload",
				new Form().field("listed", "false").file("hidden too.png", TestImages.smallPng())));

		assertThat(site.get(hidden.path()).header("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(site.get(listed.path()).headers()).doesNotContainKey("x-robots-tag");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
