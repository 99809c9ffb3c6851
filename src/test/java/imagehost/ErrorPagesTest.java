package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The error pages that nginx and Tomcat answer are those of the frame and its texts. */
class ErrorPagesTest {
	@TempDir
	private Path made;

	@Test
	void areWhatTheirFrameAndTextsMake() throws Exception {
		Process make = new ProcessBuilder("docker/nginx/error-pages/make", made.toString()).inheritIO().start();

		assertThat(make.waitFor()).isZero();
		assertThat(pages(Path.of("docker/nginx/errors"))).isEqualTo(pages(made)).hasSizeGreaterThan(20);
	}

	private static Map<String, String> pages(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".html")).collect(
					Collectors.toMap(file -> file.getFileName().toString(), ErrorPagesTest::read));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException cause) {
			throw new AssertionError(cause);
		}
	}
}
