package imagehost.system.operator;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Await;
import imagehost.system.RawHttp;
import imagehost.system.RequiredProgram;
import imagehost.system.RunningNginx;
import imagehost.system.RunningProcess;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code run}: one command starts all of it, and what ends it leaves nothing behind. */
class RunScriptIT {
	private static final Duration PATIENCE = Duration.ofSeconds(240);

	@TempDir
	private Path folder;
	private final Map<String, String> environment = new TreeMap<>();
	private int port;
	private int httpPort;
	@SuppressWarnings("NullAway.Init") // by start(), in every test but those that fail before it
	private RunningProcess run;

	@BeforeEach
	void choosePorts() throws IOException {
		port = RunningServer.freePort();
		httpPort = RunningServer.freePort();
		environment.put("IMAGEHOST_PORT", Integer.toString(port));
		environment.put("IMAGEHOST_HTTP_PORT", Integer.toString(httpPort));
		environment.put("IMAGEHOST_IMAGES_DIR", folder.resolve("images").toString());
		environment.put("IMAGEHOST_LOGS_DIR", folder.resolve("logs").toString());
		environment.put("PATH", RequiredProgram.path());
	}

	@AfterEach
	void endWhatATestLeft() {
		if (run != null) {
			run.handle().descendants().forEach(ProcessHandle::destroyForcibly);
			run.kill();
		}
	}

	@Test
	void startsBothSaysWhereAndStopsBothWhenAskedToEnd() throws IOException {
		start("--nginx");
		awaitOpen();
		List<ProcessHandle> all = run.handle().descendants().toList();
		assertThat(new RawHttp(httpPort).get("/upload").status()).isEqualTo(200);

		run.terminate();

		assertEndsWith(0);
		assertThat(all).hasSizeGreaterThanOrEqualTo(3);
		assertNothingIsLeftOf(all);
	}

	@Test
	void stopsAllAndFailsWhenNginxDies() throws IOException {
		start("--nginx");
		awaitOpen();
		List<ProcessHandle> all = run.handle().descendants().toList();

		run.handle().children().filter(child -> child.info().command().orElse("").endsWith("nginx"))
				.forEach(ProcessHandle::destroyForcibly);

		assertEndsWith(1);
		assertThat(run.output()).contains("nginx does not run");
		assertNothingIsLeftOf(all);
	}

	/** A stand-in for an nginx that may not listen, as on port 80 without the right to. */
	@Test
	void announcesNothingWhenNginxDoesNotStart() throws IOException {
		Path failing = Files.writeString(folder.resolve("nginx"),
				"#!/bin/sh\necho 'nginx: [emerg] bind() failed'\nexit 1\n");
		assertThat(failing.toFile().setExecutable(true)).isTrue();
		environment.merge("PATH", folder.toString(), (path, first) -> first + ":" + path);

		start("--nginx");

		assertEndsWith(1);
		assertThat(run.output()).contains("nginx: [emerg] bind() failed", "nginx does not run").doesNotContain("is at");
		assertThat(RunningNginx.isOpen(port)).isFalse();
	}

	/**
	 * In a folder with spaces and Cyrillic letters, called through a symbolic link, under the locale C and without
	 * HOME. The names are written by the shell, because the JVM of this test may run under C too.
	 */
	@Test
	void preparesItsFirstStartWhereNobodyElseCanUpload() throws IOException {
		RequiredProgram.require("nginx");
		environment.put("LC_ALL", "C");
		environment.put("IMAGEHOST_HTTP_PORT", "0");
		runScript("""
				copy=$1/$'\\320\\274\\320\\276\\320\\271 server'
				mkdir -p "$copy/target"
				cp -p target/imagehost.war "$copy/target/" && touch "$copy/target/imagehost.war"
				cp -pR run pom.xml docker "$copy/" && ln -s "$PWD/src" "$copy/src"
				ln -s "$copy/run" "$1/link"
				unset HOME
				exec "$1/link" --nginx""");

		Await.until("its port is open", PATIENCE, () -> RunningNginx.isOpen(port) || !run.handle().isAlive());

		assertThat(run.output()).contains("Preparing fast starts", "Done in");
		run.awaitPrinted("is at", PATIENCE);
		Matcher announced = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/").matcher(run.output());
		assertThat(announced.find()).isTrue();
		assertThat(new RawHttp(Integer.parseInt(announced.group(1))).get("/upload").status()).isEqualTo(200);
	}

	/** A script's background process ignores SIGINT; this one must not. */
	@Test
	void endsWhenItIsInterruptedInTheBackgroundOfAScript() throws Exception {
		runScript("trap '' INT; exec ./run");
		run.awaitPrinted("is at", PATIENCE);
		List<ProcessHandle> all = run.handle().descendants().toList();

		interrupt();

		assertEndsWith(0);
		assertNothingIsLeftOf(all);
	}

