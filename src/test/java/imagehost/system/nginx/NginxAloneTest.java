package imagehost.system.nginx;

import imagehost.system.RawHttp;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Gives the tests of a class an nginx with images, while no application runs behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NginxAloneTest {
	static final String NAME = "7k3v0q9m2c8x1hzt.jpg";
	static final String SECRET = "SQLite format 3";

	Path images;
	final byte[] image = new byte[300_000];
	RunningNginx nginx;
	RawHttp http;

	@BeforeAll
	final void startNginx(@TempDir Path folder) throws IOException {
		images = folder;
		new Random(1).nextBytes(image);
		Files.write(images.resolve(NAME), image);
		for (String hidden : new String[]{".catalogue/catalogue.db", ".incoming/" + NAME, "notes.txt"}) {
			Files.createDirectories(images.resolve(hidden).getParent());
			Files.writeString(images.resolve(hidden), SECRET);
		}
		for (String cache : new String[]{".thumbnails", ".previews"}) {
			Files.createDirectories(images.resolve(cache));
			Files.write(images.resolve(cache).resolve(NAME), image);
		}
		nginx = RunningNginx.before(RunningServer.freePort(), images, Map.of());
		http = new RawHttp(nginx.port());
	}

	@AfterAll
	final void stopNginx() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
	}
}
