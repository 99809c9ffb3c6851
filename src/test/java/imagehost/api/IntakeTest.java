package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.image.SampleImages;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of an image in, beside the ordinary form with one file. */
class IntakeTest extends ApiTest {
	private static final String PNG_TYPE = "image/png";

	@Test
	void takesAnImageThatIsPut() throws IOException {
		Response answer = request("images/cat.png?listed=no").put(Entity.entity(SampleImages.png(4, 3), PNG_TYPE));

		JsonNode json = json(answer);
		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(json.get("original_name").asText()).isEqualTo("cat.png");
		assertThat(json.get("listed").asBoolean()).isFalse();
	}

	@Test
	void givesTheBareLinkOfAnImageThatIsPut() {
		Response answer = request("images/cat.png").accept("text/plain")
				.put(Entity.entity(SampleImages.png(4, 3), MediaType.APPLICATION_OCTET_STREAM));

		assertThat(answer.readEntity(String.class)).isEqualTo(answer.getHeaderString("Location") + "\n");
	}

	@Test
	void refusesToPutAnythingElse() throws IOException {
		assertProblem(request("images/cat.png").put(Entity.json("{}")), 415, "unsupported_content_type");
		assertProblem(request("images/cat.png").put(multipart("file", "a.png", SampleImages.png(4, 3))), 415,
				"unsupported_content_type");
		assertProblem(request("images/cat.txt").put(Entity.entity(SampleImages.png(4, 3), PNG_TYPE)), 415,
				"extension_not_allowed");
		assertProblem(request("images/cat.png").put(Entity.entity(new byte[0], PNG_TYPE)), 400, "empty_file");
		assertProblem(request("images/cat.png?listed=perhaps").put(Entity.entity(SampleImages.png(4, 3), PNG_TYPE)),
				400,
				"bad_parameter");
		assertThat(store.size()).isZero();
	}

	@Test
	void takesTheBytesOfAnImageAsTheBody() throws IOException {
		Entity<byte[]> image = Entity.entity(SampleImages.gif(4, 3), "image/gif");

		JsonNode byQuery = json(request("upload?name=dog.gif&listed=false").post(image));
		JsonNode byHeader = json(
				request("upload").header("Content-Disposition", "attachment; filename=\"cow.gif\"").post(image));

		assertThat(byQuery.get("original_name").asText()).isEqualTo("dog.gif");
		assertThat(byQuery.get("listed").asBoolean()).isFalse();
		assertThat(byHeader.get("original_name").asText()).isEqualTo("cow.gif");
		assertThat(byHeader.get("listed").asBoolean()).isTrue();
	}

	@Test
	void acceptsTheLargestBodyAndNotAByteMore() throws IOException {
		byte[] largest = Arrays.copyOf(SampleImages.jpeg(40, 30), MAX_UPLOAD_BYTES);
		byte[] larger = Arrays.copyOf(largest, MAX_UPLOAD_BYTES + 1);

		assertThat(request("upload").post(Entity.entity(largest, "image/jpeg")).getStatus()).isEqualTo(201);
		assertProblem(request("upload").post(Entity.entity(larger, "image/jpeg")), 413, "file_too_large");
	}

	@ParameterizedTest
	@ValueSource(strings = {"data:image/png;base64,", "data:;base64,", ""})
	void takesBase64InPlaceOfAFile(String prefix) throws IOException {
		byte[] body = join(fieldPart("name", "cat.png"),
				fieldPart("image", prefix + Base64.getMimeEncoder().encodeToString(SampleImages.png(40, 30))), end());

		JsonNode json = json(request("upload").post(Entity.entity(body, multipartType())));

		assertThat(json.path("width").asInt()).as(json.toString()).isEqualTo(40);
		assertThat(json.get("original_name").asText()).isEqualTo("cat.png");
	}

