package imagehost.browser;

import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.WebElement;

/** An album of three photographs, made on the upload page. */
abstract class AlbumBrowserTest extends BrowserTest {
	protected final void upload() throws IOException {
		openUpload();
		choose(photograph("one.jpg"), photograph("two.jpg"), photograph("three.jpg"));
		awaitDone(3);
	}

	/** In its owner's hands. */
	protected final void openAlbumOfThree() throws IOException {
		upload();
		browser.find("[data-part=album]").click();
		browser.await("[data-part=album-link]").click();
		browser.await("[data-part=open] button").click();
		browser.await(".album-owner");
	}

	protected final Path photograph(String name) throws IOException {
		return file(name, TestImages.photograph(name.length() * 10, 60));
	}

	protected final void awaitDone(int count) {
		browser.await("all are stored",
				() -> browser.findAll(".upload-card[data-state=done]").size() == count);
	}

	protected final List<String> names() {
		return browser.findAll(".album__name").stream().map(WebElement::getText).toList();
	}
}
