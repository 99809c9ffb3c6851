package imagehost.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
	private static final String FOLDER = "org.sqlite.tmpdir";

	@TempDir
	private Path folder;

	@AfterEach
	void forget() {
		System.clearProperty(FOLDER);
	}

	@Test
	void removesWhatAKilledProcessLeftAndNothingElse() throws IOException {
		Path left = Files.createFile(folder.resolve("sqlite-3.50-libsqlitejdbc.so"));
		Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		Path loading = Files.createFile(folder.resolve("sqlite-3.50-another.so"));
		Path other = Files.createFile(folder.resolve("other"));
		Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

		NativeLibraries.keepIn(folder);

		assertThat(left).doesNotExist();
		assertThat(loading).exists();
		assertThat(other).exists();
		assertThat(System.getProperty(FOLDER)).isEqualTo(folder.toString());
	}

	@Test
	void leavesTheChoiceToTheDriverWhereItMayNotWrite() throws IOException {
		NativeLibraries.keepIn(folder.resolve("absent"));

		assertThat(System.getProperty(FOLDER)).isNull();
	}
}
