package imagehost.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The service as its users run it, {@code java -jar imagehost.war}, in a process that a test may stop, kill and start
 * again over the same folders.
 */
final class ServiceProcess implements AutoCloseable {
	private static final String WAR = System.getProperty("imagehost.war", "target/imagehost.war");
	private static final long START_DEADLINE_SECONDS = 60;
	private static final long STOP_DEADLINE_SECONDS = 40;

	private final Process process;
	private final List<String> console = new CopyOnWriteArrayList<>();
	private final CountDownLatch started = new CountDownLatch(1);

	/** What the process gets: folders, settings, flags. The port is a free one and stays the same over restarts. */
	static final class Launch {
		private final Path folder;
		private final int port = freePort();
		private final Map<String, String> settings = new TreeMap<>();
		private final List<String> flags = new ArrayList<>(
				List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"));

		/**
		 * @param folder images and logs go below it
		 */
		Launch(Path folder) {
			this.folder = folder.toAbsolutePath();
			with("PORT", Integer.toString(port));
			with("IMAGES_DIR", images().toString());
			with("LOGS_DIR", this.folder.resolve("logs").toString());
			with("RESERVED_BYTES", "0");
		}

		/** Sets {@code IMAGEHOST_<name>}. */
		Launch with(String name, String value) {
			settings.put("IMAGEHOST_" + name, value);
			return this;
		}

		Launch flags(String... more) {
			flags.addAll(List.of(more));
			return this;
		}

		int port() {
			return port;
		}

		Path images() {
			return Path.of(settings.getOrDefault("IMAGEHOST_IMAGES_DIR", folder.resolve("images").toString()));
		}

		Path appLog() {
			return Path.of(settings.getOrDefault("IMAGEHOST_LOGS_DIR", "")).resolve("app.log");
		}

		/** Starts the process and returns once it answers. */
		ServiceProcess start() throws IOException, InterruptedException {
			ServiceProcess service = new ServiceProcess(builder().start());
			service.awaitStarted();
			return service;
		}

		private ProcessBuilder builder() throws IOException {
			Files.createDirectories(folder);
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(flags);
			command.addAll(List.of("-jar", Path.of(WAR).toAbsolutePath().toString()));
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
			builder.environment().keySet().removeIf(name -> name.startsWith("IMAGEHOST_"));
			builder.environment().putAll(settings);
			return builder;
		}
	}

	private ServiceProcess(Process process) {
		this.process = process;
		Thread.ofVirtual().start(this::readConsole);
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException none) {
			throw new UncheckedIOException(none);
		}
	}

	private void readConsole() {
		try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				console.add(line);
				if (line.contains("Server startup in")) {
					started.countDown();
				}
			}
		} catch (IOException ended) {
			console.add("console ended: " + ended);
		}
		started.countDown();
	}

	private void awaitStarted() throws InterruptedException {
		if (!started.await(START_DEADLINE_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
			process.destroyForcibly();
			throw new AssertionError("the service did not start:\n" + String.join("\n", console));
		}
	}

	long pid() {
		return process.pid();
	}

	/** What it has written to its console so far. */
	List<String> console() {
		return console;
	}

	/** SIGKILL: the process has no chance to tidy up. */
	void kill() throws InterruptedException {
		process.destroyForcibly();
		awaitEnd(Duration.ofSeconds(STOP_DEADLINE_SECONDS));
	}

	/** SIGTERM, without waiting. */
	void terminate() {
		process.destroy();
	}

	/** The exit status. */
	int awaitEnd(Duration deadline) throws InterruptedException {
		if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
			process.destroyForcibly();
			throw new AssertionError("the service did not end in " + deadline);
		}
		return process.exitValue();
	}

	@Override
	public void close() throws InterruptedException {
		terminate();
		awaitEnd(Duration.ofSeconds(STOP_DEADLINE_SECONDS));
	}
}