	@Test
	void endsWhenNobodyReadsItAnyMore() throws IOException {
		runScript("./run 2>&1 | head -n 2");

		assertEndsWith(0);
		Await.until("all has ended", PATIENCE, () -> !RunningNginx.isOpen(port));
	}

	/** A stand-in for Maven whose compiler never comes to an end. */
	@Test
	void endsTheBuildWhenItIsInterrupted() throws Exception {
		copyWithoutWar("echo '[INFO] Downloaded from central: https://repo.example/one.pom (1 kB at 1 kB/s)'; "
				+ "echo '[INFO] --- compiler:3.16.0:compile (default-compile) @ imagehost ---'; sleep 1000 & wait");
		run.awaitPrinted("compiling", PATIENCE);
		run.awaitPrinted("the first build downloads about", PATIENCE);
		List<ProcessHandle> all = run.handle().descendants().toList();

		interrupt();

		assertEndsWith(130);
		assertNothingIsLeftOf(all);
	}

	@Test
	void saysWhyTheBuildFailed() throws IOException {
		copyWithoutWar("echo '[INFO] one'; echo '[ERROR] no such thing'; exit 1");

		assertEndsWith(1);
		assertThat(run.output()).contains("[ERROR] no such thing", "the build failed").doesNotContain("[INFO]",
				"\u001b");
	}

	@ParameterizedTest
	@CsvSource({"IMAGEHOST_PORT,x", "IMAGEHOST_PORT,65536", "IMAGEHOST_PORT,-1", "IMAGEHOST_HTTP_PORT,80x"})
	void saysThatAPortIsNone(String name, String value) throws IOException {
		environment.put(name, value);
		start("--nginx");

		assertEndsWith(1);
		assertThat(run.output()).contains(name + " is a port, a whole number from 0 to 65535; it is \"" + value + "\".")
				.hasLineCount(2);
	}

	@Test
	void saysThatAPortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(httpPort, 1, InetAddress.getLoopbackAddress())) {
			start("--nginx");

			assertEndsWith(1);
			assertThat(run.output()).contains("port " + taken.getLocalPort() + " is already in use")
					.containsPattern("IMAGEHOST_HTTP_PORT=\\d+ ./run --nginx\n").hasLineCount(2);
		}
	}

	@Test
	void explainsItselfWhenItIsMisunderstood() throws IOException {
		start("--ngnix");

		assertEndsWith(2);
		assertThat(run.output()).startsWith("usage: ./run");
	}

	private void awaitOpen() throws IOException {
		run.awaitPrinted("is at: http://127.0.0.1:" + httpPort + "/", PATIENCE);
	}

	private void assertEndsWith(int status) throws IOException {
		assertThat(run.endsWithin(PATIENCE)).isTrue();
		assertThat(run.status()).as(run.output()).isEqualTo(status);
	}

	private void assertNothingIsLeftOf(List<ProcessHandle> all) {
		assertThat(all).isNotEmpty().noneMatch(ProcessHandle::isAlive);
		assertThat(RunningNginx.isOpen(port) || RunningNginx.isOpen(httpPort)).isFalse();
	}

	private void interrupt() throws Exception {
		int status = new ProcessBuilder("kill", "-INT", Long.toString(run.handle().pid())).inheritIO().start()
				.waitFor();
		assertThat(status).isZero();
	}

	/** From another folder, as a user may. */
	private void start(String... arguments) throws IOException {
		if (List.of(arguments).contains("--nginx")) {
			RequiredProgram.require("nginx");
		}
		ProcessBuilder builder = new ProcessBuilder(Path.of("run").toAbsolutePath().toString());
		builder.command().addAll(List.of(arguments));
		start(builder.directory(folder.toFile()));
	}

	/** Commands of a shell in the folder of the project; {@code $1} is the temporary folder. */
	private void runScript(String commands) throws IOException {
		start(new ProcessBuilder("bash", "-euc", commands, "bash", folder.toString()));
	}

	private void copyWithoutWar(String maven) throws IOException {
		Path standIn = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + maven + "\n");
		assertThat(standIn.toFile().setExecutable(true)).isTrue();
		environment.merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
		runScript("mkdir \"$1/copy\" && cp -pR run pom.xml docker \"$1/copy/\" && exec \"$1/copy/run\"");
	}

	private void start(ProcessBuilder builder) throws IOException {
		builder.environment().keySet().removeIf(name -> name.startsWith("IMAGEHOST_"));
		builder.environment().putAll(environment);
		run = RunningProcess.start(builder, folder.resolve("output.txt"));
	}
}
