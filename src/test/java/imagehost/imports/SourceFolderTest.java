package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of the folder of another host, and what is not. */
class SourceFolderTest {
	@TempDir
	private Path folder;
	private OldHostFiles old;

	@BeforeEach
	void makeFolder() throws IOException {
		old = new OldHostFiles(folder);
	}

	@Test
	void readsNothingOutsideOfItsFolder() throws IOException {
		Files.writeString(old.folder.resolve("secret.png"), "secret");
		Files.createSymbolicLink(old.files.resolve("link.png"), old.folder.resolve("secret.png"));
		old.read("list", "address,file\n/a.png,../secret.png\n/b.png,/../secret.png\n/c.png,link.png\n");
		old.read("folder", null);

		assertThat(old.images).isEmpty();
		assertThat(old.skipped).hasSize(3);
	}

	@Test
	void followsALinkOfTheTableInsideOfItsFolder() throws IOException {
		old.with("deep/a.png");
		Files.createSymbolicLink(old.files.resolve("latest.png"), Path.of("deep/a.png"));
		old.read("list", "address,file\n/a.png,latest.png\n");

		assertThat(old.images).singleElement()
				.satisfies(image -> assertThat(image.file()).endsWithRaw(Path.of("deep/a.png")));
	}

	@Test
	void findsNothingByANameThatNoFileCanHave() throws IOException {
		old.read("list", "address,file\n/a.png,a\0b.png\n/b.png," + "x".repeat(5_000) + "\n/c.png,\n/d.png,.\n");

		assertThat(old.images).isEmpty();
		assertThat(old.skipped).hasSize(4);
	}

	/** PictShare's facts are written by others too. */
	@Test
	void takesTheTimeOfTheFileWhereItsFactsAreNone() throws IOException {
		old.with("a.png/a.png", "b.png/b.png");
		Files.writeString(old.files.resolve("a.png/meta.json"), "{\"uploaded\":9223372036854775807}");
		Files.createSymbolicLink(old.files.resolve("b.png/meta.json"), Path.of("/dev/zero"));
		old.read("pictshare", null);

		assertThat(old.images).extracting(image -> image.uploadedAt().orElseThrow()).containsExactly(
				SourceFolder.time(old.files.resolve("a.png/a.png")),
				SourceFolder.time(old.files.resolve("b.png/b.png")));
	}
}
