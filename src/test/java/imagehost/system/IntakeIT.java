package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of a picture in, through the real servers: put, as text, several at once. */
class IntakeIT {
	private static final int LARGEST = 5_242_880;
	private static final String FORM = Form.TYPE_HEADER;

	private static RunningServer server;
	private static RunningNginx nginx;

	@BeforeAll
	static void startBoth() throws IOException {
		RequiredProgram.require("nginx");
		server = RunningServer.start();
		nginx = RunningNginx.before(server.port(), server.imagesDir(), Map.of());
	}

	@AfterAll
	static void stopBoth() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
		if (server != null) {
			server.close();
		}
	}

	private static RawHttp by(String way) throws IOException {
		return new RawHttp(way.equals("direct") ? server.port() : nginx.port());
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void putsThePictureUnderItsName(String way) throws IOException {
		Answer whole = by(way).sendWhole("PUT", "/api/images/cat%20%D0%BA.png", PngOfSize.of(LARGEST));
		Answer chunked = by(way).sendChunked("PUT", "/api/images/cat.png", PngOfSize.of(100_000));
		Answer larger = by(way).sendWhole("PUT", "/api/images/cat.png", PngOfSize.of(LARGEST + 1));

		assertThat(whole.status()).as(whole.text()).isEqualTo(201);
		assertThat(whole.text()).contains("\"original_name\":\"cat к.png\"");
		assertThat(chunked.status()).as(chunked.text()).isEqualTo(201);
		assertThat(larger.status()).isEqualTo(413);
		assertThat(larger.text()).contains("file_too_large");
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void allowsPutThereAndNowhereElse(String way) throws IOException {
		for (String path : new String[]{"/api/upload", "/api/images", "/upload", "/"}) {
			Answer answer = by(way).sendWhole("PUT", path, new byte[0]);
			assertThat(answer.status()).as(path).isEqualTo(405);
			assertThat(answer.header("allow")).as(path).isNotEmpty().doesNotContain("PUT");
		}
		Answer patch = by(way).sendWhole("PATCH", "/api/images/cat.png", new byte[0]);
		assertThat(patch.status()).isEqualTo(405);
		assertThat(Arrays.asList(patch.header("allow").split(", *"))).contains("GET", "PUT", "DELETE");
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void takesTheLargestFileAsText(String way) throws IOException {
		String text = "data:image/png;base64," + Base64.getEncoder().encodeToString(PngOfSize.of(LARGEST));

		Answer form = by(way).sendWhole("POST", "/api/upload", new Form().field("image", text).body(), FORM);
		Answer urlencoded = by(way).sendWhole("POST", "/api/upload", Form.utf8("image=" + text),
				"Content-Type: application/x-www-form-urlencoded");

		assertThat(form.status()).as(form.text()).isEqualTo(201);
		assertThat(urlencoded.status()).as(urlencoded.text()).isEqualTo(201);
		assertThat(member(form, "sha256")).isEqualTo(member(urlencoded, "sha256"));
	}

	/** A form's first byte must not be lost to who looks whether there is one, however late it comes. */
	@Test
	void takesAFormWhoseBodyComesInChunks() throws IOException {
		String text = "image=" + Base64.getEncoder().encodeToString(PngOfSize.of(100_000));

		Answer answer = by("direct").sendChunked("POST", "/api/upload", Form.utf8(text),
				"Content-Type: application/x-www-form-urlencoded");

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void answersSeveralFilesAndOneTooLargeAmongThem(String way) throws IOException {
		byte[] form = new Form().file("a.png", PngOfSize.of(LARGEST)).file("b.png", new byte[LARGEST + 1])
				.file("c.png", PngOfSize.of(LARGEST)).body();

		Answer answer = by(way).sendWhole("POST", "/api/upload", form, FORM);
		Answer chunked = by(way).sendChunked("POST", "/api/upload", form, FORM, "Accept: text/plain");

		assertThat(answer.status()).as(answer.text()).isEqualTo(207);
		assertThat(answer.text()).matches("(?s)\\{\"files\":\\[\\{\"status\":201,.*\"status\":413,.*\"status\":201,.*");
		assertThat(chunked.text()).matches("http://\\S+\nerror: [^\n]+\nhttp://\\S+\n");
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void deliversTheRefusalOfARequestThatIsTooLarge(String way) throws IOException {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		byte[] file = new byte[LARGEST];
		Form parts = new Form();
		for (int count = 0; count < 7; count++) {
			parts.file("a.png", file);
		}
		form.writeBytes(parts.body());

		Answer whole = by(way).sendWhole("POST", "/api/upload", form.toByteArray(), FORM);
		Answer chunked = by(way).sendChunked("POST", "/api/upload", form.toByteArray(), FORM);

		assertThat(whole.status()).isEqualTo(413);
		assertThat(whole.header("content-type")).startsWith("application/problem+json");
		assertThat(chunked.status()).isIn(413, 415);
		assertThat(chunked.text()).containsAnyOf("request_too_large", "file_too_large");
	}

	private static String member(Answer answer, String name) {
		var member = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.text());
		assertThat(member.find()).as(answer.text()).isTrue();
		return member.group(1);
	}
}
