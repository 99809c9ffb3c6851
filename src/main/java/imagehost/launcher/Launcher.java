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
 * {@code server.xml} of the container. Nothing but the JDK may be used here: the libraries are not on the class path
 * yet.
 */
public final class Launcher {
	private Launcher() {
	}

	/**
	 * Serves until the process is told to end.
	 *
	 * @param args none
	 */
	public static void main(String[] args) throws Exception {
		Path home = UnpackedWar.of(ownWar()).unpack();
		System.setProperty("catalina.home", home.toString());
		System.setProperty("catalina.base", home.toString());
		System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT.%1$tL %4$-5s %3$s %5$s%6$s%n");
		System.setProperty("org.apache.tomcat.util.digester.PROPERTY_SOURCE",
				"org.apache.tomcat.util.digester.EnvironmentPropertySource");
		URLClassLoader libraries = new URLClassLoader("tomcat", jars(home.resolve("lib")),
				ClassLoader.getPlatformClassLoader());
		Thread.currentThread().setContextClassLoader(libraries);
		Object catalina = libraries.loadClass("org.apache.catalina.startup.Catalina").getConstructor().newInstance();
		catalina.getClass().getMethod("setParentClassLoader", ClassLoader.class).invoke(catalina, libraries);
		catalina.getClass().getMethod("setAwait", boolean.class).invoke(catalina, true);
		catalina.getClass().getMethod("start").invoke(catalina);
	}

	private static Path ownWar() throws URISyntaxException {
		return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static URL[] jars(Path folder) throws IOException {
		List<URL> jars = new ArrayList<>();
		try (var files = Files.newDirectoryStream(folder, "*.jar")) {
			for (Path file : files) {
				jars.add(file.toUri().toURL());
			}
		}
		return jars.toArray(URL[]::new);
	}
}
