package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator's pages of the real service: who gets in, and what a form must bring. */
class AdminIT extends ServiceTest {
	private static final Duration LOGGED = Duration.ofSeconds(10);

	@ParameterizedTest
	@ValueSource(strings = {"/admin", "/admin/reports", "/admin/uploads", "/admin/refused"})
	void leadsAStrangerToTheSignIn(String path) throws Exception {
		Answer answer = site.get(path);

		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("Location")).isEqualTo("/admin/login");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/admin/images", "/admin/reports", "/admin/refused", "/admin/logout"})
	void forbidsAStrangersForm(String path) throws Exception {
		Answer answer = site.postFields(path, "action=delete-now");

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text()).contains("Это не разрешено");
	}

	@Test
	void keepsTheSessionInACookieThatNoScriptReads() throws Exception {
		Answer answer = signIn(ADMIN_TOKEN);

		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("Location")).isEqualTo("/admin");
		assertThat(answer.header("Set-Cookie")).contains("Path=/;", "HttpOnly", "SameSite=Strict",
				"Max-Age=43200").doesNotContain("Secure", ADMIN_TOKEN);
		Answer page = site.get("/admin", "Cookie: " + cookie(answer));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(page.text()).doesNotContain(ADMIN_TOKEN);
	}

	@Test
	void refusesAForgedSession() throws Exception {
		String cookie = cookie(signIn(ADMIN_TOKEN));

		assertThat(site.get("/admin", "Cookie: " + cookie.substring(0, cookie.length() - 1)).status()).isEqualTo(303);
	}

	@Test
	void takesTheTokenOfABearer() throws Exception {
		assertThat(site.get("/admin", "Authorization: Bearer " + ADMIN_TOKEN).status()).isEqualTo(200);
		Answer refused = site.from("192.0.2.3").get("/admin",
				"Authorization: Bearer another-token-of-tests");
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(refused.text()).contains("Ключ не\u00a0подошёл");
	}

	@Test
	void takesNoFormThatDoesNotComeFromItsOwnPage() throws Exception {
		String id = upload("guarded.png");
		String cookie = cookie(signIn(ADMIN_TOKEN));
		String form = formToken(site.get("/admin", "Cookie: " + cookie));
		String otherForm = formToken(site.get("/admin", "Cookie: " + cookie(signIn(ADMIN_TOKEN))));
		String fields = "action=delete-now&id=" + id + "&form=";

		assertThat(post(cookie, fields + otherForm).status()).isEqualTo(403);
		assertThat(post(cookie, fields).status()).isEqualTo(403);
		assertThat(post(cookie, fields + form, "Origin: https://evil.example").status()).isEqualTo(403);
		assertThat(post(cookie, fields + form, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
		assertThat(site.get("/i/" + id).status()).isEqualTo(200);
		String own = "http://127.0.0.1:" + server.port();
		assertThat(post(cookie, fields + form, "Origin: " + own).status()).isEqualTo(303);
		assertThat(site.get("/i/" + id).status()).isEqualTo(404);
	}

	@Test
	void hidesShowsAndDeletesSeveralAndLogsEach() throws Exception {
		String one = upload("first of two.png");
		String two = upload("second of two.png");
		String cookie = cookie(signIn(ADMIN_TOKEN));
		String form = formToken(site.get("/admin", "Cookie: " + cookie));
		String both = "&id=" + one + "&id=" + two + "&form=" + form;

		Answer hidden = post(cookie, "action=unlist" + both);
		assertThat(hidden.header("Location")).isEqualTo("/admin?done=unlisted&count=2");
		assertThat(site.get("/images/").text()).doesNotContain(one, two);
		assertThat(site.get("/images/" + one + ".png").status()).isEqualTo(200);
		assertThat(site.get("/admin", "Cookie: " + cookie).text()).contains(one, two, "не\u00a0в\u00a0каталоге");
		assertThat(post(cookie, "action=list" + both).header("Location")).contains("done=listed&count=2");
		assertThat(site.get("/images/").text()).contains(one, two);
		assertThat(post(cookie, "action=delete" + both).text()).contains("Удалить эти картинки?", one, two);
		assertThat(site.get("/i/" + one).status()).isEqualTo(200);
		assertThat(post(cookie, "action=delete-now" + both).header("Location")).contains("done=deleted&count=2");
		assertThat(site.get("/images/" + one + ".png").status()).isEqualTo(404);
		assertThat(server.awaitLogged("изображение second of two.png удалено", LOGGED)).isTrue();
		assertThat(Files.readString(server.appLog())).contains("Успех: вход администратора.",
				"Успех: изображение first of two.png скрыто из каталога.",
				"Успех: изображение second of two.png показано в каталоге.",
				"Успех: изображение second of two.png удалено.").doesNotContain(ADMIN_TOKEN);
	}

	@ParameterizedTest
	@ValueSource(strings = {"action=unlist&id=x", "action=other&id=0000000000000000",
			"action=list&id=0000000000000000&place=//evil.example",
			"action=list&id=0000000000000000&place=image//evil.example",
			"action=list&id=0000000000000000&place=q=a%0d%0ab", "id=0000000000000000"})
	void refusesAMalformedAction(String fields) throws Exception {
		String cookie = cookie(signIn(ADMIN_TOKEN));
		String form = formToken(site.get("/admin", "Cookie: " + cookie));

		assertThat(post(cookie, fields + "&form=" + form).status()).isEqualTo(400);
	}

	@Test
	void signsOut() throws Exception {
		String cookie = cookie(signIn(ADMIN_TOKEN));
		String form = formToken(site.get("/admin", "Cookie: " + cookie));

		Answer answer = site.postFields("/admin/logout", "form=" + form, "Cookie: " + cookie);

		assertThat(answer.header("Location")).isEqualTo("/admin/login");
		assertThat(answer.header("Set-Cookie")).contains("admin_session=;", "Expires=Thu, 01 Jan 1970");
	}

	private Answer signIn(String token) throws Exception {
		return site.postFields("/admin/login", "token=" + token);
	}

	private Answer post(String cookie, String fields, String... headers) throws Exception {
		String[] all = Arrays.copyOf(headers, headers.length + 1);
		all[headers.length] = "Cookie: " + cookie;
		return site.postFields("/admin/images", fields, all);
	}

	private String upload(String name) throws Exception {
		return site.uploadSmall(name).id();
	}

	private String cookie(Answer answer) {
		return answer.header("Set-Cookie").replaceFirst(";.*", "");
	}

	private String formToken(Answer page) {
		return page.first("name=\"form\" value=\"([^\"]+)\"");
	}
}
