package imagehost.web.files;

import imagehost.http.Routes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules of a page and all that they import in one answer, {@code js/copy+owner.js}: each module keeps a file of
 * its own, and a page asks once. A module becomes a function that runs once in a document, also where another answer
 * brings it again (a page that turns into another one); what the last one in the name exports is exported.
 * <p>
 * Understood is what our modules are written in, no more: imports by name from the same folder, one on a line; exported
 * functions, classes and constants.
 */
final class JoinedScripts {
	private static final Pattern NAMES = Pattern.compile("js/([a-z-]+(?:\\+[a-z-]+){0,19})\\.js");
	private static final Pattern IMPORT = Pattern
			.compile("(?m)^import (?:\\{ ([A-Za-z0-9_, ]+) } from )?'\\./([a-z-]+)\\.js';$");
	private static final Pattern EXPORT = Pattern
			.compile("(?m)^export (?=(?:async )?(?:function|class|const) ([A-Za-z0-9_]+))");
	/** What neither of them has understood. */
	private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b.*");

	private final ServletContext context;
	private final Map<String, Module> modules = new LinkedHashMap<>();

	/** @param exports names, in the order of the alphabet, separated by commas */
	private record Module(String body, String exports) {
	}

	private JoinedScripts(ServletContext context) {
		this.context = context;
	}

	static boolean areAskedFor(String path) {
		return NAMES.matcher(path).matches();
	}

	/** The script; nothing where one of its modules is not there. */
	static Optional<byte[]> read(String path, ServletContext context) throws IOException {
		Matcher names = NAMES.matcher(path);
		JoinedScripts scripts = new JoinedScripts(context);
		String last = "";
		for (String name : names.matches() ? names.group(1).split("\\+", -1) : new String[0]) {
			if (!scripts.add(name)) {
				return Optional.empty();
			}
			last = name;
		}
		return Optional.of(scripts.joined(last).getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a module behind those that it imports; false where it is not there. */
	private boolean add(String name) throws IOException {
		if (modules.containsKey(name)) {
			return true;
		}
		Optional<String> source = source(name);
		if (source.isEmpty()) {
			return false;
		}
		for (Matcher imports = IMPORT.matcher(source.get()); imports.find();) {
			if (!add(imports.group(2))) {
				throw new IllegalStateException(name + ".js imports what is not there: " + imports.group());
			}
		}
		modules.put(name, module(name, source.get()));
		return true;
	}

	private static Module module(String name, String source) {
		String exports = EXPORT.matcher(source).results().map(found -> found.group(1))
				.collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new),
						all -> String.join(", ", all)));
		String body = EXPORT.matcher(IMPORT.matcher(source).replaceAll(JoinedScripts::taken)).replaceAll("");
		Matcher left = LEFT.matcher(body);
		if (left.find()) {
			throw new IllegalStateException(name + ".js has a line that cannot be joined: " + left.group());
		}
		return new Module(body, exports);
	}

	private static String taken(MatchResult found) {
		return found.group(1) == null
				? ""
				: "const { " + found.group(1).replace(" as ", ": ") + " } = modules['" + found.group(2) + "'];";
	}

	private String joined(String last) {
		StringBuilder script = new StringBuilder("const modules = (globalThis.imagehostModules ??= {});\n");
		modules.forEach((name, module) -> script.append("modules['").append(name).append("'] ??= (() => {\n")
				.append(module.body()).append("return { ").append(module.exports()).append(" };\n})();\n"));
		String exports = modules.get(last) instanceof Module module ? module.exports() : "";
		return exports.isEmpty()
				? script.toString()
				: script.append("export const { ").append(exports).append(" } = modules['").append(last)
						.append("'];\n").toString();
	}

	private Optional<String> source(String name) throws IOException {
		try (InputStream file = context.getResourceAsStream(Routes.ASSETS + "js/" + name + ".js")) {
			return file == null
					? Optional.empty()
					: Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}
