package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import imagehost.Commands;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.storage.files.ImagesFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A new catalogue takes the place of the old one when both are on the disk, as strace(1) sees it. */
@Timeout(180)
final class RebuildCallsIT {
	@TempDir
	private Path folder;

	@Test
	void bothCataloguesAreForcedBeforeOneTakesThePlaceOfTheOther() throws Exception {
		assumeTrue(Files.isExecutable(SystemCallsIT.STRACE), "strace is not installed");
		ImagesFolder images = new ImagesFolder(folder.resolve("images"));
		new SqliteCatalogueFolder(images.catalogue(), 0).open().close();
		Path trace = folder.resolve("trace");

		Process rebuild = rebuild(images, trace);

		assertThat(rebuild.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assumeTrue(Files.size(trace) > 0, "this user may not trace a process");
		assertThat(rebuild.exitValue()).isZero();
		SystemCallsIT.assertInOrder(trace,
				List.of("fsync\\(\\d+<[^>]*/catalogue\\.db\\.new>", "fsync\\(\\d+<[^>]*/catalogue\\.before-\\d+\\.db>",
						"rename\\w*\\(.*catalogue\\.db\\.new", "fsync\\(\\d+<[^>]*/" + images.catalogue().getFileName()
								+ ">"));
	}

	private Process rebuild(ImagesFolder images, Path trace) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(SystemCallsIT.STRACE.toString(), "-f", "-y", "-e",
				SystemCallsIT.CALLS, "-o", trace.toString(),
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + folder, "-cp",
				System.getProperty("java.class.path"), Commands.class.getName(), "rebuild");
		builder.environment().keySet().removeIf(name -> name.startsWith("IMAGEHOST_"));
		builder.environment().put("IMAGEHOST_IMAGES_DIR", images.images().toString());
		return builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile()).start();
	}
}
