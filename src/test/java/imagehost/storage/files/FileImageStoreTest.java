package imagehost.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import imagehost.storage.ImageStore;
import imagehost.storage.ImageStoreContract;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import imagehost.storage.StoredImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileImageStoreTest extends ImageStoreContract {
	@TempDir
	private Path images;

	@Override
	protected ImageStore open() {
		try {
			return FileImageStore.open(new ImagesFolder(images), 0);
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	@Test
	void forcesTheFileThenRenamesThenForcesTheFolder() throws IOException {
		RecordedSteps steps = new RecordedSteps("none", "");

		new FileImageStore(new ImagesFolder(images), 0, steps).store(CAT, new byte[]{1}, FACTS);

		assertThat(steps.done).containsExactly("create", "write", "force", "rename", "forceFolder");
	}

	@Test
	void forcesTheFolderWhenItHasDeleted() throws IOException {
		RecordedSteps steps = new RecordedSteps("none", "");
		ImageStore store = new FileImageStore(new ImagesFolder(images), 0, steps);
		store.store(CAT, new byte[]{1}, FACTS);
		steps.done.clear();

		store.delete(CAT);

		assertThat(steps.done).containsExactly("forceFolder");
	}

	@ParameterizedTest
	@ValueSource(strings = {"create", "write", "force", "rename", "forceFolder"})
	void leavesNothingWhenAStepFails(String step) throws IOException {
		ImageStore store = new FileImageStore(new ImagesFolder(images), 0,
				new RecordedSteps(step, "Input/output error"));

		assertThatThrownBy(() -> store.store(CAT, new byte[]{1, 2, 3}, FACTS)).isInstanceOf(StorageException.class);

		assertThat(filesBelow(images)).isEmpty();
	}

	@Test
	void neverForcesAFileAgainAfterAFailedForce() throws IOException {
		RecordedSteps steps = new RecordedSteps("force", "Input/output error");
		ImageStore store = new FileImageStore(new ImagesFolder(images), 0, steps);

		assertThatThrownBy(() -> store.store(CAT, new byte[]{1}, FACTS)).isInstanceOf(StorageException.class);

		assertThat(steps.done).containsExactly("create", "write", "force");
	}

	@ParameterizedTest
	@CsvSource({"No space left on device,FULL", "Disk quota exceeded,FULL", "Read-only file system,UNAVAILABLE",
			"Input/output error,UNAVAILABLE"})
	void tellsAFullDiskFromABrokenOne(String reason, Fault fault) throws IOException {
		ImageStore store = new FileImageStore(new ImagesFolder(images), 0, new RecordedSteps("write", reason));

		assertThatThrownBy(() -> store.store(CAT, new byte[]{1}, FACTS)).isInstanceOfSatisfying(StorageException.class,
				failure -> assertThat(failure.fault()).isEqualTo(fault));
	}

	@Test
	void writesFilesThatTheGroupMayRead() throws IOException {
		open().store(CAT, new byte[]{1}, FACTS);

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(images.resolve(CAT.toString()))))
				.isEqualTo("rw-r-----");
	}

	@Test
	void removesWhatUnacknowledgedUploadsLeftBehind() throws IOException {
		open();
		Files.write(images.resolve(".incoming").resolve("7k3v0q9m2c8x1hzt.jpg"), new byte[]{1});

		open();

		assertThat(filesBelow(images)).isEmpty();
	}

	@Test
	void keepsTheReserveFree() throws IOException {
		ImageStore store = new FileImageStore(new ImagesFolder(images), Long.MAX_VALUE / 2);

		assertThatThrownBy(() -> store.store(CAT, new byte[]{1}, FACTS)).isInstanceOfSatisfying(StorageException.class,
				failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL));
		assertThat(filesBelow(images)).isEmpty();
	}

	@Test
	void namesForeignFilesWhenItLists() throws IOException {
		ImageStore store = open();
		Files.write(images.resolve("holiday.jpg"), new byte[]{1});
		List<String> foreign = new ArrayList<>();

		store.list(Instant.MAX, _ -> {
		}, foreign::add);

		assertThat(foreign).containsExactly("holiday.jpg");
	}

	@Test
	void forcesTheFolderWhenItDeletes() throws IOException {
		open().store(CAT, new byte[]{1}, FACTS);
		RecordedSteps steps = new RecordedSteps("none", "");

		boolean isDeleted = new FileImageStore(new ImagesFolder(images), 0, steps).delete(CAT);

		assertThat(isDeleted).isTrue();
		assertThat(steps.done).containsExactly("forceFolder");
	}

	@Test
	void forcesFactsThatAreWrittenLater() throws IOException {
		open().store(CAT, new byte[]{1}, FACTS);
		RecordedSteps steps = new RecordedSteps("none", "");
		RecordedSteps failing = new RecordedSteps("force", "Input/output error");

		new FileImageStore(new ImagesFolder(images), 0, steps).remember(CAT, FACTS);

		assertThat(steps.done).containsExactly("force");
		ImageStore broken = new FileImageStore(new ImagesFolder(images), 0, failing);
		assertThatThrownBy(() -> broken.remember(CAT, FACTS)).isInstanceOf(StorageException.class);
	}

	@Test
	void forcesItsNameThenRenamesThenForcesTheFolder() throws IOException {
		RecordedSteps steps = new RecordedSteps("none", "");

		new FileImageStore(new ImagesFolder(images), 0, steps).rename("name");

		assertThat(steps.done).containsExactly("force", "rename", "forceFolder");
		ImageStore broken = new FileImageStore(new ImagesFolder(images), 0, new RecordedSteps("rename", "full"));
		assertThatThrownBy(() -> broken.rename("other")).isInstanceOf(StorageException.class);
		assertThat(open().ownName()).hasValue("name");
		Files.writeString(images.resolve(".name"), "");
		assertThat(open().ownName()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "2\n2026-01-01T00:00:00Z\ntrue\n00\n11\ncat", "1\nyesterday\ntrue\n00\n11\ncat",
			"1\n2026-01-01T00:00:00Z\ntrue\n00\n11"})
	void readsNoFactsThatItDoesNotUnderstand(String facts) throws IOException {
		ImageStore store = open();
		store.store(CAT, new byte[]{1}, FACTS);
		Files.setAttribute(images.resolve(CAT.toString()), "user:imagehost",
				ByteBuffer.wrap(facts.getBytes(StandardCharsets.UTF_8)));

		assertThat(store.facts(CAT)).isEmpty();
	}

	@Test
	void listsWhatIsOlderThanTheLimitAlone() throws IOException {
		ImageStore store = open();
		store.store(CAT, new byte[]{1}, FACTS);
		Files.setLastModifiedTime(images.resolve(CAT.toString()), FileTime.fromMillis(1_000));
		List<StoredImage> listed = new ArrayList<>();

		store.list(Instant.ofEpochMilli(1_000), listed::add, _ -> {
		});
		assertThat(listed).isEmpty();
		store.list(Instant.ofEpochMilli(1_001), listed::add, _ -> {
		});
		assertThat(listed).extracting(StoredImage::name).containsExactly(CAT);
	}

	@Test
	void takesItsOwnFoldersForNoStrangers() throws IOException {
		ImageStore store = open();
		for (String own : new String[]{".thumbnails", ".catalogue", "lost+found"}) {
			Files.createDirectory(images.resolve(own));
		}
		store.rename("name");
		List<String> foreign = new ArrayList<>();

		store.list(Instant.MAX, _ -> {
		}, foreign::add);

		assertThat(foreign).isEmpty();
	}

	@Test
	void saysThatItsFolderIsGone() throws IOException {
		ImageStore store = open();
		Files.delete(images.resolve(".incoming"));
		Files.delete(images);

		assertThatThrownBy(() -> store.list(Instant.MAX, _ -> {
		}, _ -> {
		})).isInstanceOf(StorageException.class);
		assertThatThrownBy(() -> store.delete(CAT)).isInstanceOf(StorageException.class);
		Files.createDirectory(images);
	}

	@Test
	void saysThatAnImageCannotBeRead() throws IOException {
		ImageStore store = open();
		Files.createDirectories(images.resolve(CAT.toString()));

		assertThatThrownBy(() -> store.read(CAT)).isInstanceOf(StorageException.class);
	}

	@Test
	void triesToWriteAndLeavesNothing() throws IOException {
		RecordedSteps steps = new RecordedSteps("none", "");

		new FileImageStore(new ImagesFolder(images), 0, steps).requireWritable();

		assertThat(steps.done).containsExactly("create", "write");
		assertThat(filesBelow(images)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"create", "write"})
	void saysThatItCannotWrite(String step) throws IOException {
		ImageStore store = new FileImageStore(new ImagesFolder(images), 0,
				new RecordedSteps(step, "Read-only file system"));

		assertThatThrownBy(store::requireWritable).isInstanceOf(StorageException.class);
		assertThat(filesBelow(images)).isEmpty();
	}

	@Test
	void isNotWritableWhereOnlyTheReserveIsLeft() throws IOException {
		ImageStore store = new FileImageStore(new ImagesFolder(images), Long.MAX_VALUE / 2);

		assertThatThrownBy(store::requireWritable).isInstanceOfSatisfying(StorageException.class,
				failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL));
	}

	/** Others write to the volume meanwhile, but not a gibibyte. */
	@Test
	void measuresItsVolume() throws IOException {
		var volume = Files.getFileStore(images);
		long used = volume.getTotalSpace() - volume.getUnallocatedSpace();

		var capacity = open().capacity().orElseThrow();

		long gibibyte = 1 << 30;
		assertThat(capacity.usedBytes()).isCloseTo(used, within(gibibyte));
		assertThat(capacity.freeBytes()).isCloseTo(volume.getUsableSpace(), within(gibibyte));
	}

	private static List<Path> filesBelow(Path folder) throws IOException {
		try (var tree = Files.walk(folder)) {
			return tree.filter(Files::isRegularFile).toList();
		}
	}

	/** Steps that are noted, and of which one fails after it was begun. */
	private static final class RecordedSteps extends FileSteps {
		private final List<String> done = new ArrayList<>();
		private final String failing;
		private final String reason;

		RecordedSteps(String failing, String reason) {
			this.failing = failing;
			this.reason = reason;
		}

		private void note(String step) throws IOException {
			done.add(step);
			if (step.equals(failing)) {
				throw new IOException(reason);
			}
		}

		@Override
		FileChannel create(Path file) throws IOException {
			note("create");
			return super.create(file);
		}

		@Override
		void write(FileChannel channel, byte[] bytes) throws IOException {
			super.write(channel, new byte[]{bytes[0]});
			note("write");
			super.write(channel, bytes);
		}

		@Override
		void force(FileChannel channel) throws IOException {
			note("force");
			super.force(channel);
		}

		@Override
		void rename(Path from, Path to) throws IOException {
			note("rename");
			super.rename(from, to);
		}

		@Override
		void forceFolder(Path folder) throws IOException {
			note("forceFolder");
			super.forceFolder(folder);
		}
	}
}
