package imagehost.browser;

import imagehost.system.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/**
 * The server of all tests and a browser for those of one class; each test begins with an empty browser storage, and
 * uploads pictures under names of its own.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
	@TempDir
	Path folder;

	RunningServer server;
	Browser browser;

	@BeforeAll
	void startServerAndBrowser(RunningServer shared) {
		browser = startBrowser();
		server = shared;
	}

	Browser startBrowser() {
		return Browser.start();
	}

	@BeforeEach
	void forgetEverything() {
		browser.resize(widthPx(), 900);
		browser.command("Network.enable", Map.of());
		browser.command("Network.clearBrowserCookies", Map.of());
		browser.command("Storage.clearDataForOrigin", Map.of("origin", url(""), "storageTypes", "all"));
	}

	/** How wide the page is, until a test changes it. */
	int widthPx() {
		return 1440;
	}

	@AfterAll
	void stopBrowser() {
		if (browser != null) {
			browser.close();
		}
	}

	/** The upload page in English. */
	void openUpload() {
		browser.open(url("/upload?lang=en"));
	}

	/** The absolute address of a path; of nothing, the origin. */
	String url(String path) {
		return server.at(path).toString();
	}

	Path file(String name, byte[] content) throws IOException {
		return Files.write(folder.resolve(name), content);
	}

	/** Gives the files to the page as its file button does. */
	void choose(Path... files) {
		String paths = Arrays.stream(files).map(Path::toString).collect(Collectors.joining("\n"));
		browser.find("#upload-file").sendKeys(paths);
	}

	/** @param type dragEnter, dragOver or drop, of a file over the page */
	void drag(String type, Path file) {
		browser.command("Input.dispatchDragEvent", Map.of("type", type, "x", 40, "y", 400, "data",
				Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1)));
	}

	/** Lets the page copy, and the test read what was copied. */
	void permitClipboard() {
		browser.command("Browser.grantPermissions", Map.of("origin", url(""), "permissions",
				List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
	}

	String clipboard() {
		return browser.askAsync("navigator.clipboard.readText().then(arguments[0])");
	}

	/** The first card in this state. */
	WebElement card(String state) {
		return browser.await(".upload-card[data-state=" + state + "]");
	}

	static String value(WebElement field) {
		return String.valueOf(field.getDomProperty("value"));
	}
}
