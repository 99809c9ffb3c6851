package imagehost.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The real WAR as a process of its own, {@code java -jar}, on a free port, with its files in a temporary folder. It may
 * be stopped, killed and started anew over the same files. Closing it ends the process and removes the folder.
 */
public final class RunningServer implements AutoCloseable {
	private static final Duration START = Duration.ofSeconds(60);
	/** Tomcat's last line about its start; it accepts connections before. */
	private static final String STARTED = "Server startup in";
	private static final String IMAGES_DIR = "IMAGEHOST_IMAGES_DIR";
	private static final String LOGS_DIR = "IMAGEHOST_LOGS_DIR";

	private final Path folder;
	private final int port;
	private final Map<String, String> settings;
	private final List<String> flags;
	private RunningProcess process;

	private RunningServer(Path folder, int port, Map<String, String> settings, List<String> flags) throws IOException {
		this.folder = folder;
		this.port = port;
		this.settings = new TreeMap<>(Map.of("IMAGEHOST_PORT", Integer.toString(port), "IMAGEHOST_BIND", "127.0.0.1",
				IMAGES_DIR, folder.resolve("images").toString(), LOGS_DIR, folder.resolve("logs").toString(),
				"IMAGEHOST_RESERVED_BYTES", "0"));
		this.settings.putAll(settings);
		this.flags = flags;
		this.process = launch();
	}

	/** Starts the service as delivered and waits until it is ready. */
	public static RunningServer start() throws IOException {
		return start(Map.of());
	}

	/**
	 * Starts the service and waits until it is ready.
	 *
	 * @param settings further {@code IMAGEHOST_*} variables
	 * @param flags for the JVM, beside those of {@code ./run}
	 */
	public static RunningServer start(Map<String, String> settings, String... flags) throws IOException {
		Path folder = Files.createTempDirectory("imagehost-it-");
		// A copy: when a build touches the WAR, the next start from it removes what the last one unpacked beside it.
		Files.copy(Path.of(System.getProperty("imagehost.war")), folder.resolve("imagehost.war"),
				StandardCopyOption.COPY_ATTRIBUTES);
		RunningServer server = new RunningServer(folder, freePort(), settings, List.of(flags));
		server.awaitReady();
		return server;
	}

	/** The absolute address of a path. */
	public URI at(String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	/** A client of it. */
	public RawHttp client() {
		return new RawHttp(port);
	}

	public int port() {
		return port;
	}

	/** Where the images are. */
	public Path imagesDir() {
		return Path.of(settings.getOrDefault(IMAGES_DIR, ""));
	}

	/** The files of all images. */
	public List<Path> imageFiles() throws IOException {
		try (Stream<Path> files = Files.list(imagesDir())) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	/** The files of uploads that are not acknowledged yet. */
	public List<Path> incomingFiles() throws IOException {
		try (Stream<Path> files = Files.list(imagesDir().resolve(".incoming"))) {
			return files.toList();
		}
	}

	/** Where {@code app.log} is. */
	public Path logsDir() {
		return Path.of(settings.getOrDefault(LOGS_DIR, ""));
	}

	/** The log of what users did. */
	public Path appLog() {
		return logsDir().resolve("app.log");
	}

	public ProcessHandle process() {
		return process.handle();
	}

	/** What the process has printed. */
	public String output() throws IOException {
		return process.output();
	}

	/**
	 * Returns as soon as the process prints this, or has printed it since it was started or restarted.
	 *
	 * @throws IllegalStateException with the output, when it ends without, or does not in time
	 */
	public void awaitPrinted(String text, Duration atMost) throws IOException {
		process.awaitPrinted(text, atMost);
	}

	/** Returns as soon as this stands in {@code app.log}, and false when it does not in time. */
	public boolean awaitLogged(String text, Duration atMost) throws IOException {
		return GrowingFile.whole(appLog()).awaitText(text, process.handle(), atMost);
	}

	/** Ends the process without any warning, as a power cut would. */
	public void kill() {
		process.kill();
	}

	/** Asks the process to end, and does not wait for it. */
	public void terminate() {
		process.terminate();
	}

	/** Waits for the end of the process, and returns false when it does not come in time. */
	public boolean endsWithin(Duration atMost) {
		return process.endsWithin(atMost);
	}

	/** Asks the process to end and waits for it. */
	public void stop() {
		process.stop();
	}

	/** Starts the process anew on the same port and files. */
	public void restart() throws IOException {
		stop();
		process = launch();
		awaitReady();
	}

	private RunningProcess launch() throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
		command.addAll(flags);
		command.addAll(List.of("-jar", folder.resolve("imagehost.war").toString()));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		builder.environment().keySet().removeIf(name -> name.startsWith("IMAGEHOST_"));
		builder.environment().putAll(settings);
		return RunningProcess.start(builder, folder.resolve("output.txt"));
	}

	private void awaitReady() throws IOException {
		try {
			process.awaitPrinted(STARTED, START);
			if (client().get("/health/ready").status() != 200) {
				throw new IllegalStateException("the service has started, and is not ready:\n" + output());
			}
		} catch (RuntimeException notReady) {
			close();
			throw notReady;
		}
	}

	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws IOException {
		stop();
		FileTree.delete(folder);
	}
}
