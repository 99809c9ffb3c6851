package imagehost.system.durability;

import imagehost.system.RequiredProgram;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A file system in memory ({@code tmpfs}) of a size that a test chooses; Linux and root only. */
final class SmallVolume implements AutoCloseable {
	private static final int BLOCK_BYTES = 4096;
	private static final long DEADLINE_SECONDS = 20;

	private final Path folder;

	private SmallVolume(Path folder) {
		this.folder = folder;
	}

	/** Mounts it, or skips the test where that is not permitted. */
	static SmallVolume mount(Path folder, String options) throws Exception {
		Files.createDirectories(folder);
		int status = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
		RequiredProgram.requireOrSkip(status == 0, "a file system cannot be mounted here: only root may");
		return new SmallVolume(folder);
	}

	Path folder() {
		return folder;
	}

	/** Writes until there is no space left. */
	Path fill() throws IOException {
		return fill(Long.MAX_VALUE);
	}

	/**
	 * Writes so many bytes, or until there is no space left.
	 *
	 * @return the file to delete to have space again
	 */
	Path fill(long bytes) throws IOException {
		Path file = folder.resolve("filler");
		byte[] block = new byte[BLOCK_BYTES];
		try (RandomAccessFile filler = new RandomAccessFile(file.toFile(), "rw")) {
			for (long written = 0; written < bytes; written += block.length) {
				filler.write(block);
			}
		} catch (IOException full) {
			requireFull(full);
		}
		return file;
	}

	/**
	 * Makes files until no more can be made.
	 *
	 * @return the folder to delete to have inodes again
	 */
	Path takeAllInodes() throws IOException {
		Path many = Files.createDirectory(folder.resolve("many"));
		try {
			for (int count = 0; count < 100_000; count++) {
				Files.createFile(many.resolve(Integer.toString(count)));
			}
			throw new IllegalStateException("the volume has no bound on its inodes");
		} catch (IOException full) {
			requireFull(full);
		}
		return many;
	}

	private static void requireFull(IOException cause) throws IOException {
		if (!String.valueOf(cause.getMessage()).contains("No space left")) {
			throw cause;
		}
	}

	long freeBytes() throws IOException {
		return Files.getFileStore(folder).getUsableSpace();
	}

	/** A mount that refuses every change below the folder, as a file system does after an error. */
	void makeImmutable(Path below) throws Exception {
		require(run("mount", "--bind", below.toString(), below.toString()));
		require(run("mount", "-o", "remount,ro,bind", below.toString()));
	}

	void makeMutable(Path below) throws Exception {
		require(run("umount", below.toString()));
	}

	/** The whole volume refuses every change; it cannot become so while a file on it is open for writing. */
	void makeReadOnly() throws Exception {
		require(run("mount", "-o", "remount,ro", folder.toString()));
	}

	void makeWritable() throws Exception {
		require(run("mount", "-o", "remount,rw", folder.toString()));
	}

	private static void require(int status) {
		if (status != 0) {
			throw new IllegalStateException("mount ended with status " + status);
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
