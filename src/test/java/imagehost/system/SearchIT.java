package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search of the catalogue page in the real service. */
class SearchIT {
	private static final String HOSTILE = "\"><script>alert(1)</script>";

	private static RunningServer server;
	private static Site site;

	@BeforeAll
	static void start() throws Exception {
		server = RunningServer.start();
		site = new Site(server);
		for (int i = 0; i < 26; i++) {
			site.upload("Snow " + i + ".png", true);
		}
		site.upload("летний-день.png", true);
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		server.close();
	}

	@Test
	void findsByNameAndKeepsWordsAndFormatFromPageToPage() throws Exception {
		String first = search("sNOW", "png").body();
		String second = site.get(link(first, "next")).body();

		assertThat(first).contains("Snow 25.png", "value=\"sNOW\"", "<option value=\"png\" selected>")
				.doesNotContain("Snow 0.png", "летний-день");
		assertThat(second).contains("Snow 0.png", "value=\"sNOW\"").doesNotContain("Snow 25.png");
		assertThat(site.get(link(second, "prev")).body()).contains("Snow 25.png").doesNotContain("Snow 0.png");
	}

	@Test
	void findsCyrillicInAnyCase() throws Exception {
		assertThat(search("ДЕНЬ лет", "").body()).contains("летний-день.png").doesNotContain("Snow");
	}

	@Test
	void saysWhatWasNotFoundEscaped() throws Exception {
		HttpResponse<String> page = search(HOSTILE, "gif");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("<script>alert").contains(
				"По\u00a0запросу «&#034;&gt;&lt;script&gt;alert(1)&lt;/script&gt;» картинок GIF не\u00a0нашлось",
				"value=\"&#034;&gt;&lt;script&gt;");
	}

	@Test
	void keepsSearchesOutOfSearchEngines() throws Exception {
		assertThat(search("snow", "").headers().firstValue("X-Robots-Tag")).contains("noindex");
		assertThat(search("snow", "").body()).contains("<meta name=\"robots\" content=\"noindex\">");
		assertThat(search("", "").headers().firstValue("X-Robots-Tag")).isEmpty();
	}

	@Test
	void doesNotCallTheCatalogueEmptyBehindItsEnd() throws Exception {
		assertThat(site.get("/images/?after=1").body()).contains("На\u00a0этой странице картинок больше нет")
				.doesNotContain("Пока здесь пусто");
	}

	private static HttpResponse<String> search(String text, String format) throws Exception {
		return site.get("/images/?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&format=" + format);
	}

	private static String link(String body, String relation) {
		Matcher link = Pattern.compile("<link rel=\"" + relation + "\" href=\"([^\"]+)\"").matcher(body);
		assertThat(link.find()).as(relation).isTrue();
		return link.group(1).replace("&amp;", "&");
	}
}
