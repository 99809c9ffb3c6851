package imagehost.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code IMAGEHOST_*} variables by their names without that prefix, and what is wrong with them: a wrong value is
 * noted, and the standard taken in its place, so that every fault is found at once. For one thread.
 */
final class Variables {
	private static final String PREFIX = "IMAGEHOST_";

	private final Map<String, String> environment;
	private final List<String> faults = new ArrayList<>();
	private final Set<String> known = new HashSet<>();

	Variables(Map<String, String> environment) {
		this.environment = environment;
	}

	Optional<String> given(String name) {
		known.add(PREFIX + name);
		return Optional.ofNullable(environment.get(PREFIX + name)).map(String::strip).filter(value -> !value.isEmpty());
	}

	String text(String name, String standard) {
		return given(name).orElse(standard);
	}

	long number(String name, long standard, long least, long most) {
		Optional<String> given = given(name);
		if (given.isEmpty()) {
			return standard;
		}
		try {
			long value = Long.parseLong(given.get());
			if (value >= least && value <= most) {
				return value;
			}
		} catch (NumberFormatException notANumber) {
			// reported below, like a number out of range
		}
		fault(name, "must be a whole number from " + least + " to " + most, given.get());
		return standard;
	}

	boolean bool(String name, boolean standard) {
		Optional<String> given = given(name);
		if (given.isEmpty()) {
			return standard;
		}
		String value = given.get().toLowerCase(Locale.ROOT);
		if (!value.equals("true") && !value.equals("false")) {
			fault(name, "must be true or false", given.get());
		}
		return value.equals("true");
	}

	Path path(String name, String standard) {
		try {
			return Path.of(text(name, standard));
		} catch (InvalidPathException invalid) {
			fault(name, "must be a path", text(name, standard));
			return Path.of(standard);
		}
	}

	Optional<URI> url(String name) {
		Optional<String> given = given(name);
		if (given.isEmpty()) {
			return Optional.empty();
		}
		try {
			URI url = new URI(given.get());
			boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
			if (isWeb && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
				return Optional.of(url);
			}
		} catch (URISyntaxException malformed) {
			// reported below, like a URL of another kind
		}
		fault(name, "must be an http or https URL without query", given.get());
		return Optional.empty();
	}

	/** The parts of a value that are separated by commas; none when it is not set. */
	List<String> list(String name) {
		return given(name).map(all -> Arrays.stream(all.split(",")).map(String::strip).toList()).orElse(List.of());
	}

	void fault(String sentence) {
		faults.add(PREFIX + sentence);
	}

	void fault(String name, String rule, String value) {
		faults.add(PREFIX + name + " " + rule + ", is \"" + value + "\"");
	}

	/** Settings that others read, and that are no unknown names therefore. */
	void know(Set<String> names) {
		names.forEach(name -> known.add(PREFIX + name));
	}

	/**
	 * To be called when all settings have been read.
	 *
	 * @throws SettingsException naming every fault, unknown names among them
	 */
	void requireFaultless() {
		environment.keySet().stream().filter(name -> name.startsWith(PREFIX) && !known.contains(name)).sorted()
				.forEach(name -> faults.add(name + " is not a setting"));
		if (!faults.isEmpty()) {
			throw new SettingsException(faults);
		}
	}
}
