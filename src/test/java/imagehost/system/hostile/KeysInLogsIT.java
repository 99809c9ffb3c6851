package imagehost.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawHttp;
import imagehost.system.RequiredProgram;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a request holds that opens something, no log does: keys are planted into every route, while the application
 * runs and after it has ended, well-formed and malformed, until the limits are hit.
 */
class KeysInLogsIT {
	/** As long as a delete key (22 characters), and as Imgur's deletehash, which is an id and a key. */
	private static final String KEY = "PlantedKey-AAAAAAAAAAA";
	private static final String ID = "7k3v0q9m2c8x1hzt";
	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW");
	private static final List<String> TARGETS = List.of("/i/ID/delete?key=KEY", "/i/ID?key=KEY", "/i/ID/KEY",
			"//i//ID/delete?key=KEY", "/i/ID/delete?x=1&key=KEY#KEY", "/i/ID/report?key=KEY", "/3/image/KEY",
			"//3/image/KEY",
			"/3//image/KEY", "/%33/image/KEY", "/api/../3/image/KEY", "/3/image/IDKEY", "/3/image/KEY.json",
			"/3/image/KEY/x",
			"/3/image;x/KEY", "/3/image?key=KEY", "/api/1/upload?key=KEY", "/api/upload?key=KEY",
			"/api/images/ID?key=KEY",
			"/api/images?q=&key=KEY", "/images/?key=KEY", "/images/ID.jpg?key=KEY",
			"/thumbnails/ID.jpg?key=KEY",
			"/upload?token=KEY", "/admin/login?token=KEY", "/admin?token=KEY", "/health/ready?key=KEY", "/?key=KEY",
			"http://localhost/3/image/KEY", "http://localhost/i/ID/delete?key=KEY", "/api/images/ID?key=KEY&x=%zz",
			"/a/ID?key=KEY",
			"/a/ID/delete?key=KEY", "/a/ID/KEY", "/3/album/IDKEY", "/3/album/KEY", "/api/albums/KEY",
			"/albums?token=KEY", "/obsidian?key=KEY", "/1/upload?key=KEY", "/api/v1/upload?key=KEY",
			"/api/v1/images/KEY",
			"/api/v1/images/IDKEY", "/upload.xml?key=KEY", "/3/image.xml?key=KEY", "/3/image/IDKEY.xml",
			"/share?key=KEY",
			"/previews/ID.jpg?key=KEY", "/sdk/pup.js?key=KEY", "/sitemap/1.xml?key=KEY", "/admin/refused?before=KEY",
			"/api/oembed?url=http://localhost/i/ID/delete%3Fkey%3DKEY", "/upload?popup&key=KEY", "/mine?key=KEY",
			"/3/image/%zz/KEY", "/3/image/KEY%00", "*?KEY");

	private static RunningServer server;
	private static RunningNginx nginx;

	@BeforeAll
	static void startBoth() throws IOException {
		RequiredProgram.require("nginx");
		server = RunningServer.start(Map.of("IMAGEHOST_ADMIN_TOKEN", "an-administrator-of-tests"));
		nginx = RunningNginx.before(server.port(), server.imagesDir(), Map.of());
	}

	@AfterAll
	static void stopBoth() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
		if (server != null) {
			server.close();
		}
	}

	@Test
	void haveNone() throws IOException {
		sendAll(server.port());
		sendAll(nginx.port());
		server.terminate();
		assertThat(server.endsWithin(Duration.ofSeconds(40))).isTrue();
		// Of one whose limits are not used up, or everything would be 429.
		try (RunningNginx alone = RunningNginx.before(server.port(), server.imagesDir(), Map.of())) {
			sendAll(alone.port());
			hitTheLimit(alone.port());

			for (String line : List.of("GET /i/" + ID + "/delete\" 502", "DELETE /3/image/...\" 502",
					"DELETE /3/image/...\" 429")) {
				assertThat(alone.accessLog().contains(line)).as(line).isTrue();
			}
			assertThat(alone.errorLog().contains("while connecting to upstream, client: 127.0.0.1")).isTrue();
			for (String log : logs(alone)) {
				assertThat(log.lines()).noneMatch(line -> line.contains("PlantedKey"));
			}
		}
	}

	private static void sendAll(int port) {
		RawHttp http = new RawHttp(port);
		for (String target : TARGETS) {
			for (String method : METHODS) {
				String path = target.replace("ID", ID).replace("KEY", KEY);
				for (String version : List.of("HTTP/1.1", "HTTP/9.9")) {
					http.exchange((method + " " + path + " " + version + "\r\nHost: localhost\r\nX-Delete-Key: " + KEY
							+ "\r\nX-Album-Key: " + KEY + "\r\nAuthorization: Bearer " + KEY
							+ "\r\nReferer: http://localhost/i/" + ID
							+ "/delete?key=" + KEY
							+ "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
							.getBytes(StandardCharsets.US_ASCII));
				}
			}
		}
		byte[] form = ("key=" + KEY + "&token=" + KEY).getBytes(StandardCharsets.US_ASCII);
		for (String path : List.of("/i/" + ID + "/delete", "/admin/login", "/upload", "/api/upload", "/api/1/upload",
				"/3/image")) {
			http.sendWhole("POST", path, form, "Content-Type: application/x-www-form-urlencoded");
		}
	}

	private static void hitTheLimit(int port) {
		RawHttp http = new RawHttp(port);
		for (int count = 0; count < 100; count++) {
			http.send("DELETE", "/3/image/" + KEY, new byte[0]);
		}
	}

	private static List<String> logs(RunningNginx alone) throws IOException {
		List<String> logs = new ArrayList<>(List.of(nginx.accessLog(), nginx.errorLog(), alone.accessLog(),
				alone.errorLog(), server.output()));
		try (Stream<Path> files = Files.walk(server.logsDir())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				logs.add(Files.readString(file));
			}
		}
		return logs;
	}
}
