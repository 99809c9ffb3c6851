package imagehost.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of the WAR: unpacks it into a folder for this build, and starts an embedded Tomcat there with the very
 * {@code server.xml} of the container, or runs one of the operator's commands. Nothing but the JDK may be used here:
 * the libraries are not on the class path yet.
 */
public final class Launcher {
	private static final String COMMANDS = "imagehost.Commands";

	private Launcher() {
	}

	/**
	 * Serves until the process is told to end; a service that cannot start ends it with status 1.
	 *
	 * @param arguments none to serve, else an operator's command and its arguments
	 */
	public static void main(String[] arguments) throws Exception {
		Path home = UnpackedWar.of(ownWar()).unpack();
		if (arguments.length == 0) {
			serve(home);
		} else {
			run(home, arguments);
		}
	}

	private static void serve(Path home) throws ReflectiveOperationException, IOException {
		System.setProperty("catalina.home", home.toString());
		System.setProperty("catalina.base", home.toString());
		System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$-5s %3$s %5$s%6$s%n");
		System.setProperty("org.apache.tomcat.util.digester.PROPERTY_SOURCE",
				"org.apache.tomcat.util.digester.EnvironmentPropertySource");
		System.setProperty("imagehost.exitOnFailedStart", "true");
		List<URL> path = jars(home.resolve("lib"));
		path.add(home.resolve("lib").toUri().toURL()); // classes of ours that Tomcat itself loads
		ClassLoader tomcat = loader("tomcat", path);
		Object catalina = tomcat.loadClass("org.apache.catalina.startup.Catalina").getConstructor().newInstance();
		catalina.getClass().getMethod("setParentClassLoader", ClassLoader.class).invoke(catalina, tomcat);
		catalina.getClass().getMethod("setAwait", boolean.class).invoke(catalina, true);
		catalina.getClass().getMethod("start").invoke(catalina);
		// Told to end, the process is ending already; else Tomcat gave up, most likely for want of its port.
		System.exit(1);
	}

	private static void run(Path home, String[] arguments) throws ReflectiveOperationException, IOException {
		Path application = home.resolve("webapps/ROOT/WEB-INF");
		List<URL> path = new ArrayList<>();
		path.add(application.resolve("classes").toUri().toURL());
		path.addAll(jars(application.resolve("lib")));
		path.addAll(jars(home.resolve("lib")));
		Class<?> commands = loader("commands", path).loadClass(COMMANDS);
		commands.getMethod("main", String[].class).invoke(null, (Object) arguments);
	}

	private static ClassLoader loader(String name, List<URL> path) {
		ClassLoader loader = new URLClassLoader(name, path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
		Thread.currentThread().setContextClassLoader(loader);
		return loader;
	}

	private static Path ownWar() throws URISyntaxException {
		return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static List<URL> jars(Path folder) throws IOException {
		List<URL> jars = new ArrayList<>();
		try (var files = Files.newDirectoryStream(folder, "*.jar")) {
			for (Path file : files) {
				jars.add(file.toUri().toURL());
			}
		}
		return jars;
	}
}
