package imagehost.storage;

import imagehost.image.ImageName;
import imagehost.storage.StorageException.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Pictures as files, {@code <id>.<ext>}, flat in one folder that nginx serves. A file is written under
 * {@code .incoming/} on the same volume, forced, renamed atomically, and the folder is forced: in this order, so that a
 * name always stands for whole, durable bytes.
 */
public final class FileImageStore implements ImageStore {
	/** Below the images folder: uploads that are not acknowledged yet. */
	static final String INCOMING = ".incoming";
	/** What lives in the images folder beside the pictures; one volume holds it all. */
	private static final Set<String> OWN_FOLDERS = Set.of(INCOMING, ".thumbnails", ".catalogue", "lost+found");

	/** A block of the usual file systems. */
	private static final int PROBE_BYTES = 4096;

	private final AtomicLong probes = new AtomicLong();
	private final Path images;
	private final Path incoming;
	private final long reservedBytes;
	private final FileSteps steps;
	private final FileStore volume;

	/**
	 * Opens the store and leaves it as it is: the service may be running beside.
	 *
	 * @param reservedBytes disk space that no upload may touch, in bytes
	 */
	public FileImageStore(Path images, long reservedBytes) throws IOException {
		this(images, reservedBytes, new FileSteps());
	}

	FileImageStore(Path images, long reservedBytes, FileSteps steps) throws IOException {
		this.images = images;
		this.incoming = images.resolve(INCOMING);
		this.reservedBytes = reservedBytes;
		this.steps = steps;
		Files.createDirectories(incoming);
		this.volume = Files.getFileStore(images);
	}

	/**
	 * Opens the store of the service and removes what unacknowledged uploads left behind.
	 *
	 * @param reservedBytes disk space that no upload may touch, in bytes
	 */
	public static FileImageStore open(Path images, long reservedBytes) throws IOException {
		FileImageStore store = new FileImageStore(images, reservedBytes);
		store.removeLeftovers();
		return store;
	}

	private void removeLeftovers() throws IOException {
		try (var leftovers = Files.newDirectoryStream(incoming)) {
			for (Path leftover : leftovers) {
				Files.delete(leftover);
			}
		}
	}

	@Override
	public void store(ImageName name, byte[] bytes) {
		Path temporary = incoming.resolve(name.toString());
		Path target = images.resolve(name.toString());
		requireSpace(bytes.length);
		try {
			write(temporary, bytes);
			steps.rename(temporary, target);
		} catch (IOException cause) {
			remove(temporary, cause);
			throw StorageException.of("could not store " + name, cause);
		}
		try {
			forceFolder();
		} catch (IOException cause) {
			remove(target, cause);
			throw StorageException.of("could not store " + name, cause);
		}
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		try {
			return Optional.of(Files.readAllBytes(images.resolve(name.toString())));
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException cause) {
			throw StorageException.of("could not read " + name, cause);
		}
	}

	@Override
	public boolean delete(ImageName name) {
		try {
			boolean deleted = Files.deleteIfExists(images.resolve(name.toString()));
			forceFolder();
			return deleted;
		} catch (IOException cause) {
			throw StorageException.of("could not delete " + name, cause);
		}
	}

	@Override
	public void list(Instant limit, Consumer<ImageName> picture, Consumer<String> foreign) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(images)) {
			for (Path file : files) {
				String name = file.getFileName().toString();
				Optional<ImageName> image = ImageName.parse(name);
				if (image.isEmpty() && !OWN_FOLDERS.contains(name)) {
					foreign.accept(name);
				}
				if (image.isPresent() && storedAt(image.get()).filter(time -> time.isBefore(limit)).isPresent()) {
					picture.accept(image.get());
				}
			}
		} catch (IOException | DirectoryIteratorException cause) {
			throw new StorageException(Fault.UNAVAILABLE, "could not list the images folder", cause);
		}
	}

	@Override
	public Optional<Instant> storedAt(ImageName name) {
		try {
			return Optional.of(Files.getLastModifiedTime(images.resolve(name.toString())).toInstant());
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException cause) {
			throw StorageException.of("could not look at " + name, cause);
		}
	}

	@Override
	public long freeBytes() {
		try {
			return volume.getUsableSpace();
		} catch (IOException cause) {
			throw StorageException.of("could not look at the images folder", cause);
		}
	}

	@Override
	public long usedBytes() {
		try {
			return volume.getTotalSpace() - volume.getUnallocatedSpace();
		} catch (IOException cause) {
			throw StorageException.of("could not look at the images folder", cause);
		}
	}

	@Override
	public void requireSpace(long bytes) {
		long usable = freeBytes();
		if (usable - bytes < reservedBytes) {
			throw new StorageException(Fault.FULL, usable + " bytes are free, " + reservedBytes + " are kept free");
		}
	}

	@Override
	public void requireWritable() {
		requireSpace(PROBE_BYTES);
		Path probe = incoming.resolve("probe-" + probes.incrementAndGet());
		try {
			try (FileChannel channel = steps.create(probe)) {
				steps.write(channel, new byte[PROBE_BYTES]);
			} finally {
				Files.deleteIfExists(probe);
			}
		} catch (IOException cause) {
			throw StorageException.of("the images folder cannot be written", cause);
		}
	}

	private void write(Path file, byte[] bytes) throws IOException {
		try (FileChannel channel = steps.create(file)) {
			steps.write(channel, bytes);
			steps.force(channel);
		}
	}

	private void forceFolder() throws IOException {
		steps.forceFolder(images);
	}

	private static void remove(Path file, IOException cause) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException second) {
			cause.addSuppressed(second);
		}
	}
}
