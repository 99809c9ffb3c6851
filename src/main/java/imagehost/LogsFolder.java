package imagehost;

import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of {@code app.log}, looked at before the log is opened: the logging library would print traces only. */
final class LogsFolder {
	private LogsFolder() {
	}

	/**
	 * Makes the folder where it is missing. A full volume is no fault: it costs lines of the log, and no upload.
	 *
	 * @throws StorageException when this user may not write there
	 */
	static void requireWritable(Path folder) {
		try {
			Files.createDirectories(folder);
		} catch (IOException cause) {
			throw new StorageException(Fault.UNAVAILABLE, "the logs folder " + folder + " cannot be made", cause);
		}
		Path log = folder.resolve("app.log");
		if (!Files.isWritable(folder) || Files.exists(log) && !Files.isWritable(log)) {
			throw new StorageException(Fault.UNAVAILABLE, log + " cannot be written");
		}
	}
}
