package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RunningServer;
import imagehost.system.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real service answers when it cannot do what it was asked for. */
class ErrorsIT extends ServiceTest {

	@ParameterizedTest
	@ValueSource(strings = {"/nope", "/error", "/upload/x", "/i/", "/i/0000000000000000", "/i/x/delete", "/terms"})
	void reportsAnUnknownAddressOnAPageOfTheSite(String path) throws Exception {
		Answer russian = site.get(path);
		Answer english = site.get(path, "Accept-Language: en");

		assertThat(russian.status()).isEqualTo(404);
		assertThat(russian.text()).contains("По этому адресу ничего нет", "class=\"header\"");
		assertThat(english.text()).contains("There is nothing at this address");
		assertThat(russian.header("Cache-Control")).isEqualTo("no-store");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"DELETE|/|GET, HEAD", "PUT|/upload|GET, HEAD, POST", "POST|/images/|GET, HEAD",
			"POST|/terms.html|GET, HEAD", "POST|/i/0000000000000000|GET, HEAD", "POST|/health/ready|GET, HEAD",
			"BREW|/|GET, HEAD", "OPTIONS|/upload|GET, HEAD, POST", "POST|/favicon.ico|GET, HEAD"})
	void namesTheMethodsOfAPage(String method, String path, String allowed) throws Exception {
		Answer answer = site.send(method, path);

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo(allowed);
	}

	@Test
	void reportsFailuresOfTheApiAsProblems() throws Exception {
		Answer answer = site.get("/api/nope", "Accept-Language: en");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text()).contains("\"status\":404", "\"code\":\"http_404\"", "urn:imagehost:request:");
	}

	@Test
	void answersHeadOfAnUnknownAddressWithoutABody() throws Exception {
		Answer answer = site.send("HEAD", "/nope");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text()).isEmpty();
	}

	@Test
	void revealsNothingOfItsInside() throws Exception {
		try (RunningServer broken = RunningServer.start()) {
			breakCatalogue(broken);

			Answer answer = broken.client().get("/i/0123456789abcdef");

			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.header("Retry-After")).isEqualTo("10");
			assertThat(answer.text().toLowerCase(Locale.ROOT)).contains("class=\"error\"").doesNotContain("exception",
					"tomcat", "sqlite", "imagehost.", broken.imagesDir().toString());
			String reference = answer.text().replaceAll("(?s).*<code>([0-9a-f]+)</code>.*", "$1");
			assertThat(broken.output()).containsOnlyOnce("request " + reference + " failed");
		}
	}

	/** Puts garbage over the pages of the file, so that reading a row fails. */
	private void breakCatalogue(RunningServer server) throws IOException {
		var folder = server.imagesDir().resolve(".catalogue");
		try (var files = Files.newDirectoryStream(folder, "catalogue.db*")) {
			for (var file : files) {
				Files.write(file, new byte[8192]);
			}
		}
	}
}
