package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RawHttp;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The administrator's sign-in where it is off, guessed at, and behind nginx. */
class AdminAccessIT {
	private static final String TOKEN = "a-token-of-these-tests";
	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@Test
	void isNotThereWithoutAToken() throws Exception {
		try (RunningServer server = RunningServer.start()) {
			RawHttp direct = new RawHttp(server.port());

			for (String path : new String[]{"/admin", "/admin/", "/admin/login", "/admin/reports"}) {
				assertThat(direct.get(path).status()).as(path).isEqualTo(404);
			}
			assertThat(signIn(direct, TOKEN).status()).isEqualTo(404);
		}
	}

	@Test
	void looksAtNothingAfterTenWrongTokensAndNginxBeforeThat() throws Exception {
		Map<String, String> settings = Map.of("IMAGEHOST_ADMIN_TOKEN", TOKEN, "IMAGEHOST_PUBLIC_URL",
				"https://images.example");
		try (RunningServer server = RunningServer.start(settings);
				RunningNginx nginx = RunningNginx.before(server.port(), server.imagesDir(), Map.of())) {
			RawHttp through = new RawHttp(nginx.port());
			Answer right = signIn(through, TOKEN);
			assertThat(right.status()).isEqualTo(303);
			assertThat(right.header("set-cookie")).contains("Secure", "HttpOnly", "SameSite=Strict");
			String cookie = right.header("set-cookie").replaceFirst(";.*", "");
			assertThat(through.get("/admin", "Cookie: " + cookie).status()).isEqualTo(200);

			for (int i = 0; i < 5; i++) {
				assertThat(signIn(through, "wrong").status()).isEqualTo(401);
			}
			Answer tooMany = signIn(through, TOKEN);
			assertThat(tooMany.status()).isEqualTo(429);
			assertThat(tooMany.header("retry-after")).isEqualTo("10");
			assertThat(through.get("/admin/login").status()).isEqualTo(200);
			assertThat(nginx.accessLog()).contains("POST /admin/login").doesNotContain(TOKEN, cookie);

			blocksAfterTen(new RawHttp(server.port()));
			assertThat(server.output()).doesNotContain(TOKEN, cookie);
		}
	}

	/** Five wrong ones came through nginx from the same address. */
	private static void blocksAfterTen(RawHttp direct) {
		for (int i = 0; i < 5; i++) {
			assertThat(signIn(direct, "wrong").status()).isEqualTo(401);
		}
		Answer blocked = signIn(direct, TOKEN);
		assertThat(blocked.status()).isEqualTo(429);
		assertThat(blocked.header("retry-after")).isEqualTo("600");
		assertThat(blocked.text()).contains("Слишком много неудачных попыток");
	}

	private static Answer signIn(RawHttp site, String token) {
		return site.sendWhole("POST", "/admin/login", ("token=" + token).getBytes(StandardCharsets.US_ASCII), FORM);
	}
}
