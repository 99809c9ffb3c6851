package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real service answers when it cannot do what it was asked for. */
class ErrorsIT {
	private static RunningServer server;
	private static Site site;

	@BeforeAll
	static void start() throws IOException {
		server = RunningServer.start();
		site = new Site(server);
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/nope", "/error", "/upload/x", "/i/", "/i/0000000000000000", "/i/x/delete", "/terms"})
	void tellsAnUnknownAddressOnAPageOfTheSite(String path) throws Exception {
		HttpResponse<String> russian = site.get(path);
		HttpResponse<String> english = site.get(path, "Accept-Language", "en");

		assertThat(russian.statusCode()).isEqualTo(404);
		assertThat(russian.body()).contains("По этому адресу ничего нет", "class=\"header\"");
		assertThat(english.body()).contains("There is nothing at this address");
		assertThat(header(russian, "Cache-Control")).isEqualTo("no-store");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"DELETE|/|GET, HEAD", "PUT|/upload|GET, HEAD, POST", "POST|/images/|GET, HEAD",
			"POST|/terms.html|GET, HEAD", "POST|/i/0000000000000000|GET, HEAD", "POST|/health/ready|GET, HEAD",
			"BREW|/|GET, HEAD", "OPTIONS|/upload|GET, HEAD, POST", "POST|/favicon.ico|GET, HEAD"})
	void namesTheMethodsOfAPage(String method, String path, String allowed) throws Exception {
		HttpResponse<String> answer = site.send(method, path);

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(header(answer, "Allow")).isEqualTo(allowed);
	}

	@Test
	void tellsFailuresOfTheApiAsProblems() throws Exception {
		HttpResponse<String> answer = site.get("/api/nope", "Accept-Language", "en");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":404", "\"code\":\"http_404\"", "urn:imagehost:request:");
	}

	@Test
	void answersHeadOfAnUnknownAddressWithoutABody() throws Exception {
		HttpResponse<String> answer = site.send("HEAD", "/nope");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void tellsNothingOfItsInside() throws Exception {
		try (RunningServer broken = RunningServer.start(); Site brokenSite = new Site(broken)) {
			breakCatalogue(broken);

			HttpResponse<String> answer = brokenSite.get("/i/0123456789abcdef");

			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(header(answer, "Retry-After")).isEqualTo("10");
			assertThat(answer.body().toLowerCase(Locale.ROOT)).contains("class=\"error\"").doesNotContain("exception",
					"tomcat", "sqlite", "imagehost.", broken.imagesDir().toString());
			String reference = answer.body().replaceAll("(?s).*<code>([0-9a-f]+)</code>.*", "$1");
			assertThat(broken.output()).containsOnlyOnce("request " + reference + " failed");
		}
	}

	/** Puts garbage over the pages of the file, so that reading a row fails. */
	private static void breakCatalogue(RunningServer server) throws IOException {
		var folder = server.imagesDir().resolve(".catalogue");
		try (var files = Files.newDirectoryStream(folder, "catalogue.db*")) {
			for (var file : files) {
				Files.write(file, new byte[8192]);
			}
		}
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}
}
