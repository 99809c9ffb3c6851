package imagehost.storage.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The single steps in which a file becomes durable, in the order of their use; apart from their use, so that a test can
 * make each of them fail.
 */
class FileSteps {
	private static final int PIECE_BYTES = 64 << 10;
	/** nginx reads as a member of the group; nobody else does. */
	private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-r-----");
	private static final FileAttribute<Set<PosixFilePermission>> WITH_MODE = PosixFilePermissions.asFileAttribute(MODE);

	/** A new file, readable by the owner and the group whatever the umask is. */
	FileChannel create(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
				WITH_MODE);
		Files.setPosixFilePermissions(file, MODE);
		return channel;
	}

	/** In pieces: the JDK copies each into memory outside the heap, which it keeps for every thread for good. */
	void write(FileChannel channel, byte[] bytes) throws IOException {
		ByteBuffer rest = ByteBuffer.wrap(bytes);
		while (rest.hasRemaining()) {
			ByteBuffer piece = rest.slice(rest.position(), Math.min(rest.remaining(), PIECE_BYTES));
			rest.position(rest.position() + channel.write(piece));
		}
	}

	/** The whole file; in pieces for the same reason. */
	byte[] read(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
			int read = 0;
			while (read >= 0 && bytes.hasRemaining()) {
				ByteBuffer piece = bytes.slice(bytes.position(), Math.min(bytes.remaining(), PIECE_BYTES));
				read = channel.read(piece);
				bytes.position(bytes.position() + Math.max(0, read));
			}
			return bytes.array();
		}
	}

	/** fsync(2). A failed one is never tried again on the same file: the kernel may have dropped the dirty pages. */
	void force(FileChannel channel) throws IOException {
		channel.force(true);
	}

	/** rename(2): readers see the old state or the new one, nothing between. */
	void rename(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
	}

	/** A change of names is durable only once its folder is. */
	void forceFolder(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}
}
