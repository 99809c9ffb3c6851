package imagehost.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFacts;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that find no place beside their image are left out, and nothing else happens. */
class FileFactsTest {
	@TempDir
	private Path folder;
	private final FileFacts facts = new FileFacts();

	/** An archive stands for it here. */
	@Test
	void keepsNoneWhereTheFileSystemHasNoAttributes() throws IOException {
		try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
			Path file = Files.write(archive.getPath("cat.png"), new byte[]{1});

			assertThat(facts.write(file, named("cat.png"))).isFalse();
			assertThat(facts.read(file)).isEmpty();
		}
	}

	/** No file system that Linux has takes an attribute of more than 64 KiB (xattr(7)). */
	@Test
	void saysWhenTheFileSystemHasNoRoomForThem() throws IOException {
		Path file = Files.write(folder.resolve("cat.png"), new byte[]{1});

		assertThat(facts.write(file, named("x".repeat(100_000)))).isFalse();
		assertThat(facts.read(file)).isEmpty();
		assertThat(file).hasBinaryContent(new byte[]{1});
	}

	private static ImageFacts named(String name) {
		return new ImageFacts(name, true, Instant.EPOCH, "00", "");
	}
}
