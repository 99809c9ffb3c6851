package imagehost.system;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The real nginx with the one configuration, {@code docker/nginx/start}, in front of a service. */
final class NginxProcess implements AutoCloseable {
	private static final long DEADLINE_SECONDS = 20;

	private final Process process;
	private final int port;

	private NginxProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts it, or skips the test where there is no nginx; that is a failure where the tests are obliged to run.
	 *
	 * @param folder what nginx writes goes there
	 */
	static NginxProcess before(ServiceProcess.Launch service, Path folder) throws Exception {
		boolean isInstalled = Files.isExecutable(Path.of("/usr/sbin/nginx"))
				|| Files.isExecutable(Path.of("/usr/bin/nginx"));
		requireOrSkip(isInstalled, "nginx is not installed");
		int port = ServiceProcess.freePort();
		ProcessBuilder builder = new ProcessBuilder("docker/nginx/start", folder.toAbsolutePath().toString(),
				"127.0.0.1:" + port, "127.0.0.1:" + service.port(), service.images().toString());
		builder.environment().put("ACCESS_LOG", "off");
		builder.environment().merge("PATH", "/usr/sbin", (path, more) -> path + ":" + more);
		Process process = builder.redirectErrorStream(true).start();
		NginxProcess nginx = new NginxProcess(process, port);
		Thread.ofVirtual().start(() -> drain(process));
		nginx.awaitStarted();
		return nginx;
	}

	/** Skips with the reason, or fails where {@code -Dimagehost.it.required=true}. */
	static void requireOrSkip(boolean isThere, String reason) {
		if (!isThere && Boolean.getBoolean("imagehost.it.required")) {
			throw new AssertionError(reason);
		}
		Assumptions.assumeTrue(isThere, reason);
	}

	private static void drain(Process process) {
		try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
			lines.lines().forEach(line -> System.out.println("nginx: " + line));
		} catch (IOException | RuntimeException ended) {
			System.out.println("nginx: console ended");
		}
	}

	private void awaitStarted() throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
		while (System.nanoTime() < end && process.isAlive()) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
				return;
			} catch (ConnectException notYet) {
				process.waitFor(20, TimeUnit.MILLISECONDS);
			}
		}
		close();
		throw new AssertionError("nginx did not start");
	}

	int port() {
		return port;
	}

	@Override
	public void close() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}
}
