package imagehost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

class MyImagesIT extends BothWidthsTest {
	private static final String DELETE_NEWEST = """
			const [image] = JSON.parse(localStorage.getItem('imagehost.pictures'));
			const key = new URL(image.delete_url).searchParams.get('key');
			fetch('/api/images/' + image.id, { method: 'DELETE', headers: { 'X-Delete-Key': key } }).then(arguments[0]);
			""";

	@Test
	void keepsWhatWasUploadedNewestFirstOverAReload() throws IOException {
		upload("first.jpg");
		upload("second.jpg");

		openUpload();

		assertThat(names()).containsExactly("second.jpg", "first.jpg");
		assertThat(browser.find(".my-images__item [data-part=open]").getDomProperty("href")).asString()
				.matches("http://.*/images/.*\\.jpg");
		assertThat(browser.find(".my-images__item [data-part=manage]").getDomProperty("href")).asString()
				.contains("/delete?key=");
		browser.await("the image is shown", () -> browser
				.ask("return document.querySelector('.my-images__image').naturalWidth > 0"));
	}

	@Test
	void copiesALink() throws IOException {
		browser.command("Browser.grantPermissions", Map.of("origin", url(""), "permissions",
				List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
		upload("copied.jpg");

		browser.find(".my-images__item [data-part=copy]").click();

		browser.await("it says so",
				() -> browser.find(".my-images__item [data-part=copy]").getText().equals("Copied"));
		String clipboard = browser.askAsync("navigator.clipboard.readText().then(arguments[0])");
		assertThat(clipboard).isEqualTo(browser.find(".my-images__item [data-part=open]").getDomProperty("href"));
	}

	@Test
	void exportsClearsAfterAQuestionAndImports() throws IOException {
		upload("kept.jpg");
		Path exported = export();

		browser.find("[data-part=clear]").click();
		browser.await("dialog[open]").findElement(By.cssSelector("[value=keep]")).click();
		browser.await("the question is gone", () -> browser.findAll("dialog[open]").isEmpty());
		assertThat(names()).containsExactly("kept.jpg");
		browser.find("[data-part=clear]").click();
		browser.await("dialog[open] [value=clear]").click();
		// A dialog reports that it was closed in a task of its own (HTML, close the dialog): the click returns before.
		browser.await("the list is empty", () -> names().isEmpty());
		assertThat(browser.find("[data-part=told]").getText()).isEqualTo("The list is empty now.");

		browser.find("#mine [data-part=file]").sendKeys(exported.toString());

		browser.await("it is back", () -> names().equals(List.of("kept.jpg")));
		assertThat(browser.find("[data-part=told]").getText()).isEqualTo("Pictures added: 1.");
	}

	@Test
	void refusesAFileThatIsNoList() throws IOException {
		openUpload();

		browser.find("#mine [data-part=file]")
				.sendKeys(file("other.json", "{}".getBytes(StandardCharsets.UTF_8)).toString());

		browser.await("it says so", () -> browser.find("[data-part=told]").getText()
				.equals("This is not a saved list of pictures."));
	}

	@Test
	void takesNoLinkThatWouldRunAScript() throws IOException {
		upload("honest.jpg");
		String evil = Files.readString(export()).replace("honest.jpg", "evil.jpg").replace("\"id\": \"", "\"id\": \"x")
				.replaceFirst("\"page_url\": \"http:", "\"page_url\": \"javascript:");
		assertThat(evil).contains("javascript:");

		browser.find("#mine [data-part=file]")
				.sendKeys(file("evil.json", evil.getBytes(StandardCharsets.UTF_8)).toString());

		browser.await("nothing was added",
				() -> browser.find("[data-part=told]").getText().equals("Pictures added: 0."));
		assertThat(names()).containsExactly("honest.jpg");
	}

	@Test
	void forgetsOneImageAndKeepsTheFocusInTheList() throws IOException {
		upload("stays.jpg");
		upload("goes.jpg");

		browser.find(".my-images__item [data-part=forget]").click();

		assertThat(names()).containsExactly("stays.jpg");
		assertThat(browser.focused().getText()).isEqualTo("stays.jpg");
	}

	@Test
	void saysWhenAnImageWasDeletedElsewhere() throws IOException {
		upload("deleted.jpg");
		browser.askAsync(DELETE_NEWEST);
		browser.command("Network.clearBrowserCache", Map.of()); // images are kept there for ever

		openUpload();

		assertThat(browser.await(".my-images__gone").getText()).isEqualTo("Not available: perhaps it was deleted");
	}

	@Test
	void forgetsAnImageThatWasDeletedElsewhereWhenItsPageIsOpened() throws IOException {
		upload("stays.jpg");
		upload("deleted.jpg");
		browser.askAsync(DELETE_NEWEST);

		browser.open(String.valueOf(
				browser.find(".my-images__item:not(:first-child) .my-images__name").getDomProperty("href"))
				+ "?key=wrong");
		assertThat(browser.find(".error__status").getText()).isEqualTo("404");
		openUpload();
		browser.find(".my-images__name").click();

		browser.await("it is forgotten", () -> browser.<Long>ask(
				"return JSON.parse(localStorage.getItem('imagehost.pictures')).length") == 1);
		openUpload();
		assertThat(names()).containsExactly("stays.jpg");
	}

	private void upload(String name) throws IOException {
		openUpload();
		choose(file(name, TestImages.photograph(60, 40)));
		card("done");
	}

	/** The file that the browser downloads. */
	private Path export() {
		browser.command("Browser.setDownloadBehavior",
				Map.of("behavior", "allow", "downloadPath", folder.toString()));
		browser.find("[data-part=export]").click();
		Path exported = folder.resolve("my-pictures.json");
		browser.awaitDownload(exported);
		return exported;
	}

	private List<String> names() {
		return browser.findAll(".my-images__name").stream().map(WebElement::getText).toList();
	}
}
