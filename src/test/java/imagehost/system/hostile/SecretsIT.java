package imagehost.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No secret can be guessed, whichever it is and wherever it is tried; and nobody is locked out by somebody else. */
class SecretsIT extends ServiceTest {
	private static final String UPLOAD_TOKEN = "an-upload-token-of-this-test";
	private static final String WRONG = "wrong-wrong-wrong-wrong";
	private static final Duration LOGGED = Duration.ofSeconds(10);

	private UploadedImage image;

	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_ADMIN_TOKEN", ADMIN_TOKEN, "IMAGEHOST_UPLOAD_TOKENS", UPLOAD_TOKEN);
	}

	@BeforeAll
	void upload() {
		image = UploadedImage.of(site.post("/api/upload", new Form().file("secret.png", TestImages.smallPng()),
				"Authorization: Bearer " + UPLOAD_TOKEN));
	}

	@Test
	void looksAtNoMoreThanTenOfAThousandWrongSecrets() throws Exception {
		String stranger = "X-Forwarded-For: 198.51.100.1";
		List<Answer> answers = new ArrayList<>();
		for (int round = 0; round < 100; round++) {
			answers.addAll(tryEverySecret(stranger));
		}

		assertThat(answers).hasSize(1000).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
		List<Answer> refused = answers.stream().filter(answer -> answer.status() == 429).toList();
		assertThat(refused).hasSize(990)
				.allMatch(answer -> Integer.parseInt(answer.header("retry-after")) <= 600);
		assertThat(site.get("/admin", "Authorization: Bearer " + ADMIN_TOKEN, stranger).status()).isEqualTo(429);
		assertThat(site.get("/admin", "Authorization: Bearer " + ADMIN_TOKEN, "X-Forwarded-For: 198.51.100.2").status())
				.isEqualTo(200);
		assertThat(site.get("/i/" + image.id()).status()).isEqualTo(200);
		assertThat(server.awaitLogged("неверный ключ удаления", LOGGED)).isTrue();
		assertThat(server.awaitLogged("неверный ключ администратора", LOGGED)).isTrue();
		assertThat(Files.readString(server.appLog())).doesNotContain(WRONG);
		assertThat(server.output()).doesNotContain(WRONG);
	}

	/** Each with its own answer for a wrong secret, all with one for too many. */
	private List<Answer> tryEverySecret(String from) {
		String form = "Content-Type: application/x-www-form-urlencoded";
		String bearer = "Authorization: Bearer " + WRONG;
		Form file = new Form().file("a.png", TestImages.smallPng());
		return List.of(site.postFields("/admin/login", "token=" + WRONG, from), site.get("/admin", bearer, from),
				site.send("DELETE", "/api/images/" + image.id(), bearer, from),
				site.send("DELETE", "/api/images/" + image.id(), "X-Delete-Key: " + WRONG, from),
				site.get("/i/" + image.id() + "/delete?key=" + WRONG, from),
				site.send("POST", "/i/" + image.id() + "/edit?key=" + WRONG, form, "Content-Length: 0", from),
				site.send("DELETE", "/3/image/" + image.id() + WRONG, from),
				site.post("/api/upload", file, bearer, from),
				site.post("/api/1/upload?key=" + WRONG, file, from),
				site.post("/3/image", file, "Authorization: Client-ID " + WRONG, from));
	}

	@Test
	void stopsAlsoWhoGuessesByThePageOfTheImage() throws Exception {
		String stranger = "X-Forwarded-For: 198.51.100.3";
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(site.get("/i/" + image.id() + "?key=" + WRONG, stranger).status()).isEqualTo(404);
		}

		assertThat(site.get("/i/" + image.id() + "?key=" + image.deleteKey(), stranger).status()).isEqualTo(429);
		assertThat(site.get("/i/" + image.id(), stranger).status()).isEqualTo(200);
	}

	@Test
	void forgetsAForgedKeyOfThePageAfterOneAnswer() throws Exception {
		String stranger = "X-Forwarded-For: 198.51.100.6";
		for (int attempt = 0; attempt < 10; attempt++) {
			Answer answer = site.get("/i/" + image.id(), "Cookie: delete_key=" + WRONG, stranger);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.header("set-cookie")).contains("delete_key=;", "1970", "Path=/i/" + image.id());
		}

		assertThat(site.get("/i/" + image.id(), "Cookie: delete_key=" + image.deleteKey(), stranger).status())
				.isEqualTo(429);
		assertThat(site.get("/i/" + image.id(), stranger).status()).isEqualTo(200);
	}

	@Test
	void lockNobodyOutWhoseBrowserOtherSitesMakeSendWrongOnes() throws Exception {
		String client = "X-Forwarded-For: 198.51.100.7";
		String page = "/i/" + image.id() + "?key=";
		for (int attempt = 0; attempt < 20; attempt++) {
			site.get(page + WRONG, client, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: image");
			site.postFields("/upload", "token=" + WRONG, client, "Sec-Fetch-Site: cross-site");
		}

		assertThat(site.get(page + image.deleteKey(), client, "Sec-Fetch-Site: cross-site").status()).isEqualTo(429);
		assertThat(site.get(page + image.deleteKey(), client).status()).isEqualTo(200);
		assertThat(admin(client)).isEqualTo(200);
	}

	@Test
	void countsTheNetworkOfAnIpv6Client() throws Exception {
		for (int host = 1; host <= 10; host++) {
			assertThat(site.get("/admin", "Authorization: Bearer " + WRONG, "X-Forwarded-For: 2001:db8:7:7::" + host)
					.status()).isEqualTo(401);
		}

		assertThat(admin("X-Forwarded-For: 2001:db8:7:7:1:2:3:4")).isEqualTo(429);
		assertThat(admin("X-Forwarded-For: 2001:db8:7:8::1")).isEqualTo(200);
	}

	@Test
	void takesNoOtherSchemeForAnAttempt() throws Exception {
		String client = "X-Forwarded-For: 198.51.100.4";
		for (int attempt = 0; attempt < 30; attempt++) {
			assertThat(site.get("/admin", "Authorization: Basic YTpi", client).status()).isEqualTo(303);
			assertThat(site.get("/admin/login", "Authorization: Basic YTpi", client).status()).isEqualTo(200);
		}

		assertThat(admin(client)).isEqualTo(200);
	}

	@Test
	void letsManyUploadAtOnceWithARightToken() throws Exception {
		for (int upload = 0; upload < 30; upload++) {
			assertThat(site.post("/api/upload", new Form().file("a.png", TestImages.smallPng()),
					"Authorization: Bearer " + UPLOAD_TOKEN, "X-Forwarded-For: 198.51.100.5").status()).isEqualTo(201);
		}
	}

	@Test
	void believesNobodyButTheTrustedProxiesWhereARequestComesFrom() throws Exception {
		List<Integer> statuses = new ArrayList<>();
		for (int attempt = 0; attempt < 20; attempt++) {
			statuses.add(loginFromElsewhere("198.51.100." + (100 + attempt)));
		}

		assertThat(statuses.subList(0, 10)).containsOnly(401);
		assertThat(statuses.subList(10, 20)).containsOnly(429);
		assertThat(admin("X-Forwarded-For: 198.51.100.100")).isEqualTo(200);
	}

	private int admin(String header) {
		return site.get("/admin", "Authorization: Bearer " + ADMIN_TOKEN, header).status();
	}

	/** From an address of this machine that is no proxy's. */
	private int loginFromElsewhere(String forwardedFor) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", server.port(), InetAddress.ofLiteral("127.0.0.2"), 0)) {
			socket.getOutputStream().write(("GET /admin HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + WRONG
					+ "\r\nX-Forwarded-For: " + forwardedFor + "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Integer.parseInt(answer.split(" ")[1]);
		}
	}
}
