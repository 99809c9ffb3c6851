package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

class AccessibilityIT extends BrowserTest {
	private Axe axe;

	@BeforeAll
	void readAxe() throws IOException {
		axe = new Axe();
	}

	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360", "dark,en,1440", "light,ru,320"})
	void findsNothingOnTheUploadPageWithCardsInEveryState(String scheme, String language, int width)
			throws IOException {
		browser.prefer(scheme);
		browser.resize(width, 800);
		browser.open(url("/upload?lang=" + language));
		assertThat(axe.violations(browser)).isEmpty();

		choose(file("photograph.jpg", TestImages.photograph(300, 200)),
				file("letter.txt", "Dear".getBytes(StandardCharsets.UTF_8)));
		card("failed");
		card("done").findElement(By.cssSelector("summary")).click();

		assertThat(axe.violations(browser)).isEmpty();
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({"light,en,/", "dark,ru,/", "dark,en,/images/", "light,ru,/images/", "light,en,/terms.html",
			"dark,ru,/terms.html", "light,ru,/nowhere", "dark,en,/nowhere",
			"light,ru,/api/", "dark,en,/api/"})
	void findsNothingOnTheOtherPages(String scheme, String language, String path) {
		browser.prefer(scheme);

		browser.open(url(path + "?lang=" + language));

		assertThat(axe.violations(browser)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"light,en", "dark,ru"})
	void findsNothingOnThePagesOfAnImage(String scheme, String language) throws IOException {
		browser.prefer(scheme);
		browser.open(url("/upload?lang=" + language));
		choose(file("photograph.jpg", TestImages.photograph(300, 200)));
		card("done");
		String deletion = String.valueOf(browser.find(".my-images__item [data-part=manage]").getDomProperty("href"));

		browser.open(deletion.replace("/delete", ""));
		assertThat(axe.violations(browser)).isEmpty();
		browser.open(deletion);
		assertThat(axe.violations(browser)).isEmpty();
		browser.find(".confirm form button").click();
		browser.await("[data-deleted]");
		assertThat(axe.violations(browser)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"light,en,1440", "dark,ru,360"})
	void findsNothingOnThePageOfWhatATelephoneSharesAndTheListKnowsIt(String scheme, String language, int width) {
		browser.prefer(scheme);
		browser.resize(width, 800);
		browser.open(url("/terms.html?lang=" + language));

		browser.run(
				"""
						const form = Object.assign(document.createElement('form'),
							{ method: 'post', enctype: 'multipart/form-data', action: '/share?listed=false' });
						const input = Object.assign(document.createElement('input'), { type: 'file', name: 'file', multiple: true });
						const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0));
						const files = new DataTransfer();
						files.items.add(new File([bytes], 'shared.png', { type: 'image/png' }));
						files.items.add(new File(['?'], 'shared.txt'));
						input.files = files.files;
						form.append(input);
						document.body.append(form);
						form.submit();""",
				Base64.getEncoder().encodeToString(TestImages.smallPng()));

		browser.await(".share__image");
		assertThat(axe.violations(browser)).isEmpty();
		assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		browser.open(url("/mine"));
		assertThat(browser.await(".my-images__item").getText()).contains("shared.png");
	}

	@Test
	void wouldFindAnImageWithoutWords() {
		openUpload();

		browser.run("document.querySelector('main').append(Object.assign(new Image(9, 9), { src: '/favicon.ico' }))");

		assertThat(axe.violations(browser)).singleElement().asString().startsWith("image-alt");
	}
}
