package imagehost.browser;

import imagehost.system.ServiceTest;
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
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Gives the tests of a class a browser, beside the service; each test begins with an empty browser storage. */
abstract class BrowserTest extends ServiceTest {
	private static final int SLOW_BYTES_PER_SECOND = 30_000;

	@TempDir
	Path folder;

	Browser browser;

	@BeforeAll
	void openBrowser() {
		browser = startBrowser();
	}

	/** Starts the browser that the tests of this class need. */
	Browser startBrowser() {
		return Browser.start();
	}

	@BeforeEach
	void forgetEverything() {
		restoreNetwork();
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

	/** Lets uploads take so long that the page can be seen meanwhile. */
	final void slowDown() {
		network(false, SLOW_BYTES_PER_SECOND);
	}

	final void disconnect() {
		network(true, -1);
	}

	final void restoreNetwork() {
		network(false, -1);
	}

	/** @param uploadBytesPerSecond -1 for no limit */
	private void network(boolean isOffline, int uploadBytesPerSecond) {
		browser.command("Network.emulateNetworkConditions", Map.of("offline", isOffline, "latency", 0,
				"downloadThroughput", -1, "uploadThroughput", uploadBytesPerSecond));
	}

	/** The upload page in English. */
	void openUpload() {
		browser.open(url("/upload?lang=en"));
	}

	/** The absolute address of a path; of an empty one, the origin. */
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

	/** As the administrator. */
	final void signIn() {
		browser.open(url("/admin/login?lang=en"));
		browser.find("#token").sendKeys(ADMIN_TOKEN);
		browser.find("main form button").click();
		browser.await("signed in", () -> browser.address().endsWith("/admin"));
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
