package imagehost.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The main class of the WAR: starts an embedded Tomcat with the same {@code server.xml} as the container, or runs one
 * of the operator's commands. It uses nothing but the JDK, because in {@code java -jar} the libraries are not on the
 * class path.
 * <p>
 * {@code java -jar imagehost.war} unpacks the WAR beside itself and loads the libraries from there. A start with all of
 * them on the class path, in the order of {@link #CLASS_PATH_FILE}, and the system property {@code imagehost.home} does
 * without: then the JVM can take all classes, and the profiles of their methods, from an AOT cache (JEP 483, 514, 515),
 * which knows only the class path.
 */
public final class Launcher {
	/** System property: the folder that {@code unpack} has filled, when the class path holds all of its jars. */
	private static final String HOME = "imagehost.home";
	/** In the unpacked folder: the jars in the order of the class path, separated as the system separates them. */
	private static final String CLASS_PATH_FILE = "classpath";
	/** The setting whose first token {@code train} uploads with. */
	private static final String UPLOAD_TOKEN = "IMAGEHOST_UPLOAD_TOKENS";
	private static final String COMMANDS = "imagehost.Commands";
	private static final String APPLICATION_LIBRARIES = "webapps/ROOT/WEB-INF/lib";

	private Launcher() {
	}

	/**
	 * Serves until the process is asked to end; a service that cannot start ends it with status 1.
	 *
	 * @param arguments none to serve; {@code unpack} to unpack the WAR, write the class path, and print the folder; or
	 *            an operator's command and its arguments
	 */
	public static void main(String[] arguments) throws Exception {
		if (arguments.length == 2 && arguments[0].equals("train")) {
			new Training(URI.create(arguments[1]), System.getenv().getOrDefault(UPLOAD_TOKEN, "none")).run();
			return;
		}
		String given = System.getProperty(HOME);
		Path home = given == null ? UnpackedWar.of(ownWar()).unpack() : Path.of(given);
		NativeLibraries.keepIn(home.resolve("temp"));
		if (arguments.length == 0) {
			serve(home, given != null);
		} else if (arguments[0].equals("unpack")) {
			printHome(home);
		} else {
			run(home, given != null, arguments);
		}
	}

	private static void serve(Path home, boolean isOnClassPath) throws ReflectiveOperationException, IOException {
		System.setProperty("catalina.home", home.toString());
		System.setProperty("catalina.base", home.toString());
		System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$-5s %3$s %5$s%6$s%n");
		System.setProperty("org.apache.tomcat.util.digester.PROPERTY_SOURCE",
				"imagehost.tomcat.GivenSettings");
		System.setProperty("imagehost.exitOnFailedStart", "true");
		// Tomcat prints a request that it cannot parse, and that may hold a delete key.
		System.setProperty("org.apache.juli.logging.UserDataHelper.CONFIG", "NONE");
		// Tomcat finds the class in its own lib folder.
		System.setProperty("org.apache.juli.formatter", ServerLogLine.class.getName());
		ClassLoader tomcat = isOnClassPath ? Launcher.class.getClassLoader() : loader("tomcat", urls(tomcatJars(home)));
		// Nobody asks by JMX, and to register everything there takes a fifth of the start.
		tomcat.loadClass("org.apache.tomcat.util.modeler.Registry").getMethod("disableRegistry").invoke(null);
		Object catalina = tomcat.loadClass("org.apache.catalina.startup.Catalina").getConstructor().newInstance();
		catalina.getClass().getMethod("setParentClassLoader", ClassLoader.class).invoke(catalina, tomcat);
		catalina.getClass().getMethod("setAwait", boolean.class).invoke(catalina, true);
		catalina.getClass().getMethod("start").invoke(catalina);
		// A process that was asked to end is ending already; otherwise Tomcat gave up, most likely its port is taken.
		System.exit(1);
	}

	private static void run(Path home, boolean isOnClassPath, String[] arguments)
			throws ReflectiveOperationException, IOException {
		ClassLoader all = isOnClassPath ? Launcher.class.getClassLoader() : loader("commands", urls(allJars(home)));
		all.loadClass(COMMANDS).getMethod("main", String[].class).invoke(null, (Object) arguments);
	}

	@SuppressWarnings("SystemOut") // the answer of the command
	private static void printHome(Path home) throws IOException {
		List<String> jars = allJars(home).stream().map(Path::toString).toList();
		Files.writeString(home.resolve(CLASS_PATH_FILE), String.join(System.getProperty("path.separator"), jars));
		System.out.println(home);
	}

	private static ClassLoader loader(String name, URL[] path) {
		ClassLoader loader = new URLClassLoader(name, path, ClassLoader.getPlatformClassLoader());
		Thread.currentThread().setContextClassLoader(loader);
		return loader;
	}

	private static Path ownWar() throws URISyntaxException {
		return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static List<Path> allJars(Path home) throws IOException {
		List<Path> jars = new ArrayList<>(tomcatJars(home));
		jars.addAll(jars(home.resolve(APPLICATION_LIBRARIES)));
		return jars;
	}

	private static List<Path> tomcatJars(Path home) throws IOException {
		return jars(home.resolve("lib"));
	}

	/** Sorted, because an AOT cache is good for one order of the class path only. */
	private static List<Path> jars(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
		}
	}

	private static URL[] urls(List<Path> jars) throws IOException {
		URL[] urls = new URL[jars.size()];
		for (int index = 0; index < urls.length; index++) {
			urls[index] = jars.get(index).toUri().toURL();
		}
		return urls;
	}
}
