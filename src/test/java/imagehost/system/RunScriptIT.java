package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code run}: one command starts all of it, and what ends it leaves nothing behind. */
class RunScriptIT {
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	@TempDir
	private Path folder;
	private int port;
	private int httpPort;

	@BeforeEach
	void choosePorts() throws IOException {
		port = RunningServer.freePort();
		httpPort = RunningServer.freePort();
	}

	@Test
	void startsBothSaysWhereAndStopsBothWhenToldToEnd() throws IOException {
		RunningProcess run = startWithNginx();
		List<ProcessHandle> all = run.handle().descendants().toList();
		assertThat(new RawHttp(httpPort).get("/upload").status()).isEqualTo(200);

		run.terminate();

		assertThat(run.endsWithin(PATIENCE)).isTrue();
		assertThat(run.status()).as(run.output()).isZero();
		assertThat(all).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
		assertThat(RunningNginx.isOpen(port) || RunningNginx.isOpen(httpPort)).isFalse();
	}

	@Test
	void stopsTheServiceAndFailsWhenNginxDies() throws IOException {
		RunningProcess run = startWithNginx();

		run.handle().children().filter(child -> child.info().command().orElse("").endsWith("nginx"))
				.forEach(ProcessHandle::destroyForcibly);

		assertThat(run.endsWithin(PATIENCE)).isTrue();
		assertThat(run.status()).isNotZero();
		assertThat(RunningNginx.isOpen(port)).isFalse();
	}

	@Test
	void saysThatAPortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = taken.getLocalPort();
			RunningProcess run = start();

			assertThat(run.endsWithin(PATIENCE)).isTrue();
			assertThat(run.status()).isEqualTo(1);
			assertThat(run.output()).contains("port " + port + " is already in use").hasLineCount(1);
		}
	}

	@Test
	void explainsItselfWhenItIsMisunderstood() throws IOException {
		RunningProcess run = start("--ngnix");

		assertThat(run.endsWithin(PATIENCE)).isTrue();
		assertThat(run.status()).isEqualTo(2);
		assertThat(run.output()).startsWith("usage: ./run");
	}

	private RunningProcess startWithNginx() throws IOException {
		RequiredProgram.require("nginx");
		RunningProcess run = start("--nginx");
		try {
			run.awaitPrinted("http://127.0.0.1:" + httpPort + "/", PATIENCE);
		} catch (IllegalStateException notStarted) {
			run.handle().descendants().forEach(ProcessHandle::destroy);
			run.terminate();
			throw notStarted;
		}
		return run;
	}

	/** From another folder, as a user may. */
	private RunningProcess start(String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of("run").toAbsolutePath().toString());
		builder.command().addAll(List.of(arguments));
		builder.directory(folder.toFile());
		builder.environment().put("PATH", RequiredProgram.path());
		builder.environment().put("IMAGEHOST_PORT", Integer.toString(port));
		builder.environment().put("IMAGEHOST_HTTP_PORT", Integer.toString(httpPort));
		builder.environment().put("IMAGEHOST_IMAGES_DIR", folder.resolve("images").toString());
		builder.environment().put("IMAGEHOST_LOGS_DIR", folder.resolve("logs").toString());
		return RunningProcess.start(builder, folder.resolve("output.txt"));
	}
}
