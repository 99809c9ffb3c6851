package imagehost.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step by itself; that a real upload and a real deletion force what they must, SystemCallsIT sees. */
class FileStepsTest {
	private static final int SEVERAL_PIECES = 200_001;

	@TempDir
	private Path folder;
	private final FileSteps steps = new FileSteps();
	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("file");
	}

	@Test
	void writesAndReadsAllOfALongFile() throws IOException {
		byte[] bytes = new byte[SEVERAL_PIECES];
		new Random(1).nextBytes(bytes);

		try (FileChannel channel = steps.create(file)) {
			steps.write(channel, bytes);
		}

		assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
		assertThat(steps.read(file)).isEqualTo(bytes);
	}

	@Test
	void handsOverSmallPiecesAndGoesOnWhereOneWasNotTakenWhole() throws IOException {
		RecordedChannel channel = new RecordedChannel();

		steps.write(channel, new byte[SEVERAL_PIECES]);

		assertThat(channel.offered).allMatch(length -> length > 0 && length <= 65_536);
		assertThat(channel.position()).isEqualTo(SEVERAL_PIECES);
	}

	@Test
	void forcesBytesAndWhatStandsBesideThem() throws IOException {
		RecordedChannel channel = new RecordedChannel();

		steps.force(channel);

		assertThat(channel.forced).containsExactly(true);
	}

	@Test
	void makesANewFileThatTheGroupMayRead() throws IOException {
		steps.create(file).close();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
		assertThatThrownBy(() -> steps.create(file)).isInstanceOf(FileAlreadyExistsException.class);
	}

	@Test
	void saysThatAFolderIsNotThere() {
		assertThatThrownBy(() -> steps.forceFolder(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
	}

	/** Takes half of what it is offered, and notes what it is asked. */
	private static final class RecordedChannel extends FileChannel {
		private final List<Integer> offered = new ArrayList<>();
		private final List<Boolean> forced = new ArrayList<>();
		private long written;

		@Override
		public int write(ByteBuffer source) {
			offered.add(source.remaining());
			int taken = Math.ceilDiv(source.remaining(), 2);
			source.position(source.position() + taken);
			written += taken;
			return taken;
		}

		@Override
		public void force(boolean isOfMetadataToo) {
			forced.add(isOfMetadataToo);
		}

		@Override
		public long position() {
			return written;
		}

		@Override
		public int read(ByteBuffer target) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long read(ByteBuffer[] targets, int offset, int length) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long write(ByteBuffer[] sources, int offset, int length) {
			throw new UnsupportedOperationException();
		}

		@Override
		public FileChannel position(long position) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long size() {
			throw new UnsupportedOperationException();
		}

		@Override
		public FileChannel truncate(long size) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long transferTo(long position, long count, WritableByteChannel target) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long transferFrom(ReadableByteChannel source, long position, long count) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int read(ByteBuffer target, long position) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int write(ByteBuffer source, long position) {
			throw new UnsupportedOperationException();
		}

		@Override
		public MappedByteBuffer map(MapMode mode, long position, long size) {
			throw new UnsupportedOperationException();
		}

		@Override
		public FileLock lock(long position, long size, boolean isShared) {
			throw new UnsupportedOperationException();
		}

		@Override
		public FileLock tryLock(long position, long size, boolean isShared) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected void implCloseChannel() {
			// there is nothing to close
		}
	}
}
