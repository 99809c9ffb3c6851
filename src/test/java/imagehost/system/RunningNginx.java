package imagehost.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A real nginx with the configuration of {@code docker/nginx}, started by the very script of the container, on a free
 * port. Closing it ends the process and removes its folder.
 */
final class RunningNginx implements AutoCloseable {
	private static final long START_NANOS = TimeUnit.SECONDS.toNanos(20);
	private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

	private final Path folder;
	private final int port;
	private final Process process;

	private RunningNginx(Path folder, int port, Process process) {
		this.folder = folder;
		this.port = port;
		this.process = process;
	}

	/**
	 * @param applicationPort where the service listens on loopback, or nothing does
	 * @param images folder of the pictures
	 * @param settings further variables of the script
	 */
	static RunningNginx before(int applicationPort, Path images, Map<String, String> settings) throws IOException {
		RequiredProgram.require("nginx");
		Path folder = Files.createTempDirectory("imagehost nginx "); // paths may hold spaces
		int port = RunningServer.freePort();
		ProcessBuilder builder = new ProcessBuilder(Path.of("docker/nginx/start").toAbsolutePath().toString(),
				folder.toString(), "127.0.0.1:" + port, "127.0.0.1:" + applicationPort, images.toString());
		builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile());
		Map<String, String> environment = new HashMap<>(settings);
		environment.put("PATH", RequiredProgram.path());
		environment.put("ACCESS_LOG", folder.resolve("access.log").toString());
		builder.environment().putAll(environment);
		RunningNginx nginx = new RunningNginx(folder, port, builder.start());
		nginx.awaitReady();
		return nginx;
	}

	int port() {
		return port;
	}

	/** The lines about requests so far. */
	String accessLog() throws IOException {
		return Files.readString(folder.resolve("access.log"));
	}

	private void awaitReady() throws IOException {
		long deadline = System.nanoTime() + START_NANOS;
		while (!isOpen(port)) {
			if (!process.isAlive() || System.nanoTime() > deadline) {
				String output = Files.readString(folder.resolve("output.txt"));
				close();
				throw new IllegalStateException("nginx did not start:\n" + output);
			}
			LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
		}
	}

	static boolean isOpen(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		} catch (IOException closed) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		process.destroy();
		process.onExit().join();
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}
}
