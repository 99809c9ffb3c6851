package imagehost.storage.files;

import imagehost.storage.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Finds out whether a folder can be written, by writing there. Safe for many threads. */
final class WriteProbe {
	/** A block of the usual file systems. */
	static final int BYTES = 4096;

	private final AtomicLong probes = new AtomicLong();
	private final Path folder;
	private final FileSteps steps;

	WriteProbe(Path folder, FileSteps steps) {
		this.folder = folder;
		this.steps = steps;
	}

	/**
	 * Writes a small file and removes it.
	 *
	 * @throws StorageException when that fails
	 */
	void write() {
		Path file = folder.resolve("probe-" + probes.incrementAndGet());
		try {
			try (FileChannel channel = steps.create(file)) {
				steps.write(channel, new byte[BYTES]);
			} finally {
				Files.deleteIfExists(file);
			}
		} catch (IOException cause) {
			throw StorageException.of("the images folder cannot be written", cause);
		}
	}
}
