package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.OperatorCommand;
import imagehost.system.RawHttp;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of a host whose images were imported lead on, while no application runs behind nginx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldAddressesIT {
	private RunningNginx nginx;
	private RawHttp http;

	@BeforeAll
	void importAndStart(@TempDir Path folder) throws IOException {
		Path old = Files.createDirectories(folder.resolve("old"));
		Files.write(old.resolve("cat 1.png"), TestImages.smallPng());
		Files.write(old.resolve("кот.png"), TestImages.png(10, 10));
		Files.write(old.resolve("aB.png"), TestImages.png(11, 10));
		Files.write(old.resolve("Ab.png"), TestImages.png(12, 10));
		Files.write(old.resolve("a".repeat(240) + ".png"), TestImages.png(13, 10));
		Path images = folder.resolve("images");
		OperatorCommand imported = OperatorCommand.run(folder, Map.of("IMAGEHOST_IMAGES_DIR", images.toString(),
				"IMAGEHOST_LOGS_DIR", folder.resolve("logs").toString(), "IMAGEHOST_RESERVED_BYTES", "0"),
				"import", "--prefix", "/2024/", old.toString());
		assertThat(imported.status()).as(imported.output()).isZero();
		Path map = images.resolve(".redirects/redirects.map");
		Files.write(map, IntStream.range(0, 20_000)
				.mapToObj(number -> "\"/many/" + number + ".jpg\" /images/7k3v0q9m2c8x1hzt.jpg;").toList(),
				StandardOpenOption.APPEND);
		Files.write(map, List.of("\"/evil\" https://evil.example/;", "\"/x\" /images/x; } server { listen 1;",
				"include /etc/passwd;"), StandardOpenOption.APPEND);
		nginx = RunningNginx.before(RunningServer.freePort(), images, Map.of());
		http = new RawHttp(nginx.port());
	}

	@AfterAll
	void stopNginx() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
	}

	@Test
	void leadsForEverToWhereTheImageIsNow() {
		for (String path : List.of("/2024/cat%201.png", "/2024/%D0%BA%D0%BE%D1%82.png?w=100", "//2024///cat 1.png"
				.replace(" ", "%20"), "/2024/" + "a".repeat(240) + ".png")) {
			Answer answer = http.get(path);

			assertThat(answer.status()).as(path).isEqualTo(301);
			assertThat(answer.header("location")).matches("/images/[0-9a-z]{16}\\.png");
			assertThat(http.get(answer.header("location")).status()).isEqualTo(200);
		}
		assertThat(http.get("/many/19999.jpg").header("location")).isEqualTo("/images/7k3v0q9m2c8x1hzt.jpg");
	}

	@Test
	void tellsPathsApartThatDifferInCaseAlone() {
		String first = http.get("/2024/aB.png").header("location");
		String second = http.get("/2024/Ab.png").header("location");

		assertThat(first).startsWith("/images/").isNotEqualTo(second);
		assertThat(size(second)).isNotEqualTo(size(first));
		assertThat(http.get("/2024/ab.png").status()).isEqualTo(502);
	}

	@Test
	void takesNothingElseFromTheFile() {
		assertThat(http.get("/evil").status()).isEqualTo(502);
		assertThat(http.get("/x").status()).isEqualTo(502);
		assertThat(http.get("/2024/cat").status()).isEqualTo(502);
		assertThat(http.get("/.redirects/redirects.map").status()).isEqualTo(404);
		assertThat(http.get("/images/.redirects/redirects.map").status()).isEqualTo(404);
	}

	private String size(String path) {
		return new String(http.get(path).body(), 16, 8, StandardCharsets.ISO_8859_1); // IHDR: width and height
	}
}
