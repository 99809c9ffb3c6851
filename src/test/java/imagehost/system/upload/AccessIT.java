package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.NginxTest;
import imagehost.system.TestImages;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upload tokens, and scripts of other sites, directly and through nginx. */
class AccessIT extends NginxTest {
	private static final String TOKEN = "a-token-of-the-access-test";
	private static final String ORIGIN = "https://gallery.example";
	private static final String FORM = Form.TYPE_HEADER;

	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_UPLOAD_TOKENS", "another-token-of-the-test," + TOKEN, "IMAGEHOST_CORS_ORIGINS",
				"https://other.example:8443, " + ORIGIN);
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void letsOnlyBearersUploadAndDeliversTheRefusal(String way) {
		byte[] large = new Form().file("a.png", TestImages.pngOfSize(5_000_000)).body();

		Answer without = by(way).sendWhole("POST", "/api/upload", large, FORM);
		Answer wrong = by(way).sendChunked("POST", "/api/upload", large, FORM, "Authorization: Bearer " + TOKEN + "x");
		Answer right = by(way).sendWhole("POST", "/api/upload", large, FORM, "Authorization: Bearer " + TOKEN);
		Answer put = by(way).sendWhole("PUT", "/api/images/a.png", TestImages.pngOfSize(50_000),
				"Authorization: Bearer " + TOKEN);

		assertThat(without.status()).isEqualTo(401);
		assertThat(without.header("www-authenticate")).isEqualTo("Bearer realm=\"imagehost\"");
		assertThat(without.text()).contains("upload_token_missing");
		assertThat(wrong.status()).isEqualTo(401);
		assertThat(wrong.text()).contains("upload_token_wrong").doesNotContain(TOKEN);
		assertThat(right.status()).as(right.text()).isEqualTo(201);
		assertThat(put.status()).as(put.text()).isEqualTo(201);
	}

	@Test
	void takesTheTokenOfThePlainFormBeforeOrBehindItsFile() {
		byte[] before = new Form().field("token", TOKEN).file("a.png", TestImages.pngOfSize(50_000)).body();
		byte[] behind = new Form().file("a.png", TestImages.pngOfSize(50_000)).field("token", TOKEN).body();
		byte[] wrong = new Form().field("token", "wrong").file("a.png", TestImages.pngOfSize(50_000)).body();

		assertThat(site.sendWhole("POST", "/upload", before, FORM).status()).isEqualTo(303);
		assertThat(site.sendWhole("POST", "/upload", behind, FORM).status()).isEqualTo(303);
		Answer refused = site.sendWhole("POST", "/upload", wrong, FORM, "Accept-Language: en");
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.header("www-authenticate")).startsWith("Bearer");
		assertThat(refused.text()).contains("This upload token is not valid", "id=\"upload-token\"");
		assertThat(site.get("/upload").text()).contains("id=\"upload-token\"").doesNotContain(TOKEN);
	}

	@Test
	void storesSeveralFilesOfThePlainFormForHoldersOfATokenOnly() throws IOException {
		byte[] one = TestImages.pngOfSize(50_000);
		int before = server.imageFiles().size();

		Answer refused = site.sendWhole("POST", "/upload",
				new Form().field("token", "wrong").file("a.png", one).file("b.png", one).body(), FORM);
		Answer late = site.sendWhole("POST", "/upload",
				new Form().file("a.png", one).file("b.png", one).field("token", "wrong").body(), FORM);
		assertThat(refused.status()).isEqualTo(401);
		assertThat(late.status()).isEqualTo(401);
		assertThat(server.imageFiles()).hasSize(before);

		Answer taken = site.sendWhole("POST", "/upload",
				new Form().field("token", TOKEN).file("a.png", one).file("b.png", one).body(), FORM);
		assertThat(taken.status()).isEqualTo(200);
		assertThat(server.imageFiles()).hasSize(before + 2);
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void answersAPreflightOfAnAllowedSiteOnly(String way) {
		Answer allowed = by(way).send("OPTIONS", "/api/upload", new byte[0], "Origin: " + ORIGIN,
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization,idempotency-key");
		Answer other = by(way).send("OPTIONS", "/api/upload", new byte[0], "Origin: https://evil.example",
				"Access-Control-Request-Method: POST");

		assertThat(allowed.status()).isEqualTo(204);
		assertThat(allowed.header("access-control-allow-origin")).isEqualTo(ORIGIN);
		assertThat(allowed.header("access-control-allow-methods")).contains("POST", "PUT", "DELETE");
		assertThat(allowed.header("access-control-allow-headers")).contains("Authorization", "Idempotency-Key");
		assertThat(allowed.header("vary")).contains("Origin");
		assertThat(other.headers()).doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
		assertThat(other.header("vary")).contains("Origin");
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void letsAnAllowedSiteReadAnswersAndErrors(String way) {
		for (Answer answer : new Answer[]{by(way).get("/api/images", "Origin: " + ORIGIN),
				by(way).get("/api/nothing", "Origin: " + ORIGIN),
				by(way).send("BREW", "/api/images", new byte[0], "Origin: " + ORIGIN),
				by(way).get("/api/images", "Origin: " + ORIGIN, "Accept: ;;;"),
				by(way).sendWhole("POST", "/api/upload", new byte[10], FORM, "Origin: " + ORIGIN)}) {
			assertThat(answer.header("access-control-allow-origin")).as(answer.text()).isEqualTo(ORIGIN);
			assertThat(answer.header("vary").toLowerCase(Locale.ROOT).split(", *")).containsOnlyOnce("origin");
			assertThat(answer.headers()).doesNotContainKey("access-control-allow-credentials");
		}
		assertThat(by(way).get("/api/images", "Origin: " + ORIGIN).header("access-control-expose-headers"))
				.contains("Location", "Retry-After", "Idempotency-Replayed");
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void revealsNothingToOtherSitesAndPages(String way) {
		assertThat(by(way).get("/api/images", "Origin: https://evil.example").headers())
				.doesNotContainKey("access-control-allow-origin");
		assertThat(by(way).send("BREW", "/api/images", new byte[0], "Origin: https://evil.example").headers())
				.doesNotContainKey("access-control-allow-origin");
		assertThat(by(way).get("/upload", "Origin: " + ORIGIN).headers())
				.doesNotContainKey("access-control-allow-origin");
	}
}
