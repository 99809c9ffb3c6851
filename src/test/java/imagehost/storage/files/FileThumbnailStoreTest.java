package imagehost.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileThumbnailStoreTest {
	private static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.JPEG);

	@TempDir
	private Path images;
	private FileThumbnailStore thumbnails;
	private Path file;

	@BeforeEach
	void open() {
		Path folder = images.resolve("thumbnails");
		thumbnails = new FileThumbnailStore(folder);
		file = folder.resolve(CAT.toString());
	}

	@Test
	void givesBackWhatWasStored() throws IOException {
		assertThat(thumbnails.contains(CAT)).isFalse();
		assertThat(thumbnails.read(CAT)).isEmpty();
		assertThat(thumbnails.find(CAT)).isEmpty();

		thumbnails.store(CAT, new byte[]{1, 2, 3});
		Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

		assertThat(thumbnails.contains(CAT)).isTrue();
		assertThat(thumbnails.read(CAT)).hasValue(new byte[]{1, 2, 3});
		assertThat(thumbnails.find(CAT)).hasValueSatisfying(found -> {
			assertThat(found.name()).isEqualTo(CAT);
			assertThat(found.size()).isEqualTo(3);
			assertThat(found.storedAt()).isEqualTo(Instant.EPOCH);
		});
	}

	@Test
	void replacesAnEarlierOneInAFileThatTheGroupMayRead() throws IOException {
		thumbnails.store(CAT, new byte[]{1, 2, 3});
		thumbnails.store(CAT, new byte[]{4});

		assertThat(file).hasBinaryContent(new byte[]{4});
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
		assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
	}

	/** Otherwise a crash could leave an empty one that is served for good. */
	@Test
	void forcesTheBytesBeforeTheyGetTheirName() {
		List<String> done = new ArrayList<>();
		FileSteps recorded = new FileSteps() {
			@Override
			void force(FileChannel channel) throws IOException {
				done.add("force of " + channel.size());
			}

			@Override
			void rename(Path from, Path to) {
				done.add("rename");
			}
		};

		new FileThumbnailStore(images.resolve("thumbnails"), recorded).store(CAT, new byte[]{1, 2, 3});

		assertThat(done).containsExactly("force of 3", "rename");
	}

	@Test
	void removesTheThumbnailsOfAnImageWhateverTheirFormat() {
		ImageName png = new ImageName(CAT.id(), ImageFormat.PNG);
		ImageName dog = new ImageName(new ImageId("0000000000000000"), ImageFormat.PNG);
		thumbnails.store(CAT, new byte[]{1});
		thumbnails.store(png, new byte[]{1});
		thumbnails.store(dog, new byte[]{1});

		thumbnails.remove(CAT.id());
		thumbnails.remove(CAT.id());

		assertThat(thumbnails.contains(CAT) || thumbnails.contains(png)).isFalse();
		assertThat(thumbnails.contains(dog)).isTrue();
	}

	@Test
	void saysWhatItCannotDoAndLeavesNothing() throws IOException {
		Files.createDirectories(file.resolve("in the way"));

		assertThatThrownBy(() -> thumbnails.store(CAT, new byte[]{1})).isInstanceOf(StorageException.class);
		assertThatThrownBy(() -> thumbnails.read(CAT)).isInstanceOf(StorageException.class);
		assertThatThrownBy(() -> thumbnails.remove(CAT.id())).isInstanceOf(StorageException.class);
		assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
	}
}
