package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process serves the catalogue in a folder: a SQLite file serves one backend, and a rebuild needs it
 * alone. The system takes the lock back when the process ends, however it ends.
 */
final class CatalogueLock implements AutoCloseable {
	/** In the properties of the whole process, because an application that is deployed twice has each class twice. */
	private static final String HELD = "imagehost.lock:";

	private final FileChannel channel;
	private final String held;

	private CatalogueLock(FileChannel channel, String held) {
		this.channel = channel;
		this.held = held;
	}

	/**
	 * Takes the lock; makes the folder where it is not there. Where this process has it already, the file is not even
	 * opened: when one that is open twice is closed once, the system takes the lock back (fcntl(2)).
	 *
	 * @throws CatalogueException when another process holds it, or this one
	 */
	static CatalogueLock take(Path folder) {
		try {
			Files.createDirectories(folder);
			String held = HELD + folder.toRealPath();
			if (System.getProperties().putIfAbsent(held, "") != null) {
				throw inUse(folder);
			}
			return take(folder, held);
		} catch (IOException cause) {
			throw new CatalogueException("could not lock the catalogue in " + folder, cause);
		}
	}

	private static CatalogueLock take(Path folder, String held) throws IOException {
		FileChannel channel = null;
		try {
			channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (!isLocked(channel)) {
				throw inUse(folder);
			}
			return new CatalogueLock(channel, held);
		} catch (IOException | RuntimeException failure) {
			free(channel, held);
			throw failure;
		}
	}

	private static CatalogueException inUse(Path folder) {
		return CatalogueException.inUse("the catalogue in " + folder + " is in use by another process");
	}

	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		} catch (OverlappingFileLockException heldByAnotherPath) {
			return false;
		}
	}

	private static void free(@Nullable FileChannel channel, String held) throws IOException {
		try {
			if (channel != null) {
				channel.close();
			}
		} finally {
			System.getProperties().remove(held);
		}
	}

	@Override
	public void close() {
		try {
			if (channel.isOpen()) {
				free(channel, held);
			}
		} catch (IOException cause) {
			throw new CatalogueException("could not give back the lock of the catalogue", cause);
		}
	}
}
