package imagehost.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The real WAR as a process of its own, {@code java -jar}, on a free port, with its files in a temporary folder.
 * Closing it ends the process and removes the folder.
 */
public final class RunningServer implements AutoCloseable {
	private static final Duration START = Duration.ofSeconds(60);
	private static final Duration STOP = Duration.ofSeconds(30);
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

	private final Path folder;
	private final int port;
	private final Map<String, String> settings;
	private Process process;

	private RunningServer(Path folder, int port, Map<String, String> settings) throws IOException {
		this.folder = folder;
		this.port = port;
		this.settings = Map.copyOf(settings);
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
	 */
	public static RunningServer start(Map<String, String> settings) throws IOException {
		Path folder = Files.createTempDirectory("imagehost-it-");
		Files.copy(Path.of(System.getProperty("imagehost.war")), folder.resolve("imagehost.war"),
				StandardCopyOption.COPY_ATTRIBUTES);
		RunningServer server = new RunningServer(folder, freePort(), settings);
		server.awaitReady();
		return server;
	}

	/** The absolute address of a path. */
	public URI at(String path) {
		return URI.create("http://127.0.0.1:" + port + path);
	}

	public int port() {
		return port;
	}

	/** Where the pictures are. */
	public Path imagesDir() {
		return folder.resolve("images");
	}

	/** Where {@code app.log} is. */
	public Path logsDir() {
		return folder.resolve("logs");
	}

	public ProcessHandle process() {
		return process.toHandle();
	}

	/** What the process has printed. */
	public String output() throws IOException {
		return Files.readString(folder.resolve("output.txt"));
	}

	/** Ends the process without any warning, as a power cut would. */
	public void kill() {
		process.destroyForcibly();
		awaitEnd();
	}

	/** Starts the process anew on the same port and files. */
	public void restart() throws IOException {
		stop();
		process = launch();
		awaitReady();
	}

	private Process launch() throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-jar",
				folder.resolve("imagehost.war").toString());
		builder.directory(folder.toFile()).redirectErrorStream(true);
		builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output.txt").toFile()));
		builder.environment().keySet().removeIf(name -> name.startsWith("IMAGEHOST_"));
		Map<String, String> own = new HashMap<>(Map.of("IMAGEHOST_PORT", Integer.toString(port), "IMAGEHOST_BIND",
				"127.0.0.1", "IMAGEHOST_IMAGES_DIR", imagesDir().toString(), "IMAGEHOST_LOGS_DIR",
				logsDir().toString(), "IMAGEHOST_RESERVED_BYTES", "0"));
		own.putAll(settings);
		builder.environment().putAll(own);
		return builder.start();
	}

	private void awaitReady() throws IOException {
		long deadline = System.nanoTime() + START.toNanos();
		while (!isReady()) {
			if (!process.isAlive() || System.nanoTime() > deadline) {
				String output = output();
				close();
				throw new IllegalStateException("the service did not start:\n" + output);
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	private boolean isReady() {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(at("/health/ready")).build(), BodyHandlers.discarding())
					.statusCode() == 200;
		} catch (IOException notYet) {
			return false;
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the service starts", stopped);
		}
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Asks the process to end and waits for it. */
	public void stop() {
		process.destroy();
		awaitEnd();
	}

	private void awaitEnd() {
		try {
			if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		} catch (InterruptedException stopped) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		stop();
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
