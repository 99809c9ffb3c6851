package imagehost.storage.files;

import imagehost.storage.ImageStore.Capacity;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.io.IOException;
import java.nio.file.FileStore;

/** The space of the volume on which the images are. Safe for many threads. */
final class VolumeSpace {
	private final FileStore volume;
	private final long reservedBytes;

	/**
	 * @param reservedBytes that no upload may touch
	 */
	VolumeSpace(FileStore volume, long reservedBytes) {
		this.volume = volume;
		this.reservedBytes = reservedBytes;
	}

	/** How much is free and how much is taken, by whatever files. */
	Capacity capacity() {
		try {
			return new Capacity(volume.getUsableSpace(), volume.getTotalSpace() - volume.getUnallocatedSpace());
		} catch (IOException cause) {
			throw StorageException.of("could not look at the images folder", cause);
		}
	}

	/**
	 * @param bytes that are about to be written
	 * @throws StorageException when the reserve would be touched
	 */
	void require(long bytes) {
		long usable = usable();
		if (usable - bytes < reservedBytes) {
			throw new StorageException(Fault.FULL, usable + " bytes are free, " + reservedBytes + " are kept free");
		}
	}

	private long usable() {
		try {
			return volume.getUsableSpace();
		} catch (IOException cause) {
			throw StorageException.of("could not look at the images folder", cause);
		}
	}
}
