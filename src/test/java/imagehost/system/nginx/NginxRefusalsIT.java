package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RawHttp;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
		assertThat(answer.text()).contains("<html lang=\"ru\">", "href=\"\">Повторить");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"Accept-Language: en-US,en;q=0.9,ru;q=0.8|en",
			"Accept-Language: de-DE, de;q=0.9, en;q=0.8|en", "Accept-Language: fr,ru-RU;q=0.8,en;q=0.5|ru",
			"Accept-Language: de|ru", "Accept-Language: rundi|ru", "Cookie: a=b; language=en|en"})
	void speaksTheLanguageThatTheBrowserAsksFor(String header, String language) {
		assertThat(http.get("/upload", header).text()).contains("<html lang=\"" + language + "\">");
		assertThat(http.get("/upload?hl=en", header).text()).contains("<html lang=\"en\">");
		assertThat(http.get("/api/images", header).text())
				.contains(language.equals("ru") ? "временно недоступна" : "is not available for now");
	}

	@Test
	void hasADocumentOfEachKindInEachLanguage() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("docker/nginx/errors"))) {
			Map<String, Set<String>> kinds = files.map(file -> file.getFileName().toString().split("\\.", 2))
					.filter(name -> name[0].matches("[0-9]+"))
					.collect(Collectors.groupingBy(name -> name[0], Collectors.mapping(name -> name[1],
							Collectors.toSet())));

			assertThat(kinds).hasSizeGreaterThan(10);
			assertThat(kinds.values()).allSatisfy(all -> assertThat(all).containsExactlyInAnyOrder("ru.html", "en.html",
					"ru.json", "en.json"));
		}
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
