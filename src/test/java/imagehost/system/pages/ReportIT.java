package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of images in the real service. */
class ReportIT extends ServiceTest {
	private String page;

	@BeforeAll
	void upload() {
		page = site.uploadSmall("reported.png").page();
	}

	@Test
	void thanksAndShowsTheReportToTheAdministratorEvenAfterAPowerCut() throws Exception {
		Answer answer = report("reason=personal&text="
				+ URLEncoder.encode("Это моё фото <b>&\r\nвторая строка", StandardCharsets.UTF_8));
		server.kill();
		server.restart();

		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("Location")).isEqualTo(page + "?reported=yes");
		assertThat(site.get(page + "?reported=yes").text()).contains("Жалоба отправлена");
		assertThat(site.get(page).text()).doesNotContain("Жалоба отправлена")
				.contains("action=\"" + page + "/report\"");
		assertThat(site.get("/admin/reports", "Authorization: Bearer " + ADMIN_TOKEN).text()).contains("reported.png",
				"Раскрывает личные данные", "Это моё фото &lt;b&gt;&amp;\nвторая строка");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "reason=", "reason=nonsense", "text=only"})
	void refusesAReportWithoutAReason(String fields) throws Exception {
		assertThat(report(fields).status()).isEqualTo(400);
	}

	@Test
	void refusesATextThatIsTooLong() throws Exception {
		assertThat(report("reason=other&text=" + "a".repeat(1001)).status()).isEqualTo(400);
	}

	@Test
	void refusesAReportThatAnotherSiteSends() throws Exception {
		assertThat(report("reason=other", "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
		assertThat(report("reason=other", "Origin: https://evil.example").status()).isEqualTo(403);
		// What a browser sends from our own page whose address holds the delete key.
		assertThat(report("reason=other", "Origin: null").status()).isEqualTo(303);
	}

	@Test
	void takesTwentyReportsOfOneAddressInTenMinutes() throws Exception {
		String sender = "X-Forwarded-For: 198.51.100.7";
		for (int number = 0; number < 20; number++) {
			assertThat(report("reason=other&text=" + number, sender).status()).isEqualTo(303);
		}

		Answer refused = report("reason=other&text=20", sender);
		assertThat(refused.status()).isEqualTo(429);
		assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(500, 600);
		assertThat(report("reason=other&text=21", "X-Forwarded-For: 198.51.100.8").status()).isEqualTo(303);
	}

	@Test
	void knowsNoOtherImageAndLeadsReadersToTheImage() throws Exception {
		assertThat(site.postFields("/i/0000000000000000/report", "reason=other").status()).isEqualTo(404);
		assertThat(site.postFields("/i/nonsense/report", "reason=other").status()).isEqualTo(404);
		Answer read = site.get(page + "/report");
		assertThat(read.status()).isEqualTo(303);
		assertThat(read.header("Location")).isEqualTo(page);
	}

	private Answer report(String fields, String... headers) throws Exception {
		return site.postFields(page + "/report", fields, headers);
	}
}
