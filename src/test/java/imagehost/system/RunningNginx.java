package imagehost.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real nginx with the configuration of {@code docker/nginx}, started by the very script of the container, on a free
 * port. Closing it ends the process and removes its folder.
 */
public final class RunningNginx implements AutoCloseable {
	private static final Duration START = Duration.ofSeconds(20);

	private final Path folder;
	private final int port;
	private final RunningProcess process;

	private RunningNginx(Path folder, int port, RunningProcess process) {
		this.folder = folder;
		this.port = port;
		this.process = process;
	}

	/**
	 * @param applicationPort where the service listens on loopback, or nothing does
	 * @param images folder of the images
	 * @param settings further variables of the script
	 */
	public static RunningNginx before(int applicationPort, Path images, Map<String, String> settings)
			throws IOException {
		return on(RunningServer.freePort(), applicationPort, images, settings);
	}

	/** Likewise, on a port that is known before. */
	public static RunningNginx on(int port, int applicationPort, Path images, Map<String, String> settings)
			throws IOException {
		RequiredProgram.require("nginx");
		Path folder = Files.createTempDirectory("imagehost nginx "); // paths may hold spaces
		ProcessBuilder builder = new ProcessBuilder(Path.of("docker/nginx/start").toAbsolutePath().toString(),
				folder.toString(), "127.0.0.1:" + port, "127.0.0.1:" + applicationPort, images.toString());
		builder.environment().putAll(settings);
		builder.environment().put("PATH", RequiredProgram.path());
		builder.environment().put("ACCESS_LOG", folder.resolve("access.log").toString());
		RunningNginx nginx = new RunningNginx(folder, port,
				RunningProcess.start(builder, folder.resolve("output.txt")));
		nginx.awaitReady();
		return nginx;
	}

	public int port() {
		return port;
	}

	/** All that it has written but the images it serves. */
	public Path folder() {
		return folder;
	}

	/** The most memory that nginx and its workers ever had. */
	public long peakKib() {
		return ResidentMemory.peakKib(process.handle());
	}

	/** The lines about requests so far. */
	public String accessLog() throws IOException {
		return Files.readString(folder.resolve("access.log"));
	}

	/** Its error log, and what the script printed. */
	public String errorLog() throws IOException {
		return process.output();
	}

	/** Memory of all its processes together; what they share is counted once. Linux only. */
	public long memoryBytes() throws IOException {
		long kib = 0;
		for (ProcessHandle worker : workers()) {
			String pss = Files.readAllLines(Path.of("/proc/" + worker.pid() + "/smaps_rollup")).stream()
					.filter(line -> line.startsWith("Pss:")).findFirst().orElseThrow();
			kib += Long.parseLong(pss.replaceAll("\\D", ""));
		}
		return kib * 1024;
	}

	/** What its processes hold open: files, sockets. Linux only. */
	public List<String> openFiles() throws IOException {
		List<String> files = new ArrayList<>();
		for (ProcessHandle worker : workers()) {
			try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + worker.pid() + "/fd"))) {
				for (Path descriptor : descriptors.toList()) {
					files.add(Files.readSymbolicLink(descriptor).toString());
				}
			}
		}
		return files;
	}

	private List<ProcessHandle> workers() {
		return process.handle().children().filter(child -> child.info().command().orElse("").endsWith("nginx"))
				.toList();
	}

	private void awaitReady() throws IOException {
		Await.until("nginx listens, or has ended", START, () -> isOpen(port) || !process.handle().isAlive());
		if (!process.handle().isAlive()) {
			String output = process.output();
			close();
			throw new IllegalStateException("nginx did not start:\n" + output);
		}
	}

	public static boolean isOpen(int port) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return socket.isConnected();
		} catch (IOException closed) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		process.stop();
		FileTree.delete(folder);
	}
}
