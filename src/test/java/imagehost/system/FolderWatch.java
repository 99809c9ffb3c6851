package imagehost.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells that files in a folder came or changed, by the system's own events. Any thread may close it. */
public final class FolderWatch implements AutoCloseable {
	private final WatchService changes;

	public FolderWatch(Path folder) throws IOException {
		changes = folder.getFileSystem().newWatchService();
		folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
	}

	/** Returns false when nothing changed in time since the last call, or the watch is closed. */
	public boolean awaitChange(Duration atMost) {
		try {
			WatchKey key = changes.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
			if (key == null) {
				return false;
			}
			key.pollEvents();
			return key.reset();
		} catch (ClosedWatchServiceException closed) {
			return false;
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		try {
			changes.close();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}
}
