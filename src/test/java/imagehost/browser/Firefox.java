package imagehost.browser;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.system.Await;
import imagehost.system.FileTree;
import imagehost.system.RequiredProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Firefox of the machine, driven by WebDriver BiDi over its own remote agent, with a profile and a home of
 * its own that are gone afterwards. Nothing is downloaded.
 */
final class Firefox implements AutoCloseable {
	private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
	/** The profile of a browser that asks nobody else for anything. */
	private static final String PREFERENCES = """
			user_pref("app.update.disabledForTesting", true);
			user_pref("browser.shell.checkDefaultBrowser", false);
			user_pref("datareporting.policy.dataSubmissionEnabled", false);
			user_pref("extensions.getAddons.cache.enabled", false);
			user_pref("network.captive-portal-service.enabled", false);
			user_pref("network.connectivity-service.enabled", false);
			user_pref("services.settings.server", "data:,");
			user_pref("browser.safebrowsing.update.enabled", false);
			""";

	private final Process process;
	private final Path folder;
	private final Bidi bidi;
	private final String page;

	private Firefox(Process process, Path folder, Bidi bidi) {
		this.process = process;
		this.folder = folder;
		this.bidi = bidi;
		bidi.send("session.new", Map.of("capabilities", Map.of()));
		this.page = bidi.send("browsingContext.getTree", Map.of()).at("/contexts/0/context").textValue();
	}

	/** Where it is missing, the test is skipped, or fails when integration tests are required. */
	static Firefox start() throws IOException {
		RequiredProgram.requireOrSkip(Files.isExecutable(PROGRAM),
				"tests in Firefox need " + PROGRAM + ": install firefox-esr");
		Path folder = Files.createTempDirectory("imagehost-firefox-");
		Path profile = Files.createDirectory(folder.resolve("profile"));
		Files.writeString(profile.resolve("user.js"), PREFERENCES);
		ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString(), "--headless", "--no-remote", "--profile",
				profile.toString(), "--remote-debugging-port", "0").redirectErrorStream(true);
		builder.environment()
				.putAll(Map.of("HOME", folder.toString(), "TMPDIR", folder.toString(), "MOZ_HEADLESS_WIDTH",
						"1440", "MOZ_HEADLESS_HEIGHT", "900"));
		Process process = builder.start();
		process.getOutputStream().close();
		return new Firefox(process, folder, Bidi.connect(URI.create(address(process) + "/session")));
	}

	/** Reads what it prints, to the line that says where it listens; then on, so that it never waits for a reader. */
	private static String address(Process process) throws IOException {
		BufferedReader output = process.inputReader();
		StringBuilder printed = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			Matcher listening = LISTENING.matcher(line);
			if (listening.find()) {
				Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {
				}));
				return listening.group(1);
			}
			printed.append(line).append('\n');
		}
		throw new IllegalStateException("Firefox has ended:\n" + printed);
	}

	void open(String url) {
		bidi.send("browsingContext.navigate", Map.of("context", page, "url", url, "wait", "complete"));
	}

	/** What a JavaScript expression gives: text, number or truth; a promise is waited for. */
	String ask(String expression) {
		JsonNode answer = bidi.send("script.evaluate", Map.of("expression", expression, "target",
				Map.of("context", page), "awaitPromise", true, "userActivation", true));
		if (answer.path("type").asText().equals("exception")) {
			throw new IllegalStateException(expression + ": " + answer.at("/exceptionDetails/text").asText());
		}
		return answer.at("/result/value").asText();
	}

	/** Returns as soon as the expression is true, on this page or the one that follows. */
	void await(String expression) {
		Await.until(expression + " on " + address(), PATIENCE, () -> {
			try {
				return ask("Boolean(" + expression + ")").equals("true");
			} catch (IllegalStateException between) {
				return false; // two pages
			}
		});
	}

	String address() {
		return ask("location.href");
	}

	String text(String selector) {
		return ask("document.querySelector(" + quoted(selector) + ").innerText");
	}

	/** Gives a field of files these. */
	void choose(String selector, Path... files) {
		bidi.send("input.setFiles", Map.of("context", page, "element", Map.of("sharedId", element(selector)), "files",
				Stream.of(files).map(Path::toString).toList()));
	}

	/** Presses the mouse over the middle of an element, as a reader does. */
	void click(String selector) {
		ask("document.querySelector(" + quoted(selector) + ").scrollIntoView({ block: 'center' })");
		Map<String, Object> middle = Map.of("type", "pointerMove", "x", 0, "y", 0, "origin",
				Map.of("type", "element", "element", Map.of("sharedId", element(selector))));
		perform(Map.of("type", "pointer", "id", "mouse", "actions", List.of(middle,
				Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0))));
	}

	/** Presses these keys together; such as {@code \uE009}, Control, and {@code v}. */
	void press(String... keys) {
		List<Map<String, Object>> actions = new ArrayList<>();
		for (String key : keys) {
			actions.add(Map.of("type", "keyDown", "value", key));
		}
		for (String key : List.of(keys).reversed()) {
			actions.add(Map.of("type", "keyUp", "value", key));
		}
		perform(Map.of("type", "key", "id", "keyboard", "actions", actions));
	}

	private void perform(Map<String, Object> source) {
		bidi.send("input.performActions", Map.of("context", page, "actions", List.of(source)));
	}

	private String element(String selector) {
		return bidi.send("browsingContext.locateNodes",
				Map.of("context", page, "locator", Map.of("type", "css", "value", selector), "maxNodeCount", 1))
				.at("/nodes/0/sharedId").asText();
	}

	private static String quoted(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
	}

	@Override
	public void close() throws IOException {
		List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
		try {
			bidi.send("browser.close", Map.of());
			process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		} finally {
			for (ProcessHandle each : all) {
				each.destroyForcibly();
				each.onExit().join();
			}
			FileTree.delete(folder);
		}
	}
}
