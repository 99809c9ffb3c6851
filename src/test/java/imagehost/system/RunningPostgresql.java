package imagehost.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the machine's own programs in a temporary folder, on a free port of loopback, with the user
 * {@code postgres} and no password. It refuses to run as root, so root starts it as {@code postgres}.
 */
public final class RunningPostgresql implements AutoCloseable {
	private static final Duration START = Duration.ofSeconds(60);

	private final Path folder;
	private final int port;
	private final Path programs;
	private RunningProcess process;

	private RunningPostgresql(Path folder, int port, Path programs, RunningProcess process) {
		this.folder = folder;
		this.port = port;
		this.programs = programs;
		this.process = process;
	}

	/** Starts it; skips the test where it is not installed. */
	public static RunningPostgresql start() throws IOException {
		Optional<Path> programs = programs();
		RequiredProgram.requireOrSkip(programs.isPresent(), "PostgreSQL is not installed");
		Path folder = Files.createTempDirectory("imagehost-postgresql-");
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
		int port = RunningServer.freePort();
		RunningProcess made = RunningProcess.start(
				as(List.of(programs.get().resolve("initdb").toString(), "-D", folder.resolve("data").toString(), "-A",
						"trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "-U", "postgres")),
				folder.resolve("initdb.txt"));
		if (!made.endsWithin(START) || made.status() != 0) {
			throw new IllegalStateException("initdb: " + made.output());
		}
		RunningPostgresql server = new RunningPostgresql(folder, port, programs.get(),
				launch(folder, port, programs.get()));
		server.awaitReady();
		return server;
	}

	private static Optional<Path> programs() throws IOException {
		Path all = Path.of("/usr/lib/postgresql");
		if (!Files.isDirectory(all)) {
			return Optional.empty();
		}
		try (Stream<Path> versions = Files.list(all)) {
			return versions.filter(version -> Files.exists(version.resolve("bin/initdb")))
					.max(Comparator.comparing(version -> Integer.parseInt(version.getFileName().toString())))
					.map(newest -> newest.resolve("bin"));
		}
	}

	private static ProcessBuilder as(List<String> command) {
		List<String> whole = new ArrayList<>();
		if (System.getProperty("user.name").equals("root")) {
			whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
		}
		whole.addAll(command);
		return new ProcessBuilder(whole).directory(Path.of("/").toFile());
	}

	private static RunningProcess launch(Path folder, int port, Path programs) throws IOException {
		return RunningProcess.start(as(List.of(programs.resolve("postgres").toString(), "-D",
				folder.resolve("data").toString(), "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1",
				"-c",
				"unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=200")),
				folder.resolve("output.txt"));
	}

	private void awaitReady() throws IOException {
		process.awaitPrinted("database system is ready to accept connections", START);
	}

	/** With user and without password. */
	public String url() {
		return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
	}

	/** A new, empty database beside the first one; its address, likewise. */
	public String newDatabase(String name) {
		try (Connection connection = DriverManager.getConnection(url());
				var statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE \"" + name + "\"");
			return url().replace("/postgres?", "/" + name + "?");
		} catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
	}

	public int port() {
		return port;
	}

	/** Ends every process of the server at once, without any tidying up, and starts it again. */
	public void crashAndRestart() throws IOException {
		process.handle().descendants().forEach(ProcessHandle::destroyForcibly);
		process.kill();
		Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
		process = launch(folder, port, programs);
		awaitReady();
	}

	@Override
	public void close() throws IOException {
		process.handle().descendants().forEach(ProcessHandle::destroyForcibly);
		process.kill();
		FileTree.delete(folder);
	}
}
