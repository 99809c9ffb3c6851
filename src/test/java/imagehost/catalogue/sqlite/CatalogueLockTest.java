package imagehost.catalogue.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a catalogue between processes: the tests of the folder open it twice in one. */
@Timeout(60)
class CatalogueLockTest {
	@TempDir
	private Path folder;

	/** Another process: tries to take the lock, says what came of it, and ends when its input does. */
	static final class Other {
		private Other() {
		}

		public static void main(String[] folder) throws IOException {
			try (CatalogueLock _ = CatalogueLock.take(Path.of(folder[0]))) {
				System.out.println("taken");
				while (System.in.read() >= 0) {
					// until the end
				}
			} catch (CatalogueException refused) {
				System.out.println(refused.isInUse() ? "in use" : refused.toString());
			}
		}
	}

	@Test
	void belongsToOneProcessAndIsFreeWhenThatEnds() throws Exception {
		Process other = other();
		try (BufferedReader output = other.inputReader(StandardCharsets.UTF_8)) {
			assertThat(output.readLine()).isEqualTo("taken");

			assertInUse();
		} finally {
			other.destroyForcibly().waitFor();
		}

		CatalogueLock.take(folder).close();
	}

	/** As when the application is deployed twice in one Tomcat: the system would free the lock of both. */
	@Test
	void staysWhereTheSameProcessAsksForItAgain() throws Exception {
		try (CatalogueLock _ = CatalogueLock.take(folder)) {
			assertInUse();

			assertThat(answerOfAnother()).isEqualTo("in use");
		}

		assertThat(answerOfAnother()).isEqualTo("taken");
		CatalogueLock.take(folder).close();
	}

	@Test
	void givesBackItsOwnAloneHoweverOftenItIsClosed() throws Exception {
		CatalogueLock first = CatalogueLock.take(folder);
		first.close();
		try (CatalogueLock _ = CatalogueLock.take(folder)) {
			first.close();

			assertInUse();
			assertThat(answerOfAnother()).isEqualTo("in use");
		}
	}

	@Test
	void isFreeWhereTheFileCouldNotBeOpened() throws IOException {
		Path inTheWay = Files.createDirectory(folder.resolve("lock"));
		assertThatThrownBy(() -> CatalogueLock.take(folder)).hasMessageContaining("could not lock");
		Files.delete(inTheWay);

		CatalogueLock.take(folder).close();
	}

	private void assertInUse() {
		assertThatThrownBy(() -> CatalogueLock.take(folder)).isInstanceOfSatisfying(CatalogueException.class,
				refused -> assertThat(refused.isInUse()).isTrue());
	}

	private String answerOfAnother() throws Exception {
		Process other = other();
		other.getOutputStream().close();
		try (BufferedReader output = other.inputReader(StandardCharsets.UTF_8)) {
			return output.readLine();
		} finally {
			other.waitFor();
		}
	}

	private Process other() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Other.class.getName(), folder.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}
}
