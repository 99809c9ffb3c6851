package imagehost.config;

import imagehost.language.Language;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings from {@code IMAGEHOST_*} variables and collects every fault before it gives up. */
public final class SettingsLoader {
	private static final String PREFIX = "IMAGEHOST_";
	/** Read by {@code ./run} and by nginx, not here. */
	private static final Set<String> OF_OTHERS = Set.of(PREFIX + "HTTP_PORT", PREFIX + "UPLOADS_PER_MINUTE",
			PREFIX + "CACHE_BYTES", PREFIX + "BACKENDS");

	private static final String TOKEN = "[A-Za-z0-9._~+/=-]{16,256}";
	private static final String TOKEN_RULE = "16 to 256 characters of A-Z a-z 0-9 . _ ~ + / = -";

	private final Map<String, String> environment;
	private final List<String> faults = new ArrayList<>();
	private final Set<String> known = new HashSet<>(OF_OTHERS);

	private SettingsLoader(Map<String, String> environment) {
		this.environment = environment;
	}

	/**
	 * @param environment such as {@link System#getenv()}
	 * @throws SettingsException naming every fault: wrong values, contradictions, and unknown names that begin with
	 *             {@code IMAGEHOST_}
	 */
	public static Settings load(Map<String, String> environment) {
		return new SettingsLoader(environment).load();
	}

	private Settings load() {
		Settings settings = new Settings(
				new Settings.Address((int) number("PORT", 8000, 0, 65_535), text("BIND", "127.0.0.1"),
						url("PUBLIC_URL")),
				new Settings.Folders(path("IMAGES_DIR", "var/images"), path("LOGS_DIR", "var/logs")), limits(),
				new Settings.Access(token("ADMIN_TOKEN"), tokens("UPLOAD_TOKENS"), origins("CORS_ORIGINS")),
				bool("LISTED_BY_DEFAULT", true), language("LANGUAGE", Language.RU),
				new ScaleSettingsLoader(this).load());
		contradictions(settings);
		logFormat();
		trustedProxies();
		unknownNames();
		if (!faults.isEmpty()) {
			throw new SettingsException(faults);
		}
		return settings;
	}

	private Settings.Limits limits() {
		return new Settings.Limits((int) number("MAX_UPLOAD_BYTES", 5_242_880, 1_024, 104_857_600),
				number("MAX_PIXELS", 50_000_000, 1, 268_435_456),
				(int) number("DECODERS", Runtime.getRuntime().availableProcessors(), 1, 256),
				number("UPLOAD_MEMORY_BYTES", defaultUploadMemory(), 1_048_576, 1L << 40),
				number("RESERVED_BYTES", 268_435_456, 0, 1L << 50));
	}

	/** A quarter of the heap: beside each original stand its scrubbed copy and the decoder's buffers. */
	private static long defaultUploadMemory() {
		return Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 4);
	}

	private void contradictions(Settings settings) {
		Path images = settings.folders().images().toAbsolutePath().normalize();
		Path logs = settings.folders().logs().toAbsolutePath().normalize();
		if (images.startsWith(logs) || logs.startsWith(images)) {
			faults.add(PREFIX + "IMAGES_DIR and " + PREFIX + "LOGS_DIR must be two folders, neither inside the other");
		}
		if (settings.limits().uploadMemoryBytes() < settings.limits().maxUploadBytes()) {
			faults.add(PREFIX + "UPLOAD_MEMORY_BYTES must be at least " + PREFIX + "MAX_UPLOAD_BYTES");
		}
	}

	/** Read by log4j2.xml; checked here with the others. */
	private void logFormat() {
		String format = text("LOG_FORMAT", "text");
		if (!format.equals("text") && !format.equals("json")) {
			fault("LOG_FORMAT", "must be text or json", format);
		}
	}

	/** Read by Tomcat's server.xml and by nginx; checked here with the others. */
	private void trustedProxies() {
		for (String network : given("TRUSTED_PROXIES").map(all -> all.split(",")).orElse(new String[0])) {
			if (!isNetwork(network.strip())) {
				fault("TRUSTED_PROXIES", "must be IP addresses or networks such as 10.0.0.0/8, separated by commas",
						network.strip());
			}
		}
	}

	private static boolean isNetwork(String text) {
		String[] addressAndBits = text.split("/", 2);
		if (!addressAndBits[0].matches("[0-9]+(\\.[0-9]+){3}|.*:.*")) {
			return false; // the JDK takes 10.0.1 for 10.0.0.1
		}
		try {
			int allBits = InetAddress.ofLiteral(addressAndBits[0]).getAddress().length * Byte.SIZE;
			int bits = addressAndBits.length == 1 ? allBits : Integer.parseInt(addressAndBits[1]);
			return bits >= 0 && bits <= allBits;
		} catch (IllegalArgumentException notAnAddress) {
			return false;
		}
	}

	private void unknownNames() {
		environment.keySet().stream().filter(name -> name.startsWith(PREFIX) && !known.contains(name)).sorted()
				.forEach(name -> faults.add(name + " is not a setting"));
	}

	Optional<String> given(String name) {
		known.add(PREFIX + name);
		return Optional.ofNullable(environment.get(PREFIX + name)).map(String::strip).filter(value -> !value.isEmpty());
	}

	String text(String name, String standard) {
		return given(name).orElse(standard);
	}

	private long number(String name, long standard, long least, long most) {
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

	private Path path(String name, String standard) {
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

	/** A token worth the name: long enough not to be guessed, and what a header can carry (RFC 6750, section 2.1). */
	private Optional<String> token(String name) {
		Optional<String> given = given(name);
		if (given.isPresent() && !given.get().matches(TOKEN)) {
			faults.add(PREFIX + name + " must be " + TOKEN_RULE); // never shown
			return Optional.empty();
		}
		return given;
	}

	/** Several of them, separated by commas. */
	private Set<String> tokens(String name) {
		Set<String> tokens = new HashSet<>();
		for (String token : given(name).map(all -> all.split(",")).orElse(new String[0])) {
			if (!token.strip().matches(TOKEN)) {
				faults.add(PREFIX + name + ": each token must be " + TOKEN_RULE); // never shown
				return Set.of();
			}
			tokens.add(token.strip());
		}
		return Set.copyOf(tokens);
	}

	/** As browsers write them (RFC 6454, section 6.2), without a path: they are compared as text. */
	private Set<String> origins(String name) {
		Set<String> origins = new HashSet<>();
		for (String origin : given(name).map(all -> all.split(",")).orElse(new String[0])) {
			if (!origin.strip().matches("\\*|[a-z][a-z0-9+.-]*://[a-z0-9._-]+(:[0-9]{1,5})?")) {
				fault(name, "must be origins such as https://a.example, in lower case, separated by commas, or *",
						origin.strip());
			}
			origins.add(origin.strip());
		}
		return Set.copyOf(origins);
	}

	private Language language(String name, Language standard) {
		Optional<String> given = given(name);
		Optional<Language> language = given.flatMap(Language::ofTag);
		if (given.isPresent() && language.isEmpty()) {
			fault(name, "must be ru or en", given.get());
		}
		return language.orElse(standard);
	}

	void fault(String sentence) {
		faults.add(PREFIX + sentence);
	}

	void fault(String name, String rule, String value) {
		faults.add(PREFIX + name + " " + rule + ", is \"" + value + "\"");
	}
}
