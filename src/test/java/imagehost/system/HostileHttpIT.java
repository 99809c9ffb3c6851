package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.HostileRequests.Hostile;
import imagehost.system.RawExchange.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile requests, directly and through nginx: refused at once, without a trace in the images or in the log. */
final class HostileHttpIT {
	private static final Duration AT_ONCE = Duration.ofSeconds(3);

	@TempDir
	static Path folder;
	private static ServiceProcess.Launch launch;
	private static ServiceProcess service;
	private static NginxProcess nginx;

	@BeforeAll
	static void start() throws Exception {
		launch = new ServiceProcess.Launch(folder.resolve("service"));
		service = launch.start();
		nginx = NginxProcess.before(launch, folder.resolve("nginx"));
		// The first requests load classes: not what is measured here.
		RawExchange.exchange(launch.port(), new Form().file("a.txt", new byte[1]).request(), Duration.ofSeconds(20));
	}

	@AfterAll
	static void stop() throws Exception {
		if (nginx != null) {
			nginx.close();
		}
		if (service != null) {
			service.close();
		}
	}

	static List<Hostile> hostile() {
		return HostileRequests.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void refusesAtOnce(Hostile request) throws IOException {
		Answer answer = RawExchange.exchange(launch.port(), request.bytes(), AT_ONCE);

		assertRefused(request, answer);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void refusesAtOnceThroughNginx(Hostile request) throws IOException {
		Answer answer = RawExchange.exchange(nginx.port(), request.bytes(), AT_ONCE);

		assertRefused(request, answer);
	}

	private static void assertRefused(Hostile request, Answer answer) {
		assertThat(answer.status()).as(answer.head() + "\n" + answer.rest()).isIn(request.expected());
		assertThat(answer.head() + answer.rest()).doesNotContain("Tomcat", "\tat ", "Exception", "SQLite format");
		boolean isList = answer.rest().startsWith("{\"files\":[");
		if (!isList
				&& new String(request.bytes(), StandardCharsets.ISO_8859_1).matches("(?s)[A-Z]+ /api/(?!.*WEB-INF).*")
				&& answer.status() > 0) {
			assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
		}
	}

	@Test
	void goesOnWithARequestThatWaitsForTheGoAhead() throws IOException {
		byte[] body = new Form().file("a.png", Noise.png(2, 3000)).body();
		byte[] request = Form.request("Expect: 100-continue\r\n", body);

		Answer answer = RawExchange.exchange(launch.port(), request, AT_ONCE);
		Answer throughNginx = RawExchange.exchange(nginx.port(), request, AT_ONCE);

		assertThat(List.of(answer.status(), throughNginx.status())).containsOnly(201);
	}

	@Test
	void answersNothingThatIsSmuggledBehindAChunkedBody() throws IOException {
		String request = "POST /api/upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"
				+ "0\r\n\r\nGET /api/images HTTP/1.1\r\nHost: a\r\n\r\n";

		Answer answer = RawExchange.exchange(launch.port(), Form.utf8(request), AT_ONCE);

		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.header("Connection")).contains("close");
		assertThat(answer.rest()).doesNotContain("HTTP/1.1 200");
	}

	@Test
	void ignoresForgedForwardingThroughNginx() throws IOException {
		byte[] body = new Form().file("a.png", Noise.png(3, 3000)).body();
		byte[] request = Form.request("X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n"
				+ "X-Forwarded-Port: 1\r\nX-Forwarded-For: 1.2.3.4\r\nForwarded: host=evil.example;proto=gopher\r\n",
				body);

		Answer answer = RawExchange.exchange(nginx.port(), request, AT_ONCE);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.rest()).contains("http://localhost/images/").doesNotContain("evil", "gopher");
	}

	@Test
	void speaksHttp1ToWhoAsksForAnUpgrade() throws IOException {
		String request = "GET /api/images HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
				+ "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n";

		assertThat(RawExchange.exchange(launch.port(), Form.utf8(request), AT_ONCE).status()).isEqualTo(200);
		assertThat(RawExchange.exchange(nginx.port(), Form.utf8(request), AT_ONCE).status()).isEqualTo(200);
	}

	@Test
	void leavesNothingBehindAndNoForgedLine() throws Exception {
		long pictures = pictures();

		for (Hostile request : hostile()) {
			RawExchange.exchange(launch.port(), request.bytes(), AT_ONCE);
		}

		assertThat(pictures()).isEqualTo(pictures);

		try (Stream<Path> incoming = Files.list(launch.images().resolve(".incoming"))) {
			assertThat(incoming).isEmpty();
		}
		assertThat(Files.readAllLines(launch.appLog()))
				.allMatch(line -> line.matches("\\[20[2-9]\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d] (Успех|Ошибка): .*"));
		assertThat(service.console()).noneMatch(line -> line.startsWith("[2001"));
	}

	private long pictures() throws IOException {
		try (Stream<Path> files = Files.list(launch.images())) {
			return files.filter(Files::isRegularFile).count();
		}
	}
}
