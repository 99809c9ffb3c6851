package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of pictures in the real service. */
class ReportIT {
	private static final String TOKEN = "a-token-of-these-tests";

	private static RunningServer server;
	private static Site site;
	private static String id;

	@BeforeAll
	static void start() throws Exception {
		server = RunningServer.start(Map.of("IMAGEHOST_ADMIN_TOKEN", TOKEN));
		site = new Site(server);
		id = site.upload("reported.png", true).substring("/i/".length(), "/i/".length() + 16);
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		server.close();
	}

	@Test
	void thanksAndShowsTheReportToTheAdministratorEvenAfterAPowerCut() throws Exception {
		HttpResponse<String> answer = report("reason=personal&text="
				+ URLEncoder.encode("Это моё фото <b>&\r\nвторая строка", StandardCharsets.UTF_8));
		server.kill();
		server.restart();

		assertThat(answer.statusCode()).isEqualTo(303);
		String page = answer.headers().firstValue("Location").orElse("");
		assertThat(page).isEqualTo("/i/" + id + "?reported=yes");
		assertThat(site.get(page).body()).contains("Жалоба отправлена");
		assertThat(site.get("/i/" + id).body()).doesNotContain("Жалоба отправлена")
				.contains("action=\"/i/" + id + "/report\"");
		assertThat(site.get("/admin/reports", "Authorization", "Bearer " + TOKEN).body()).contains("reported.png",
				"Раскрывает личные данные", "Это моё фото &lt;b&gt;&amp;\nвторая строка");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "reason=", "reason=nonsense", "text=only"})
	void refusesAReportWithoutAReason(String fields) throws Exception {
		assertThat(report(fields).statusCode()).isEqualTo(400);
	}

	@Test
	void refusesATextThatIsTooLong() throws Exception {
		assertThat(report("reason=other&text=" + "a".repeat(1001)).statusCode()).isEqualTo(400);
	}

	@Test
	void refusesAReportThatAnotherSiteSends() throws Exception {
		assertThat(report("reason=other", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
		assertThat(report("reason=other", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
		// What a browser sends from our own page whose address holds the delete key.
		assertThat(report("reason=other", "Origin", "null").statusCode()).isEqualTo(303);
	}

	@Test
	void knowsNoOtherPictureAndLeadsReadersToThePicture() throws Exception {
		assertThat(site.postFields("/i/0000000000000000/report", "reason=other").statusCode()).isEqualTo(404);
		assertThat(site.postFields("/i/nonsense/report", "reason=other").statusCode()).isEqualTo(404);
		HttpResponse<String> read = site.get("/i/" + id + "/report");
		assertThat(read.statusCode()).isEqualTo(303);
		assertThat(read.headers().firstValue("Location")).contains("/i/" + id);
	}

	private static HttpResponse<String> report(String fields, String... headers) throws Exception {
		return site.postFields("/i/" + id + "/report", fields, headers);
	}
}
