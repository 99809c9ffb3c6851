package imagehost.storage;

import imagehost.image.ImageName;
import imagehost.storage.StorageException.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/**
 * Pictures as files, {@code <id>.<ext>}, flat in one folder that nginx serves. A file is written under
 * {@code .incoming/} on the same volume, forced, renamed atomically, and the folder is forced: in this order, so that a
 * name always stands for whole, durable bytes.
 */
public final class FileImageStore implements ImageStore {
	/** Below the images folder: uploads that are not acknowledged yet. */
	static final String INCOMING = ".incoming";
	/** nginx reads as a member of the group (0640); nobody else does. */
	private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-r-----");
	private static final FileAttribute<Set<PosixFilePermission>> WITH_MODE = PosixFilePermissions.asFileAttribute(MODE);

	private final Path images;
	private final Path incoming;
	private final long reservedBytes;

	/**
	 * Opens the store and removes what unacknowledged uploads left behind.
	 *
	 * @param reservedBytes disk space that no upload may touch, in bytes
	 */
	public FileImageStore(Path images, long reservedBytes) throws IOException {
		this.images = images;
		this.incoming = images.resolve(INCOMING);
		this.reservedBytes = reservedBytes;
		Files.createDirectories(incoming);
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
		try {
			requireSpace(bytes.length);
			write(temporary, bytes);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException cause) {
			remove(temporary, cause);
			throw failed(name, cause);
		}
		try {
			forceFolder();
		} catch (IOException cause) {
			remove(target, cause);
			throw failed(name, cause);
		}
	}

	@Override
	public boolean delete(ImageName name) {
		try {
			boolean deleted = Files.deleteIfExists(images.resolve(name.toString()));
			forceFolder();
			return deleted;
		} catch (IOException cause) {
			throw failed(name, cause);
		}
	}

	private void requireSpace(long bytes) throws IOException {
		long usable = Files.getFileStore(images).getUsableSpace();
		if (usable - bytes < reservedBytes) {
			throw new FileSystemException(images.toString(), null, "No space left above the reserve");
		}
	}

	private static void write(Path file, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(file,
				Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), WITH_MODE)) {
			Files.setPosixFilePermissions(file, MODE); // the umask of catalina.sh is 0027, others may be stricter
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	/** A rename is durable only once its folder is. */
	private void forceFolder() throws IOException {
		try (FileChannel folder = FileChannel.open(images, StandardOpenOption.READ)) {
			folder.force(true);
		}
	}

	private static void remove(Path file, IOException cause) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException second) {
			cause.addSuppressed(second);
		}
	}

	private static StorageException failed(ImageName name, IOException cause) {
		String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		// The JDK gives ENOSPC and EDQUOT no type of their own, only the text of strerror(3).
		boolean full = reason.contains("no space left") || reason.contains("quota");
		return new StorageException(full ? Fault.FULL : Fault.UNAVAILABLE, "could not change " + name, cause);
	}
}
