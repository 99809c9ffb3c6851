package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.image.SampleImages;
import imagehost.storage.StorageException;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every resource, through HTTP, with a real request underneath. */
class ApiResourcesTest extends ApiTest {
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
		byte[] largest = java.util.Arrays.copyOf(image, MAX_UPLOAD_BYTES);

		assertThat(upload("file", "a.jpg", largest).getStatus()).isEqualTo(201);
		Response refused = upload("file", "a.jpg", java.util.Arrays.copyOf(image, MAX_UPLOAD_BYTES + 1));

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
		assertProblem(upload("file", "a.jpg", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 415,
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

	@Test
	void speaksTheLanguageOfTheClient() throws IOException {
		Response answer = request("images/nothing").header("Accept-Language", "ru").get();

		assertThat(json(answer).get("detail").asText()).isEqualTo("По этому адресу ничего нет.");
	}

	@Test
	void answersWhatDoesNotExistWithAProblem() throws IOException {
		assertProblem(request("nowhere").get(), 404, "http_404");
		assertProblem(request("images/0000000000000000").get(), 404, "http_404");
		Response wrongMethod = request("upload").get();
		assertThat(wrongMethod.getHeaderString("Allow")).contains("POST");
		assertProblem(wrongMethod, 405, "http_405");
	}

	@Test
	void pagesThroughTheCatalogue() throws IOException {
		String first = json(upload("file", "1.png", SampleImages.png(4, 3))).get("id").asText();
		String second = json(upload("file", "2.png", SampleImages.png(4, 3))).get("id").asText();

		JsonNode newest = json(request("images?limit=1").get());
		JsonNode older = json(client().target(newest.get("next").asText()).request().get());

		assertThat(newest.get("images").get(0).get("id").asText()).isEqualTo(second);
		assertThat(newest.has("previous")).isFalse();
		assertThat(newest.get("images").get(0).has("delete_key")).isFalse();
		assertThat(older.get("images").get(0).get("id").asText()).isEqualTo(first);
		assertThat(older.has("next")).isFalse();
		assertThat(older.has("previous")).isTrue();
	}

	@Test
	void searchesAndKeepsToTheSearchFromPageToPage() throws IOException {
		upload("file", "Cat one.png", SampleImages.png(4, 3));
		upload("file", "dog.png", SampleImages.png(4, 3));
		upload("file", "cat two.png", SampleImages.png(4, 3));
		upload("file", "cat.gif", SampleImages.png(4, 3));

		JsonNode newest = json(target("images").queryParam("q", "CAT").queryParam("format", "png")
				.queryParam("limit", "2").request().get());
		JsonNode older = json(client().target(newest.get("next").asText()).request().get());

		assertThat(names(newest)).containsExactly("cat.gif", "cat two.png");
		assertThat(newest.get("next").asText()).contains("q=CAT", "format=png", "limit=2");
		assertThat(names(older)).containsExactly("Cat one.png");
		assertThat(names(json(client().target(older.get("previous").asText()).request().get())))
				.isEqualTo(names(newest));
		assertThat(names(json(request("images?q=cat&format=gif").get()))).isEmpty();
		assertThat(names(json(target("images").queryParam("q", "").queryParam("format", "").request().get())))
				.hasSize(4);
	}

	private static List<String> names(JsonNode page) {
		return page.get("images").findValuesAsText("original_name");
	}

	@ParameterizedTest
	@ValueSource(strings = {"images?limit=0", "images?limit=101", "images?limit=x", "images?after=x",
			"images?after=1&before=1", "images?format=webp", "images?format=JPEG",
			"images?q=a b c d e f g h i j k"})
	void refusesBadParameters(String path) throws IOException {
		assertProblem(request(path).get(), 400, "bad_parameter");
	}

	@Test
	void deletesWithTheKeyOnce() throws IOException {
		JsonNode uploaded = json(upload("file", "1.png", SampleImages.png(4, 3)));
		String path = "images/" + uploaded.get("id").asText();

		assertProblem(request(path).delete(), 403, "http_403");
		assertProblem(request(path).header("X-Delete-Key", "wrong").delete(), 403, "http_403");
		assertThat(request(path).header("X-Delete-Key", uploaded.get("delete_key").asText()).delete().getStatus())
				.isEqualTo(204);
		assertProblem(request(path).header("X-Delete-Key", uploaded.get("delete_key").asText()).delete(), 404,
				"http_404");
		assertThat(store.size()).isZero();
	}

	@Test
	void deletesWhateverTheClientAccepts() throws IOException {
		for (String accepted : new String[]{"application/problem+json", "text/html"}) {
			JsonNode uploaded = json(upload("file", "1.png", SampleImages.png(4, 3)));

			assertThat(request("images/" + uploaded.get("id").asText()).accept(accepted)
					.header("X-Delete-Key", uploaded.get("delete_key").asText()).delete().getStatus()).isEqualTo(204);
		}
	}

	@Test
	void letsTheAdministratorDelete() throws IOException {
		String path = "images/" + json(upload("file", "1.png", SampleImages.png(4, 3))).get("id").asText();

		assertThat(request(path).header("Authorization", "Bearer another-token-for-tests").delete().getStatus())
				.isEqualTo(403);
		assertThat(request(path).header("Authorization", "Bearer " + ADMIN_TOKEN).delete().getStatus()).isEqualTo(204);
	}
}
