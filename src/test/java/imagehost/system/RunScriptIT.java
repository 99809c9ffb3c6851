package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code run}: one command starts all of it, and what ends it leaves nothing behind. */
class RunScriptIT {
	private static final long PATIENCE_SECONDS = 90;

	@TempDir
	private Path folder;

	@Test
	void startsBothSaysWhereAndStopsBothWhenToldToEnd() throws Exception {
		RequiredProgram.require("nginx");
		int port = RunningServer.freePort();
		int httpPort = RunningServer.freePort();
		Process run = start(port, httpPort, "--nginx");
		awaitAddress(run, httpPort);
		List<ProcessHandle> all = run.descendants().toList();
		assertThat(new RawHttp(httpPort).get("/upload").status()).isEqualTo(200);

		run.destroy();

		assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
		assertThat(run.exitValue()).as(output()).isZero();
		assertThat(all).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
		assertThat(RunningNginx.isOpen(port) || RunningNginx.isOpen(httpPort)).isFalse();
	}

	@Test
	void stopsTheServiceAndFailsWhenNginxDies() throws Exception {
		RequiredProgram.require("nginx");
		int port = RunningServer.freePort();
		int httpPort = RunningServer.freePort();
		Process run = start(port, httpPort, "--nginx");
		awaitAddress(run, httpPort);

		run.children().filter(child -> child.info().command().orElse("").endsWith("nginx"))
				.forEach(ProcessHandle::destroyForcibly);

		assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
		assertThat(run.exitValue()).isNotZero();
		assertThat(RunningNginx.isOpen(port)).isFalse();
	}

	@Test
	void saysThatAPortIsTaken() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Process run = start(taken.getLocalPort(), RunningServer.freePort());

			assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
			assertThat(run.exitValue()).isEqualTo(1);
			assertThat(output()).contains("port " + taken.getLocalPort() + " is already in use").hasLineCount(1);
		}
	}

	@Test
	void explainsItselfWhenItIsMisunderstood() throws Exception {
		Process run = start(RunningServer.freePort(), RunningServer.freePort(), "--ngnix");

		assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
		assertThat(run.exitValue()).isEqualTo(2);
		assertThat(output()).startsWith("usage: ./run");
	}

	/** From another folder, as a user may. */
	private Process start(int port, int httpPort, String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of("run").toAbsolutePath().toString());
		builder.command().addAll(List.of(arguments));
		builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(outputFile().toFile());
		builder.environment().put("PATH", RequiredProgram.path());
		builder.environment().put("IMAGEHOST_PORT", Integer.toString(port));
		builder.environment().put("IMAGEHOST_HTTP_PORT", Integer.toString(httpPort));
		builder.environment().put("IMAGEHOST_IMAGES_DIR", folder.resolve("images").toString());
		builder.environment().put("IMAGEHOST_LOGS_DIR", folder.resolve("logs").toString());
		return builder.start();
	}

	private void awaitAddress(Process run, int port) throws IOException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!output().contains("http://127.0.0.1:" + port + "/")) {
			if (!run.isAlive() || System.nanoTime() > deadline) {
				run.descendants().forEach(ProcessHandle::destroy);
				run.destroy();
				throw new IllegalStateException("./run did not start:\n" + output());
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}
	}

	private Path outputFile() {
		return folder.resolve("output.txt");
	}

	private String output() throws IOException {
		return Files.readString(outputFile());
	}
}
