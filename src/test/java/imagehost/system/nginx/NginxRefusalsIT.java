package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RawHttp;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nginx answers to people and programs when it cannot pass their request on. */
class NginxRefusalsIT extends NginxAloneTest {
	@Test
	void saysToPeopleThatTheApplicationIsAway() {
		Answer answer = http.get("/upload");

		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.headers()).containsEntry("content-type", "text/html; charset=utf-8")
				.containsEntry("retry-after", "10");
		assertThat(answer.text()).contains("lang=\"ru\"", "lang=\"en\"");
	}

	@Test
	void saysToProgramsThatTheApplicationIsAway() {
		Answer answer = http.get("/api/images");

		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
		assertThat(answer.text()).contains("\"status\": 502");
	}

	/** A full folder for bodies, an unknown coding or version of HTTP: never a 500, never nginx's own page. */
	@ParameterizedTest
	@CsvSource({"GET,/api/%00,400", "BREW,/api/images,405", "TRACE,/api/images,405"})
	void answersMalformedRequestsAsProblems(String method, String path, int status) {
		Answer answer = http.send(method, path, new byte[0]);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
	}

	@Test
	void refusesAnUnknownTransferCodingAsTheClientsFault() {
		Answer answer = http.send("POST", "/api/upload", new byte[0], "Transfer-Encoding: strange");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
	}

	@Test
	void refusesAHeadThatIsTooLarge() {
		assertThat(http.get("/api/images", "X: " + "x".repeat(9_000)).status()).isEqualTo(400);
		assertThat(http.get("/api/" + "x".repeat(9_000)).status()).isEqualTo(414);
	}

	@Test
	void limitsUploadsFromOneAddressWhereThatIsSet() throws IOException {
		try (RunningNginx limited = RunningNginx.before(RunningServer.freePort(), images,
				Map.of("IMAGEHOST_UPLOADS_PER_MINUTE", "1"))) {
			RawHttp client = new RawHttp(limited.port());
			Answer answer = client.send("POST", "/api/upload", new byte[0]);
			for (int more = 0; more < 40 && answer.status() != 429; more++) {
				answer = client.send("POST", "/api/upload", new byte[0]);
			}

			assertThat(answer.status()).isEqualTo(429);
			assertThat(answer.headers()).containsEntry("retry-after", "10")
					.containsEntry("content-type", "application/problem+json");
			assertThat(client.get("/images/" + NAME).status()).isEqualTo(200);
		}
	}
}
