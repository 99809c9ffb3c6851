package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search of the catalogue page in the real service. */
class SearchIT extends ServiceTest {
	private static final String HOSTILE = "\"><script>alert(1)</script>";

	@BeforeAll
	void upload() {
		for (int i = 0; i < 26; i++) {
			site.uploadSmall("Snow " + i + ".png");
		}
		site.uploadSmall("летний-день.png");
	}

	@Test
	void findsByNameAndKeepsWordsAndFormatFromPageToPage() throws Exception {
		Answer first = search("sNOW", "png");
		Answer second = site.get(first.link("next"));

		assertThat(first.text()).contains("Snow 25.png", "value=\"sNOW\"", "<option value=\"png\" selected>")
				.doesNotContain("Snow 0.png", "летний-день");
		assertThat(second.text()).contains("Snow 0.png", "value=\"sNOW\"").doesNotContain("Snow 25.png");
		assertThat(site.get(second.link("prev")).text()).contains("Snow 25.png").doesNotContain("Snow 0.png");
	}

	@Test
	void findsCyrillicInAnyCase() throws Exception {
		assertThat(search("ДЕНЬ лет", "").text()).contains("летний-день.png").doesNotContain("Snow");
	}

	@Test
	void saysWhatWasNotFoundEscaped() throws Exception {
		Answer page = search(HOSTILE, "gif");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).doesNotContain("<script>alert").contains(
				"По\u00a0запросу «&#034;&gt;&lt;script&gt;alert(1)&lt;/script&gt;» картинок GIF не\u00a0нашлось",
				"value=\"&#034;&gt;&lt;script&gt;");
	}

	@Test
	void keepsSearchesOutOfSearchEngines() throws Exception {
		assertThat(search("snow", "").header("X-Robots-Tag")).contains("noindex");
		assertThat(search("snow", "").text()).contains("<meta name=\"robots\" content=\"noindex\">");
		assertThat(search("", "").header("X-Robots-Tag")).isEmpty();
	}

	@Test
	void doesNotCallTheCatalogueEmptyBehindItsEnd() throws Exception {
		assertThat(site.get("/images/?after=1").text()).contains("На\u00a0этой странице картинок больше нет")
				.doesNotContain("Пока здесь пусто");
	}

	private Answer search(String text, String format) throws Exception {
		return site.get("/images/?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&format=" + format);
	}
}
