package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.NginxTest;
import imagehost.system.TestImages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to send an image, through the real servers: put, as text, several at once. */
class IntakeIT extends NginxTest {
	private static final int LARGEST = 5_242_880;
	private static final String FORM = Form.TYPE_HEADER;

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void putsTheImageUnderItsName(String way) throws IOException {
		Answer whole = by(way).sendWhole("PUT", "/api/images/cat%20%D0%BA.png", TestImages.pngOfSize(LARGEST));
		Answer chunked = by(way).sendChunked("PUT", "/api/images/cat.png", TestImages.pngOfSize(100_000));
		Answer larger = by(way).sendWhole("PUT", "/api/images/cat.png", TestImages.pngOfSize(LARGEST + 1));
		Answer hidden = by(way).sendWhole("PUT", "/api/images/.cat.png", TestImages.pngOfSize(100_000));

		assertThat(whole.status()).as(whole.text()).isEqualTo(201);
		assertThat(whole.text()).contains("\"original_name\":\"cat к.png\"");
		assertThat(chunked.status()).as(chunked.text()).isEqualTo(201);
		assertThat(hidden.text()).contains("\"original_name\":\".cat.png\"");
		assertThat(larger.status()).isEqualTo(413);
		assertThat(larger.text()).contains("file_too_large");
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void allowsPutAndPatchThereAndNowhereElse(String way) throws IOException {
		for (String path : new String[]{"/api/upload", "/api/images", "/upload", "/"}) {
			for (String method : new String[]{"PUT", "PATCH"}) {
				Answer answer = by(way).sendWhole(method, path, new byte[0]);
				assertThat(answer.status()).as(path).isEqualTo(405);
				assertThat(answer.header("allow")).as(path).isNotEmpty().doesNotContain(method);
			}
		}
		Answer patch = by(way).sendWhole("PATCH", "/api/images/0000000000000000", Form.utf8("{}"),
				"Content-Type: application/json");
		assertThat(patch.status()).isEqualTo(404);
		Answer link = by(way).sendWhole("LINK", "/api/images/cat.png", new byte[0]);
		assertThat(link.status()).isEqualTo(405);
		assertThat(Arrays.asList(link.header("allow").split(", *"))).contains("GET", "PUT", "PATCH", "DELETE");
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void takesTheLargestFileAsText(String way) throws IOException {
		String text = "data:image/png;base64," + Base64.getEncoder().encodeToString(TestImages.pngOfSize(LARGEST));

		Answer form = by(way).sendWhole("POST", "/api/upload", new Form().field("image", text).body(), FORM);
		Answer urlencoded = by(way).sendWhole("POST", "/api/upload", Form.utf8("image=" + text),
				"Content-Type: application/x-www-form-urlencoded");

		assertThat(form.status()).as(form.text()).isEqualTo(201);
		assertThat(urlencoded.status()).as(urlencoded.text()).isEqualTo(201);
		assertThat(form.member("sha256")).isEqualTo(urlencoded.member("sha256"));
	}

	/** A form's first byte must not be lost to the code that looks whether there is one, however late it comes. */
	@Test
	void takesAFormWhoseBodyComesInChunks() throws IOException {
		String text = "image=" + Base64.getEncoder().encodeToString(TestImages.pngOfSize(100_000));

		Answer answer = site.sendChunked("POST", "/api/upload", Form.utf8(text),
				"Content-Type: application/x-www-form-urlencoded");

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = {"direct", "nginx"})
	void answersSeveralFilesAndOneTooLargeAmongThem(String way) throws IOException {
		byte[] form = new Form().file("a.png", TestImages.pngOfSize(LARGEST)).file("b.png", new byte[LARGEST + 1])
				.file("c.png", TestImages.pngOfSize(LARGEST)).body();

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
}
