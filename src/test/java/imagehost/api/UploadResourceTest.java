package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.image.SampleImages;
import imagehost.storage.StorageException;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ordinary way of an image in, through HTTP: a form with one file. */
class UploadResourceTest extends ApiTest {
	@Test
	void answersAnUploadWithItsPermanentLink() throws IOException {
		Response answer = upload("file", "cat.JPG", SampleImages.jpeg(40, 30));

		JsonNode json = json(answer);
		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.getHeaderString("Location")).isEqualTo(json.get("url").asText());
		assertThat(json.get("url").asText()).endsWith("/images/" + json.get("id").asText() + ".jpg");
		assertThat(json.get("page_url").asText()).endsWith("/i/" + json.get("id").asText());
		assertThat(json.get("delete_url").asText())
				.endsWith("/i/" + json.get("id").asText() + "/delete?key=" + json.get("delete_key").asText());
		assertThat(json.get("original_name").asText()).isEqualTo("cat.JPG");
		assertThat(json.get("media_type").asText()).isEqualTo("image/jpeg");
		assertThat(json.get("width").asInt()).isEqualTo(40);
		assertThat(json.get("listed").asBoolean()).isTrue();
		assertThat(store.size()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"file", "image", "source", "files[]", "images[]"})
	void knowsTheFieldNamesOfOtherTools(String field) {
		assertThat(upload(field, "cat.png", SampleImages.png(4, 3)).getStatus()).isEqualTo(201);
	}

	@Test
	void namesTheStoredFileByItsContent() throws IOException {
		assertThat(json(upload("file", "cat.png", SampleImages.jpeg(4, 3))).get("url").asText()).endsWith(".jpg");
	}

	@Test
	void givesTheBareLinkToWhoAsksForText() {
		Response answer = request("upload").accept("text/plain")
				.post(multipart("file", "cat.gif", SampleImages.gif(4, 3)));

		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.readEntity(String.class)).isEqualTo(answer.getHeaderString("Location") + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = {"false", "0", "off", "no"})
	void keepsAnUploadOutOfTheCatalogueOnRequest(String choice) throws IOException {
		byte[] body = join(filePart("file", "cat.png", SampleImages.png(4, 3)), fieldPart("listed", choice), end());

		JsonNode json = json(request("upload").post(Entity.entity(body, multipartType())));

		assertThat(json.get("listed").asBoolean()).isFalse();
		assertThat(json(request("images").get()).get("images")).isEmpty();
		assertThat(request("images/" + json.get("id").asText()).get().getStatus()).isEqualTo(200);
	}

	@Test
	void takesAnUntickedBoxOfTheFormForANo() throws IOException {
		byte[] body = join(filePart("file", "cat.png", SampleImages.png(4, 3)), fieldPart("listed_asked", "true"),
				end());

		assertThat(json(request("upload").post(Entity.entity(body, multipartType()))).get("listed").asBoolean())
				.isFalse();
	}

	@Test
	void acceptsTheLargestFileAndNotAByteMore() throws IOException {
		byte[] image = SampleImages.jpeg(40, 30);
		byte[] largest = Arrays.copyOf(image, MAX_UPLOAD_BYTES);

		assertThat(upload("file", "a.jpg", largest).getStatus()).isEqualTo(201);
		Response refused = upload("file", "a.jpg", Arrays.copyOf(image, MAX_UPLOAD_BYTES + 1));

		assertProblem(refused, 413, "file_too_large");
		assertThat(store.size()).isEqualTo(1);
	}

	@Test
	void refusesWhatIsNoUpload() throws IOException {
		assertProblem(request("upload").post(Entity.json("{}")), 415, "unsupported_content_type");
		assertProblem(request("upload").post(Entity.entity(join(fieldPart("listed", "true"), end()), multipartType())),
				400, "no_file");
		assertProblem(request("upload").post(Entity.entity(new byte[]{1, 2, 3}, multipartType())), 400, "no_file");
		assertProblem(request("upload").post(
				Entity.entity(join(filePart("file", "a.png", SampleImages.png(4, 3))), multipartType())), 400,
				"malformed_multipart");
		assertProblem(upload("file", "a.jpg", new byte[0]), 400, "empty_file");
		assertProblem(upload("file", "a.exe", SampleImages.jpeg(4, 3)), 415, "extension_not_allowed");
		assertProblem(upload("file", "a.jpg", "<html>".getBytes(StandardCharsets.UTF_8)), 415,
				"not_an_image");
		assertThat(store.size()).isZero();
	}

	@Test
	void refusesTooManyParts() throws IOException {
		byte[] many = join(fieldPart("x", "1").repeat(17), end());

		assertProblem(request("upload").post(Entity.entity(many, multipartType())), 400, "too_many_parts");
	}

	@Test
	void tellsAFullDiskFromABrokenOne() throws IOException {
		store.failWith(StorageException.Fault.FULL);
		assertProblem(upload("file", "a.png", SampleImages.png(4, 3)), 507, "storage_full");

		store.failWith(StorageException.Fault.UNAVAILABLE);
		Response broken = upload("file", "a.png", SampleImages.png(4, 3));

		assertThat(broken.getHeaderString("Retry-After")).isEqualTo("10");
		assertProblem(broken, 503, "storage_unavailable");
		store.recover();
		assertThat(upload("file", "a.png", SampleImages.png(4, 3)).getStatus()).isEqualTo(201);
	}
}
