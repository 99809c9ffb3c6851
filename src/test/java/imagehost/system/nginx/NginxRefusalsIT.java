package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.system.Answer;
import imagehost.system.RawHttp;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

	/**
	 * Else such a header, tried in every way, would keep a worker of nginx busy up to its limit, and images with it.
	 */
	@Test
	void seesAtOnceThatAHeaderNamesNoLanguage() throws IOException {
		assertThat(http.get("/upload", "Accept-Language: " + "   ,".repeat(1_500) + "zru, zen").text())
				.contains("<html lang=\"ru\">");
		assertThat(nginx.errorLog()).doesNotContain("pcre");
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

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = ';', value = {
			"/3/image; application/json; {\"data\":{\"error\":\"SENTENCE\"},\"success\":false,\"status\":502}",
			"/3/upload.xml?title=a; text/xml; <?xml version=\"1.0\" encoding=\"UTF-8\"?><data success=\"0\" status=\"502\"><error>SENTENCE</error></data>",
			"/upload.xml; text/xml; <?xml version=\"1.0\" encoding=\"UTF-8\"?><data success=\"0\" status=\"502\"><error>SENTENCE</error></data>",
			"/api/1/upload; application/json; {\"status_code\":502,\"error\":{\"message\":\"SENTENCE\",\"code\":502,\"context\":\"http_502\"},\"status_txt\":\"Bad Gateway\"}",
			"/1/upload?key=x; application/json; {\"status_code\":502,\"error\":{\"message\":\"SENTENCE\",\"code\":502,\"context\":\"http_502\"},\"status_txt\":\"Bad Gateway\"}",
			"/api/v1/upload; application/json; {\"status\":false,\"message\":\"SENTENCE\",\"data\":{}}",
			"/obsidian?key=x; application/json; {\"success\":false,\"result\":[],\"msg\":\"SENTENCE\"}"})
	void answersClientsOfOtherServicesInTheirForms(String path, String type, String body) {
		Answer answer = http.sendWhole("POST", path, new byte[1]);
		Answer tooLarge = http.exchange(
				("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));

		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.headers()).containsEntry("retry-after", "10").containsEntry("cache-control", "no-store");
		assertThat(answer.header("content-type")).startsWith(type);
		assertThat(answer.text()).isEqualTo(body.replace("SENTENCE", sentence("502")));
		assertThat(http.sendWhole("POST", path, new byte[1], "Accept-Language: en").text()).doesNotContain("временно")
				.contains("not available");
		assertThat(tooLarge.status()).isEqualTo(413);
		assertThat(tooLarge.text()).contains(sentence("413"));
	}

	/** The sentence of our own problem document. */
	private static String sentence(String status) {
		try {
			return new ObjectMapper().readTree(Path.of("docker/nginx/errors/" + status + ".ru.json").toFile())
					.get("detail").asText();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
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
