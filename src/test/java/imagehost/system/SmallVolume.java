package imagehost.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A file system in memory ({@code tmpfs}) of a size that a test chooses; Linux and root only. */
final class SmallVolume implements AutoCloseable {
	private static final long DEADLINE_SECONDS = 20;

	private final Path folder;

	private SmallVolume(Path folder) {
		this.folder = folder;
	}

	/** Mounts it, or skips the test where that is not permitted. */
	static SmallVolume mount(Path folder, String options) throws Exception {
		Files.createDirectories(folder);
		int status = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
		NginxProcess.requireOrSkip(status == 0, "a file system cannot be mounted here: that is root's");
		return new SmallVolume(folder);
	}

	/** A mount that refuses every change below the folder, as a file system does after an error. */
	void makeImmutable(Path below) throws Exception {
		require(run("mount", "--bind", below.toString(), below.toString()));
		require(run("mount", "-o", "remount,ro,bind", below.toString()));
	}

	void makeMutable(Path below) throws Exception {
		require(run("umount", below.toString()));
	}

	private static void require(int status) {
		if (status != 0) {
			throw new IllegalStateException("mount ended with status " + status);
		}
	}

	static void deleteTree(Path root) throws IOException {
		try (Stream<Path> tree = Files.walk(root)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	private static int run(String... command) throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder(List.of(command)).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException noSuchProgram) {
			return -1;
		}
		if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			return -1;
		}
		return process.exitValue();
	}

	@Override
	public void close() throws Exception {
		run("umount", "-l", folder.toString());
	}
}
