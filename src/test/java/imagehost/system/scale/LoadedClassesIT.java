package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One machine pays nothing for what only several need: with files and SQLite, their classes are not even loaded. */
class LoadedClassesIT {
	private static final Pattern OF_SEVERAL_MACHINES = Pattern
			.compile(" (software\\.amazon\\.|org\\.postgresql\\.|imagehost\\.storage\\.s3\\.S3(?!Location)"
					+ "|imagehost\\.catalogue\\.postgresql\\.Postgresql(?!Location))");

	@TempDir
	private Path folder;

	@Test
	void loadsNothingOfStoresAndDatabasesElsewhere() throws IOException {
		Path log = folder.resolve("classes.txt");
		try (RunningServer server = RunningServer.start(Map.of(), "-Xlog:class+load=info:file=" + log)) {
			Answer uploaded = server.client().upload("one.png", TestImages.smallPng());
			assertThat(uploaded.status()).isEqualTo(201);
			assertThat(server.client().get("/").status()).isEqualTo(200);
			assertThat(server.client().get("/metrics").status()).isEqualTo(200);

			// Before the stop: there Tomcat has every driver of a database loaded, to take leave of it.
			List<String> loaded = Files.readAllLines(log);
			assertThat(loaded).anyMatch(line -> line.contains("imagehost.storage.files.FileImageStore"));
			assertThat(loaded).noneMatch(line -> OF_SEVERAL_MACHINES.matcher(line).find());
		}
	}
}
