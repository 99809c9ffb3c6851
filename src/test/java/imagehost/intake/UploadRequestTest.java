package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.http.RequestInMemory;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the head of a request says of an upload. */
class UploadRequestTest {
	private final RequestInMemory request = new RequestInMemory();

	@Test
	void takesWhatTheHeadOfTheRequestSays() {
		InputStream body = InputStream.nullInputStream();
		request.query("listed=no&name=%D0%BA.png").header("Content-Type", "image/png").header("Content-Length", "7")
				.header("Idempotency-Key", "key").header("Authorization", "Bearer token");

		UploadRequest upload = UploadRequest.of(request.request(), body);

		assertThat(upload).isEqualTo(new UploadRequest("image/png", 7, body,
				new UploadHeaders("к.png", "no", "key", "token"), "10.0.0.1", null, 20, false));
		assertThat(upload.headers()).hasToString("UploadHeaders[name=к.png, listed=no]"); // no secret of a client
	}

	@Test
	void knowsNothingOfWhatIsNotSaid() {
		assertThat(headers()).isEqualTo(UploadHeaders.NOTHING);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {"attachment; filename=\"кот.png\",кот.png",
			"attachment; FILENAME=a.png,a.png", "attachment,``", "attachment; filename*=UTF-8''%4,``"})
	void readsTheNameOfItsDisposition(String disposition, String name) {
		byte[] sent = disposition.getBytes(StandardCharsets.UTF_8);
		request.header("Content-Disposition", new String(sent, StandardCharsets.ISO_8859_1));
		assertThat(headers().name()).isEqualTo(name);

		request.query("name=b.png");
		assertThat(headers().name()).isEqualTo("b.png");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {"-,image/*", "'',image/*", "IMAGE/PNG,image/*",
			"application/octet-stream; a=b,image/*", "text/plain,-", "multipart/form-data; boundary=b,-"})
	void takesAFileOfEveryTypeThatAFileMayHave(@Nullable String type, @Nullable String expected) {
		UploadRequest form = upload(type);

		UploadRequest file = form.asFile("a.png");

		assertThat(file).isEqualTo(new UploadRequest(expected, -1, form.body(),
				new UploadHeaders("a.png", null, null, null), "10.0.0.1", "field", 5, true));
	}

	@Test
	void differsInWhatARouteWants() {
		UploadRequest upload = upload("text/plain");

		assertThat(upload.withTokenField("token").tokenField()).isEqualTo("token");
		assertThat(upload.single().maxFiles()).isOne();
		assertThat(upload.ofAnyType()).isEqualTo(upload);
		assertThat(upload.withToken(null)).isEqualTo(upload);
		assertThat(upload.withToken("token").headers()).isEqualTo(new UploadHeaders("", null, null, "token"));
	}

	private UploadHeaders headers() {
		return UploadRequest.of(request.request(), InputStream.nullInputStream()).headers();
	}

	private static UploadRequest upload(@Nullable String type) {
		return new UploadRequest(type, -1, InputStream.nullInputStream(), UploadHeaders.NOTHING, "10.0.0.1", "field", 5,
				true);
	}
}
