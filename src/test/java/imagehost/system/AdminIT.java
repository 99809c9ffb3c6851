package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrator's pages of the real service: who gets in, and what a form must bring. */
class AdminIT {
	private static final String TOKEN = "a-token-of-these-tests";

	private static RunningServer server;
	private static Site site;

	@BeforeAll
	static void start() throws Exception {
		server = RunningServer.start(Map.of("IMAGEHOST_ADMIN_TOKEN", TOKEN));
		site = new Site(server);
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/admin", "/admin/reports"})
	void leadsAStrangerToTheSignIn(String path) throws Exception {
		HttpResponse<String> answer = site.get(path);

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo("/admin/login");
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"/admin/images", "/admin/reports", "/admin/logout"})
	void forbidsAStrangersForm(String path) throws Exception {
		HttpResponse<String> answer = site.postFields(path, "action=delete-now");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Это не разрешено");
	}

	@Test
	void keepsTheSessionInACookieForThesePagesAlone() throws Exception {
		HttpResponse<String> answer = signIn(TOKEN);

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo("/admin");
		assertThat(header(answer, "Set-Cookie")).contains("Path=/admin;", "HttpOnly", "SameSite=Strict",
				"Max-Age=43200").doesNotContain("Secure", TOKEN);
		HttpResponse<String> page = site.get("/admin", "Cookie", cookie(answer));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
		assertThat(header(page, "X-Robots-Tag")).isEqualTo("noindex");
		assertThat(page.body()).doesNotContain(TOKEN);
	}

	@Test
	void refusesAForgedSession() throws Exception {
		String cookie = cookie(signIn(TOKEN));

		assertThat(site.get("/admin", "Cookie", cookie.substring(0, cookie.length() - 1)).statusCode()).isEqualTo(303);
	}

	@Test
	void takesTheTokenOfABearer() throws Exception {
		assertThat(site.get("/admin", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
		HttpResponse<String> refused = site.get("/admin", "Authorization", "Bearer another-token-of-tests");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(header(refused, "WWW-Authenticate")).isEqualTo("Bearer");
		assertThat(refused.body()).contains("Ключ не\u00a0подошёл");
	}

	@Test
	void takesNoFormThatDoesNotComeFromItsOwnPage() throws Exception {
		String id = upload("guarded.png");
		String cookie = cookie(signIn(TOKEN));
		String form = formToken(site.get("/admin", "Cookie", cookie).body());
		String otherForm = formToken(site.get("/admin", "Cookie", cookie(signIn(TOKEN))).body());
		String fields = "action=delete-now&id=" + id + "&form=";

		assertThat(post(cookie, fields + otherForm).statusCode()).isEqualTo(403);
		assertThat(post(cookie, fields).statusCode()).isEqualTo(403);
		assertThat(post(cookie, fields + form, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
		assertThat(post(cookie, fields + form, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
		assertThat(site.get("/i/" + id).statusCode()).isEqualTo(200);
		String own = "http://127.0.0.1:" + server.port();
		assertThat(post(cookie, fields + form, "Origin", own).statusCode()).isEqualTo(303);
		assertThat(site.get("/i/" + id).statusCode()).isEqualTo(404);
	}

	@Test
	void hidesShowsAndDeletesSeveralAndLogsEach() throws Exception {
		String one = upload("first of two.png");
		String two = upload("second of two.png");
		String cookie = cookie(signIn(TOKEN));
		String form = formToken(site.get("/admin", "Cookie", cookie).body());
		String both = "&id=" + one + "&id=" + two + "&form=" + form;

		HttpResponse<String> hidden = post(cookie, "action=unlist" + both);
		assertThat(header(hidden, "Location")).isEqualTo("/admin?done=unlisted&count=2");
		assertThat(site.get("/images/").body()).doesNotContain(one, two);
		assertThat(site.get("/images/" + one + ".png").statusCode()).isEqualTo(200);
		assertThat(site.get("/admin", "Cookie", cookie).body()).contains(one, two, "не\u00a0в\u00a0каталоге");
		assertThat(header(post(cookie, "action=list" + both), "Location")).contains("done=listed&count=2");
		assertThat(site.get("/images/").body()).contains(one, two);
		assertThat(post(cookie, "action=delete" + both).body()).contains("Удалить эти картинки?", one, two);
		assertThat(site.get("/i/" + one).statusCode()).isEqualTo(200);
		assertThat(header(post(cookie, "action=delete-now" + both), "Location")).contains("done=deleted&count=2");
		assertThat(site.get("/images/" + one + ".png").statusCode()).isEqualTo(404);
		server.stop();
		assertThat(Files.readString(server.logsDir().resolve("app.log"))).contains("Успех: вход администратора.",
				"Успех: изображение first of two.png скрыто из каталога.",
				"Успех: изображение second of two.png показано в каталоге.",
				"Успех: изображение second of two.png удалено.").doesNotContain(TOKEN);
		server.restart();
	}

	@ParameterizedTest
	@ValueSource(strings = {"action=unlist&id=x", "action=other&id=0000000000000000",
			"action=list&id=0000000000000000&place=//evil.example", "id=0000000000000000"})
	void refusesAMalformedAction(String fields) throws Exception {
		String cookie = cookie(signIn(TOKEN));
		String form = formToken(site.get("/admin", "Cookie", cookie).body());

		assertThat(post(cookie, fields + "&form=" + form).statusCode()).isEqualTo(400);
	}

	@Test
	void signsOut() throws Exception {
		String cookie = cookie(signIn(TOKEN));
		String form = formToken(site.get("/admin", "Cookie", cookie).body());

		HttpResponse<String> answer = site.postFields("/admin/logout", "form=" + form, "Cookie", cookie);

		assertThat(header(answer, "Location")).isEqualTo("/admin/login");
		assertThat(header(answer, "Set-Cookie")).contains("admin_session=;", "Expires=Thu, 01 Jan 1970");
	}

	private static HttpResponse<String> signIn(String token) throws Exception {
		return site.postFields("/admin/login", "token=" + token);
	}

	private static HttpResponse<String> post(String cookie, String fields, String... headers) throws Exception {
		String[] all = Arrays.copyOf(headers, headers.length + 2);
		all[headers.length] = "Cookie";
		all[headers.length + 1] = cookie;
		return site.postFields("/admin/images", fields, all);
	}

	private static String upload(String name) throws Exception {
		return site.upload(name, true).substring("/i/".length(), "/i/".length() + 16);
	}

	private static String cookie(HttpResponse<?> answer) {
		return header(answer, "Set-Cookie").replaceFirst(";.*", "");
	}

	private static String formToken(String body) {
		Matcher token = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(body);
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}
}