	@Test
	void takesLargeBase64ToTheLastByteAllowed() throws IOException {
		byte[] largest = Arrays.copyOf(SampleImages.jpeg(40, 30), MAX_UPLOAD_BYTES);
		byte[] larger = Arrays.copyOf(largest, MAX_UPLOAD_BYTES + 1);

		assertThat(base64("source", largest).getStatus()).isEqualTo(201);
		assertProblem(base64("source", larger), 413, "file_too_large");
	}

	private Response base64(String field, byte[] bytes) {
		byte[] body = join(fieldPart(field, Base64.getEncoder().encodeToString(bytes)), end());
		return request("upload").post(Entity.entity(body, multipartType()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"http://a/b.png", "HTTPS://a/b.png"})
	void fetchesNothingFromAnAddress(String text) throws IOException {
		byte[] body = join(fieldPart("file", text), end());

		assertProblem(request("upload").post(Entity.entity(body, multipartType())), 400, "address_not_fetched");
	}

	@ParameterizedTest
	@ValueSource(strings = {"data:image/png,abc", "data:image/png;base64", "%%%", "abcde", "AA==AAAA",
			"a cat!"})
	void refusesWhatIsNoBase64(String text) throws IOException {
		byte[] body = join(fieldPart("file", text), end());

		assertProblem(request("upload").post(Entity.entity(body, multipartType())), 400, "malformed_base64");
	}

	@Test
	void takesAnEmptyFieldForOneThatWasNotFilledIn() throws IOException {
		byte[] both = join(fieldPart("source", ""), filePart("file", "a.png", SampleImages.png(4, 3)), end());
		byte[] none = join(fieldPart("source", " "), end());

		assertThat(request("upload").post(Entity.entity(both, multipartType())).getStatus()).isEqualTo(201);
		assertProblem(request("upload").post(Entity.entity(none, multipartType())), 400, "no_file");
	}

	@Test
	void takesBase64InAnOrdinaryForm() throws IOException {
		String base64 = Base64.getEncoder().encodeToString(SampleImages.jpeg(40, 30));
		String encoded = base64.replace("+", "%2B").replace("/", "%2F").replace("=", "%3d");

		for (String text : new String[]{base64, encoded, "data%3Aimage%2Fpng%3Bbase64%2C" + encoded}) {
			Response answer = form("listed=false&name=cat.jpg&image=" + text);
			JsonNode json = json(answer);
			assertThat(answer.getStatus()).as(json.toString()).isEqualTo(201);
			assertThat(json.get("original_name").asText()).isEqualTo("cat.jpg");
			assertThat(json.get("listed").asBoolean()).isFalse();
		}
		assertProblem(form("image=%zz"), 400, "malformed_base64");
		assertProblem(form("a=b&c"), 400, "no_file");
		assertProblem(form("x=1&".repeat(17)), 400, "too_many_parts");
	}

	private Response form(String fields) {
		return request("upload")
				.post(Entity.entity(fields.getBytes(StandardCharsets.US_ASCII), MediaType.APPLICATION_FORM_URLENCODED));
	}

	@Test
	void refusesAPartHeaderWithoutAColonAndPartsWithinAPart() throws IOException {
		String part = filePart("file", "a.png", SampleImages.png(4, 3));
		byte[] noColon = join(part.replace("\r\nContent-Type: ", "\r\nnonsense\r\nContent-Type: "), end());
		byte[] nested = join(part.replace("application/octet-stream", "multipart/mixed; boundary=x"), end());

		assertProblem(request("upload").post(Entity.entity(noColon, multipartType())), 400, "malformed_multipart");
		assertProblem(request("upload").post(Entity.entity(nested, multipartType())), 400, "malformed_multipart");
		assertThat(store.size()).isZero();
	}

	@Test
	void takesAPartWithTheTypeOfAnImageForAFile() {
		String part = filePart("file", "a.png", SampleImages.png(4, 3)).replace("; filename=\"a.png\"", "");

		assertThat(request("upload").post(Entity.entity(join(part, end()), multipartType())).getStatus())
				.isEqualTo(201);
	}
}
