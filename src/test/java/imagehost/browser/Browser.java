package imagehost.browser;

import imagehost.system.FileTree;
import imagehost.system.RequiredProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of the machine, with a profile of its own that is gone afterwards. Nothing is downloaded. */
final class Browser implements AutoCloseable {
	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ChromeDriver driver;
	/** For all that Chromium leaves in the temporary folder of its environment. */
	private final Path folder;

	private Browser(ChromeDriver driver, Path folder) {
		this.driver = driver;
		this.folder = folder;
	}

	/** Where Chromium or its driver is missing, the test is skipped, or fails when integration tests are required. */
	static Browser start() {
		return start(Map.of());
	}

	static Browser withoutJavaScript() {
		return start(Map.of("profile.managed_default_content_settings.javascript", 2));
	}

	private static Browser start(Map<String, Object> preferences) {
		for (Path program : List.of(CHROMIUM, DRIVER)) {
			RequiredProgram.requireOrSkip(Files.isExecutable(program),
					"browser tests need " + program + ": install chromium and chromium-driver");
		}
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--disable-dev-shm-usage", "--hide-scrollbars");
		options.setExperimentalOption("prefs", preferences);
		Path folder = temporaryFolder();
		Map<String, String> environment = new HashMap<>(System.getenv());
		environment.put("TMPDIR", folder.toString());
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
				.usingAnyFreePort().withSilent(true).withEnvironment(environment).build();
		return new Browser(new ChromeDriver(service, options), folder);
	}

	private static Path temporaryFolder() {
		try {
			return Files.createTempDirectory("imagehost-browser-");
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	void open(String url) {
		driver.get(url);
	}

	String address() {
		return String.valueOf(driver.getCurrentUrl());
	}

	/** What this window is called by {@link #goToAnotherThan}. */
	String window() {
		return driver.getWindowHandle();
	}

	/** Goes on in the window that a page has opened. */
	void goToAnotherThan(String window) {
		await("a second window", () -> driver.getWindowHandles().size() == 2);
		driver.getWindowHandles().stream().filter(other -> !other.equals(window)).forEach(driver.switchTo()::window);
	}

	/** Goes back to a window when the other one has closed. */
	void awaitAloneAgain(String window) {
		await("the other window is closed", () -> driver.getWindowHandles().size() == 1);
		driver.switchTo().window(window);
	}

	/** Of the page's area, in CSS pixels. */
	void resize(int width, int height) {
		driver.manage().window().setSize(new Dimension(width, height));
		command("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	void prefer(String colourScheme) {
		command("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colourScheme))));
	}

	/** A command of the Chrome DevTools Protocol. */
	Map<String, Object> command(String name, Map<String, Object> parameters) {
		return driver.executeCdpCommand(name, parameters);
	}

	void run(String script, Object... arguments) {
		driver.executeScript(script, arguments);
	}

	/** What the script returns, never null. */
	@SuppressWarnings("unchecked") // the caller knows what its script gives
	<T> T ask(String script, Object... arguments) {
		return (T) Objects.requireNonNull(driver.executeScript(script, arguments));
	}

	/** What the script calls its last argument with, never null. */
	@SuppressWarnings("unchecked") // the caller knows what its script gives
	<T> T askAsync(String script, Object... arguments) {
		return (T) Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
	}

	WebElement find(String selector) {
		return driver.findElement(By.cssSelector(selector));
	}

	List<WebElement> findAll(String selector) {
		return driver.findElements(By.cssSelector(selector));
	}

	WebElement focused() {
		return driver.switchTo().activeElement();
	}

	/** The first element of this kind, as soon as it can be seen. */
	WebElement await(String selector) {
		await(selector + " is shown", () -> findAll(selector).stream().anyMatch(WebElement::isDisplayed));
		return find(selector);
	}

	void await(String what, Supplier<Boolean> isSo) {
		new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS).withMessage(what)
				.ignoring(StaleElementReferenceException.class).until(_ -> isSoOnAPage(isSo));
	}

	/** While one page gives way to the next, Chromium may say this of an element in place of calling it stale. */
	private static boolean isSoOnAPage(Supplier<Boolean> isSo) {
		try {
			return isSo.get();
		} catch (WebDriverException between) {
			if (String.valueOf(between.getMessage()).contains("does not belong to the document")) {
				return false;
			}
			throw between;
		}
	}

	/** Chromium first reserves the name by an empty file, and puts the whole one in its place at the end. */
	void awaitDownload(Path file) {
		await(file + " is saved", () -> {
			try {
				return Files.size(file) > 0;
			} catch (IOException notReserved) {
				return false;
			}
		});
	}

	@Override
	public void close() {
		driver.quit();
		try {
			FileTree.delete(folder);
		} catch (IOException | UncheckedIOException inUse) {
			// Chromium's last process may still be writing; what it leaves is looked for by the continuous build.
			System.err.println("left: " + folder + ": " + inUse);
		}
	}
}
