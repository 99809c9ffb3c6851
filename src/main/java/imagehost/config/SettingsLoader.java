package imagehost.config;

import imagehost.language.Language;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings from {@code IMAGEHOST_*} variables and collects every fault before it gives up. */
public final class SettingsLoader {
	/** Read by {@code ./run} and by nginx, not here. */
	private static final Set<String> OF_OTHERS = Set.of("HTTP_PORT", "UPLOADS_PER_MINUTE", "CACHE_BYTES", "BACKENDS");

	private static final String TOKEN = "[A-Za-z0-9._~+/=-]{16,256}";
	private static final String TOKEN_RULE = "16 to 256 characters of A-Z a-z 0-9 . _ ~ + / = -";

	/** What one image at a time may take of the Java heap beside its own file: profiles, rows, a thumbnail. */
	private static final long DECODER_BYTES = 12 << 20;
	/** Copies of a file that its scrubbing and verification may hold at once. */
	private static final int COPIES = 4;
	private static final int FEWEST_DECODERS = 2;
	private static final int MOST_DECODERS = 256;

	private final Variables variables;

	private SettingsLoader(Variables variables) {
		this.variables = variables;
	}

	/**
	 * @param environment such as {@link System#getenv()}
	 * @throws SettingsException naming every fault: wrong values, contradictions, and unknown names that begin with
	 *             {@code IMAGEHOST_}
	 */
	public static Settings load(Map<String, String> environment) {
		return new SettingsLoader(new Variables(environment)).load();
	}

	private Settings load() {
		Settings.Address address = new Settings.Address((int) variables.number("PORT", 8000, 0, 65_535),
				variables.text("BIND", "127.0.0.1"), variables.url("PUBLIC_URL"));
		Settings.Folders folders = new Settings.Folders(variables.path("IMAGES_DIR", "var/images"),
				variables.path("LOGS_DIR", "var/logs"));
		Settings.Access access = new Settings.Access(token("ADMIN_TOKEN"), tokens("UPLOAD_TOKENS"),
				origins("CORS_ORIGINS"));
		Settings settings = new Settings(address, folders, limits(), access,
				variables.bool("LISTED_BY_DEFAULT", true), language("LANGUAGE", Language.RU),
				new ScaleSettingsLoader(variables).load());
		contradictions(settings);
		logFormat();
		trustedProxies();
		variables.know(OF_OTHERS);
		variables.requireFaultless();
		return settings;
	}

	private Settings.Limits limits() {
		int maxUploadBytes = (int) variables.number("MAX_UPLOAD_BYTES", 5_242_880, 1_024, 104_857_600);
		return new Settings.Limits(maxUploadBytes, variables.number("MAX_PIXELS", 50_000_000, 1, 268_435_456),
				decoders(mostDecoders(Runtime.getRuntime().maxMemory(), maxUploadBytes)),
				variables.number("UPLOAD_MEMORY_BYTES", defaultUploadMemory(), 1_048_576, 1L << 40),
				variables.number("RESERVED_BYTES", 268_435_456, 0, 1L << 50));
	}

	/** Decoders beyond the processors make nothing faster; those beyond the memory end the process. */
	private int decoders(int most) {
		int standard = Math.min(Runtime.getRuntime().availableProcessors(), most);
		int decoders = (int) variables.number("DECODERS", standard, 1, MOST_DECODERS);
		if (decoders > most) {
			variables.fault("DECODERS must be at most " + most + " with this Java heap and this "
					+ "IMAGEHOST_MAX_UPLOAD_BYTES, is \"" + decoders + "\": each may hold " + COPIES
					+ " copies of a file and 12 MiB");
		}
		return decoders;
	}

	/** How many images may be decoded at once without passing the heap. */
	static int mostDecoders(long heapBytes, int maxUploadBytes) {
		return (int) Math.clamp(heapBytes / (DECODER_BYTES + (long) COPIES * maxUploadBytes), FEWEST_DECODERS,
				MOST_DECODERS);
	}

	/** A quarter of the heap: beside each original stand its scrubbed copy and the decoder's buffers. */
	private static long defaultUploadMemory() {
		return Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 4);
	}

	private void contradictions(Settings settings) {
		Path images = settings.folders().images().toAbsolutePath().normalize();
		Path logs = settings.folders().logs().toAbsolutePath().normalize();
		if (images.startsWith(logs) || logs.startsWith(images)) {
			variables.fault("IMAGES_DIR and IMAGEHOST_LOGS_DIR must be two folders, neither inside the other");
		}
		if (settings.limits().uploadMemoryBytes() < settings.limits().maxUploadBytes()) {
			variables.fault("UPLOAD_MEMORY_BYTES must be at least IMAGEHOST_MAX_UPLOAD_BYTES");
		}
	}

	/** Read by log4j2.xml; checked here with the others. */
	private void logFormat() {
		String format = variables.text("LOG_FORMAT", "text");
		if (!format.equals("text") && !format.equals("json")) {
			variables.fault("LOG_FORMAT", "must be text or json", format);
		}
	}

	/** Read by Tomcat's server.xml and by nginx; checked here with the others. */
	private void trustedProxies() {
		for (String network : variables.list("TRUSTED_PROXIES")) {
			if (!isNetwork(network)) {
				variables.fault("TRUSTED_PROXIES",
						"must be IP addresses or networks such as 10.0.0.0/8, separated by commas",
						network);
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

	/** A token worth the name: long enough not to be guessed, and what a header can carry (RFC 6750, section 2.1). */
	private Optional<String> token(String name) {
		Optional<String> given = variables.given(name);
		if (given.isPresent() && !given.get().matches(TOKEN)) {
			variables.fault(name + " must be " + TOKEN_RULE); // never shown
			return Optional.empty();
		}
		return given;
	}

	/** Several of them, separated by commas. */
	private Set<String> tokens(String name) {
		Set<String> tokens = new HashSet<>();
		for (String token : variables.list(name)) {
			if (!token.matches(TOKEN)) {
				variables.fault(name + ": each token must be " + TOKEN_RULE); // never shown
				return Set.of();
			}
			tokens.add(token);
		}
		return Set.copyOf(tokens);
	}

	/** As browsers write them (RFC 6454, section 6.2), without a path: they are compared as text. */
	private Set<String> origins(String name) {
		Set<String> origins = new HashSet<>();
		for (String origin : variables.list(name)) {
			if (!origin.matches("\\*|[a-z][a-z0-9+.-]*://[a-z0-9._-]+(:[0-9]{1,5})?")) {
				variables.fault(name,
						"must be origins such as https://a.example, in lower case, separated by commas, or *",
						origin);
			}
			origins.add(origin);
		}
		return Set.copyOf(origins);
	}

	private Language language(String name, Language standard) {
		Optional<String> given = variables.given(name);
		Optional<Language> language = given.flatMap(Language::ofTag);
		if (given.isPresent() && language.isEmpty()) {
			variables.fault(name, "must be ru or en", given.get());
		}
		return language.orElse(standard);
	}
}
