package imagehost.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.NginxTest;
import imagehost.system.RawConnection;
import imagehost.system.RawHttp;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import imagehost.system.hostile.HostileRequests.Hostile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile requests, directly and through nginx: refused at once, without a trace in the images or in the log. */
final class HostileHttpIT extends NginxTest {
	private static final Duration AT_ONCE = Duration.ofSeconds(3);
	private static final Duration LOGGED = Duration.ofSeconds(10);

	private RawHttp direct;
	private RawHttp throughNginx;

	@BeforeAll
	void hurry() {
		direct = new RawHttp(server.port(), AT_ONCE);
		throughNginx = new RawHttp(nginx.port(), AT_ONCE);
		// The first upload loads classes: that time is not what is measured here.
		site.upload("a.txt", new byte[1]);
	}

	static List<Hostile> hostile() {
		return HostileRequests.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void refusesAtOnce(Hostile request) {
		Answer answer = direct.exchange(request.bytes());

		assertRefused(request, answer);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void refusesAtOnceThroughNginx(Hostile request) {
		Answer answer = throughNginx.exchange(request.bytes());

		assertRefused(request, answer);
	}

	private static void assertRefused(Hostile request, Answer answer) {
		assertThat(answer.status()).as(answer.head() + "\n" + answer.text()).isIn(request.expected());
		assertThat(answer.head() + answer.text()).doesNotContain("Tomcat", "\tat ", "Exception", "SQLite format");
		boolean isList = answer.text().startsWith("{\"files\":[");
		if (!isList
				&& new String(request.bytes(), StandardCharsets.ISO_8859_1).matches("(?s)[A-Z]+ /api/(?!.*WEB-INF).*")
				&& answer.status() > 0) {
			assertThat(answer.header("content-type")).startsWith("application/problem+json");
		}
	}

	@Test
	void goesOnWithARequestThatWaitsForTheGoAhead() {
		byte[] body = new Form().file("a.png", TestImages.noise(2, 3000)).body();
		byte[] request = Form.request("Expect: 100-continue\r\n", body);

		Answer answer = direct.exchange(request);
		Answer fromNginx = throughNginx.exchange(request);

		assertThat(List.of(answer.status(), fromNginx.status())).containsOnly(201);
	}

	@Test
	void answersNothingThatIsSmuggledBehindAChunkedBody() throws IOException {
		String request = "POST /api/upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"
				+ "0\r\n\r\nGET /api/images HTTP/1.1\r\nHost: a\r\n\r\n";

		try (RawConnection connection = direct.connect()) {
			connection.write(Form.utf8(request));
			Answer answer = connection.readToEnd(AT_ONCE);

			assertThat(answer.status()).isBetween(400, 499);
			assertThat(answer.header("connection")).contains("close");
			assertThat(answer.text()).doesNotContain("HTTP/1.1 200");
		}
	}

	@Test
	void ignoresForgedForwardingThroughNginx() {
		byte[] body = new Form().file("a.png", TestImages.noise(3, 3000)).body();
		byte[] request = Form.request("X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\n"
				+ "X-Forwarded-Port: 1\r\nX-Forwarded-For: 1.2.3.4\r\nForwarded: host=evil.example;proto=gopher\r\n",
				body);

		Answer answer = throughNginx.exchange(request);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text()).contains("http://localhost/images/").doesNotContain("evil", "gopher");
	}

	@Test
	void speaksHttp1ToAClientThatAsksForAnUpgrade() {
		String request = "GET /api/images HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
				+ "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n";

		assertThat(direct.exchange(Form.utf8(request)).status()).isEqualTo(200);
		assertThat(throughNginx.exchange(Form.utf8(request)).status()).isEqualTo(200);
	}

	@Test
	void leavesNothingBehindAndNoForgedLine() throws Exception {
		int images = server.imageFiles().size();

		for (Hostile request : hostile()) {
			direct.exchange(request.bytes());
		}

		assertThat(server.imageFiles()).hasSize(images);
		assertThat(server.incomingFiles()).isEmpty();
		assertThat(UploadedImage.of(site.upload("behind-them-all.png", TestImages.smallPng())).id()).isNotEmpty();
		assertThat(server.awaitLogged("behind-them-all.png", LOGGED)).isTrue();
		assertThat(Files.readAllLines(server.appLog())).hasSizeGreaterThan(hostile().size() / 4)
				.allMatch(line -> line.matches("\\[20[2-9]\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d] (Успех|Ошибка): .*"));
		assertThat(server.output().lines()).noneMatch(line -> line.startsWith("[2001"));
	}
}
