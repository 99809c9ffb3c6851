package imagehost.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Where SQLite's driver unpacks its library at each start: beside the unpacked WAR instead of in the system's temporary
 * folder, where each process that is killed would leave one behind for ever.
 */
final class NativeLibraries {
	/** The driver's setting. */
	private static final String FOLDER = "org.sqlite.tmpdir";
	/** A library is needed from its unpacking until it is loaded, which takes milliseconds. */
	private static final Duration IN_USE = Duration.ofMinutes(1);

	private NativeLibraries() {
	}

	/** Has no effect where this process may not write, or where the library has a place of its own already. */
	static void keepIn(Path folder) throws IOException {
		if (!Files.isWritable(folder)) {
			return;
		}
		System.setProperty(FOLDER, folder.toString());
		Instant inUseSince = Instant.now().minus(IN_USE);
		try (var left = Files.newDirectoryStream(folder, "sqlite-*")) {
			for (Path file : left) {
				// 0 for one that another start has just deleted
				if (Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(inUseSince)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}
}
