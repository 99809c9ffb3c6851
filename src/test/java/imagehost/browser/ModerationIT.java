package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

class ModerationIT extends ModerationTest {
	@Override
	String upload(String name) throws IOException {
		openUpload();
		choose(file(name, TestImages.photograph(300, 200)));
		card("done");
		String deletion = String.valueOf(browser.find(".my-images__item [data-part=manage]").getDomProperty("href"));
		return deletion.replaceFirst("/delete.*", "");
	}

	@Override
	void assertFits() {
		assertThat(browser.<String>ask("""
				const root = document.documentElement;
				return root.scrollWidth <= innerWidth ? "" : [...root.querySelectorAll("*")]
					.filter((element) => element.getBoundingClientRect().right > innerWidth)
					.map((element) => element.outerHTML.slice(0, 100)).join("; ");""")).as("too wide").isEmpty();
	}

	@Test
	void ticksAllAtOnce() throws IOException {
		upload(word() + " one of all.jpg");
		upload(word() + " two of all.jpg");
		signIn();

		browser.find("[data-select-all] input").click();
		assertThat(browser.findAll(".admin-image input")).isNotEmpty().allMatch(WebElement::isSelected);
		browser.find(".admin-image input").click();
		assertThat(browser.find("[data-select-all] input").isSelected()).isFalse();
		browser.find("[data-select-all] input").click();
		browser.find("[data-select-all] input").click();

		assertThat(browser.findAll(".admin-image input")).noneMatch(WebElement::isSelected);
	}

	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "dark,en,320", "light,ru,768"})
	void isAccessible(String scheme, String language, int width) throws IOException {
		Axe axe = new Axe();
		String page = upload(word() + " " + scheme + language + ".jpg");
		browser.prefer(scheme);
		browser.resize(width, 900);
		report(page);
		assertThat(axe.violations(browser)).isEmpty();
		browser.open(page + "?lang=" + language);
		browser.find(".report summary").click();
		assertThat(axe.violations(browser)).isEmpty();
		for (String path : new String[]{"/images/?q=" + word(), "/images/?q=nosuchword&format=gif",
				"/images/?order=largest",
				"/admin/login"}) {
			browser.open(url(path));
			assertThat(axe.violations(browser)).as(path).isEmpty();
			assertFits();
		}
		signIn();
		String imagePath = page.replaceFirst("https?://[^/]*", "");
		for (String path : new String[]{"/admin", "/admin?q=wort", "/admin/uploads", "/admin/refused", imagePath,
				"/admin/reports"}) {
			browser.open(url(path + (path.contains("?") ? "&" : "?") + "done=unlisted&count=2&lang=" + language));
			assertThat(axe.violations(browser)).as(path).isEmpty();
			assertFits();
		}
		browser.find(".admin-report .button--danger").click();
		browser.await("the question is shown", () -> !browser.findAll("[value=delete-now]").isEmpty());
		assertThat(axe.violations(browser)).isEmpty();
	}

	private void report(String page) {
		browser.open(page);
		browser.find(".report summary").click();
		browser.find(".report input[value=other]").click();
		browser.find(".report button").click();
		browser.await("thanks are shown", () -> !browser.findAll(".notice--success").isEmpty());
	}
}
