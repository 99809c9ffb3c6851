package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Search, report and the administrator's pages as a reader uses them; the same with and without JavaScript. */
abstract class ModerationTest extends BrowserTest {
	private static final AtomicInteger NUMBERS = new AtomicInteger();

	/** A word that is in the names of this class's images alone. */
	private String word;

	@BeforeAll
	void nameWord() {
		word = "wort" + getClass().getSimpleName().length() + "x" + NUMBERS.incrementAndGet();
	}

	/** Uploads an image by the browser; the address of its page, without the key. */
	abstract String upload(String name) throws IOException;

	@ParameterizedTest
	@ValueSource(ints = {360, 1440})
	void searchesTheCatalogueByNameAndFormat(int width) throws IOException {
		browser.resize(width, 800);
		String name = word + " кот " + width + ".jpg";
		upload(name);
		browser.open(url("/images/?lang=en"));

		browser.find("#q").sendKeys("КОТ " + word.toUpperCase(Locale.ROOT) + " " + width);
		browser.find("#format option[value=jpeg]").click();
		browser.find(".search button").click();

		browser.await("the search is shown", () -> browser.address().contains("format=jpeg"));
		assertThat(cardNames()).containsExactly(name);
		browser.find("#format option[value=gif]").click();
		browser.find(".search button").click();
		browser.await("another search is shown", () -> browser.address().contains("format=gif"));
		assertThat(browser.find(".empty h2").getText()).startsWith("No GIF pictures found for “КОТ");
		assertFits();
	}

	@ParameterizedTest
	@ValueSource(ints = {360, 1440})
	void reportsAnImageAndTheAdministratorDismissesIt(int width) throws IOException {
		browser.resize(width, 800);
		String name = word + " reported " + width + ".jpg";
		browser.open(upload(name));

		browser.find(".report summary").click();
		browser.find(".report input[value=copyright]").click();
		browser.find(".report textarea").sendKeys("It is mine\nreally");
		browser.find(".report button").click();

		browser.await("thanks are shown", () -> !browser.findAll(".notice--success").isEmpty());
		assertThat(browser.find(".notice--success").getText()).contains("Your report was sent");
		assertFits();
		signIn();
		browser.open(url("/admin/reports"));
		WebElement report = report(name);
		assertThat(report.getText()).contains("It infringes copyright", "It is mine\nreally");
		assertFits();
		report.findElement(By.cssSelector("button:not([name])")).click();
		browser.await("the report is dismissed", () -> browser.address().contains("done=dismissed"));
		assertThat(browser.find(".notice").getText()).isEqualTo("Dismissed: 1 report");
		assertThat(browser.find("main").getText()).doesNotContain(name);
	}

	@Test
	void hidesShowsAndDeletesWhatIsTickedAndNothingElse() throws IOException {
		String kept = word + " kept.jpg";
		upload(kept);
		String page = upload(word + " ticked one.jpg");
		upload(word + " ticked two.jpg");
		signIn();

		tick("ticked one", "ticked two");
		press("unlist");
		assertThat(browser.find(".notice").getText()).isEqualTo("Hidden from the catalogue: 2 pictures");
		assertThat(browser.findAll(".admin-mark")).hasSizeGreaterThanOrEqualTo(2);
		browser.open(url("/images/?q=" + word));
		assertThat(cardNames()).contains(kept).noneMatch(name -> name.contains("ticked"));

		browser.open(url("/admin"));
		tick("ticked one");
		press("list");
		browser.open(url("/images/?q=" + word + "+ticked"));
		assertThat(cardNames()).containsExactly(word + " ticked one.jpg");

		browser.open(url("/admin"));
		tick("ticked one", "ticked two");
		browser.find(".admin-actions [value=delete]").click();
		browser.await("the question is shown", () -> !browser.findAll("[name=action][value=delete-now]").isEmpty());
		assertThat(cardNames()).hasSize(2);
		browser.find("main form .button--danger").click();
		browser.await("they are deleted", () -> browser.address().contains("done=deleted"));
		assertThat(browser.find(".notice").getText()).isEqualTo("Deleted: 2 pictures");
		assertThat(browser.find("main").getText()).contains(kept).doesNotContain("ticked");
		browser.open(page);
		assertThat(browser.find("h1").getText()).contains("nothing at this address");
	}

	@Test
	void saysThatATokenIsWrongAndForgetsTheSessionOnLeaving() {
		browser.open(url("/admin/login?lang=en"));
		browser.find("#token").sendKeys("not-the-token-at-all");
		browser.find("main form button").click();

		browser.await("the refusal is shown", () -> !browser.findAll("[role=alert]").isEmpty());
		assertThat(browser.find("[role=alert]").getText()).startsWith("Wrong token.");
		signIn();
		browser.find(".admin-nav form button").click();
		browser.await("signed out", () -> browser.address().endsWith("/admin/login"));
		browser.open(url("/admin"));
		assertThat(browser.address()).endsWith("/admin/login");
	}

	final List<String> cardNames() {
		return browser.findAll(".image-card__name").stream().map(WebElement::getText).toList();
	}

	final String word() {
		return word;
	}

	private WebElement report(String name) {
		return browser.findAll(".admin-report").stream().filter(report -> report.getText().contains(name)).findFirst()
				.orElseThrow();
	}

	private void tick(String... names) {
		for (String name : names) {
			browser.findAll(".admin-image").stream()
					.filter(image -> image.getText().contains(word + " " + name)).findFirst().orElseThrow()
					.findElement(By.cssSelector("input")).click();
		}
	}

	private void press(String action) {
		browser.find(".admin-actions [value=" + action + "]").click();
		browser.await("it is done", () -> browser.address().contains("done="));
	}

	/** Nothing is wider than the window. */
	abstract void assertFits();
}
