package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says that this process serves the catalogue in a folder: a SQLite file serves one backend, and a rebuild needs it
 * alone. The system takes the lock back when the process ends, however it ends.
 */
final class CatalogueLock implements AutoCloseable {
	private final FileChannel channel;

	private CatalogueLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Takes the lock; makes the folder where it is not there.
	 *
	 * @throws CatalogueException when another process holds it
	 */
	static CatalogueLock take(Path folder) {
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!isLocked(channel)) {
				channel.close();
				throw CatalogueException.inUse("the catalogue in " + folder + " is in use by another process");
			}
			return new CatalogueLock(channel);
		} catch (IOException cause) {
			throw new CatalogueException("could not lock the catalogue in " + folder, cause);
		}
	}

	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		} catch (OverlappingFileLockException heldByThisProcess) {
			return false;
		}
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException cause) {
			throw new CatalogueException("could not give back the lock of the catalogue", cause);
		}
	}
}
