package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of the pages: asked for by the browser, or chosen by the reader. */
class LanguageIT extends ServiceTest {
	@ParameterizedTest
	@CsvSource({"/,вечной ссылкой,permanent link", "/upload,Загрузка,Upload a picture",
			"/images/,Каталог картинок,Catalogue",
			"/terms.html,Ответственность сторон,Responsibility of the parties",
			"/api/,Кто может загружать,Who may upload"})
	void speaksTheLanguageOfTheReader(String path, String russian, String english) throws Exception {
		Answer forRussian = site.get(path, "Accept-Language: ru,en;q=0.5");
		Answer forEnglish = site.get(path, "Accept-Language: en-GB");

		assertThat(forRussian.status()).isEqualTo(200);
		assertThat(forRussian.text()).contains("<html lang=\"ru\"").contains(russian);
		assertThat(forRussian.header("Content-Language")).isEqualTo("ru");
		assertThat(forEnglish.text()).contains("<html lang=\"en\"").contains(english);
		assertThat(forEnglish.header("Vary")).containsIgnoringCase("Accept-Language")
				.containsIgnoringCase("Cookie");
	}

	@Test
	void remembersTheLanguageThatIsChosen() throws Exception {
		Answer choice = site.get("/images/?before=x&lang=en&c=1");

		assertThat(choice.status()).isEqualTo(303);
		assertThat(choice.header("Location")).isEqualTo("/images/?before=x&c=1");
		assertThat(choice.header("Set-Cookie")).contains("language=en", "Max-Age=31536000", "HttpOnly", "SameSite=Lax",
				"Path=/");
		assertThat(site.get("/", "Cookie: language=en", "Accept-Language: ru").text())
				.contains("<html lang=\"en\"");
	}

	@Test
	void doesNotLeadToAnotherSiteByTheLanguageSwitch() throws Exception {
		assertThat(site.get("//evil.example/?lang=en").header("Location")).isEqualTo("/evil.example/");
	}

	@Test
	void ignoresALanguageThatItDoesNotSpeak() throws Exception {
		assertThat(site.get("/?lang=%3Cscript%3E").status()).isEqualTo(200);
	}

	@Test
	void linksToTheSamePageInTheOtherLanguageEscaped() throws Exception {
		String body = site.get("/images/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&a='x").text();

		assertThat(body).doesNotContain("<script>alert").doesNotContain("a='x");
		assertThat(body).contains("hreflang=\"en\"");
	}
}
