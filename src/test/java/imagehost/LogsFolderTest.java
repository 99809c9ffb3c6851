package imagehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsFolderTest {
	@TempDir
	private Path folder;

	@Test
	void makesTheFolderAndLeavesNothingInIt() {
		Path logs = folder.resolve("var/logs");

		LogsFolder.requireWritable(logs);

		assertThat(logs).isEmptyDirectory();
	}

	@Test
	void saysInASentenceThatItCannotBeWritten() throws IOException {
		Path file = Files.createFile(folder.resolve("file"));

		assertThatThrownBy(() -> LogsFolder.requireWritable(file.resolve("logs"))).isInstanceOf(StorageException.class)
				.hasMessageContaining("the logs folder");
	}
}
