package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.image.SampleImages;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What tests of albums share: two stored images, and requests as clients send them. */
abstract class AlbumsApiTest extends ApiTest {
	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	protected String cat;
	protected String dog;

	@BeforeEach
	void store() throws IOException {
		cat = json(upload("file", "cat.png", SampleImages.png(4, 3))).get("id").asText();
		dog = json(upload("file", "dog.png", SampleImages.png(5, 3))).get("id").asText();
	}

	protected Response make(String body) {
		return request("albums").post(Entity.json(body));
	}

	protected Response upload(String fields, String name) {
		return request("upload").post(
				Entity.entity(join(fields, filePart("file", name, SampleImages.png(6, 3)), end()), multipartType()));
	}

	protected static String fields(JsonNode album, String key) {
		return fieldPart("album", album.get("id").asText()) + fieldPart("album_key", key);
	}

	protected static String key(JsonNode made) {
		return made.get("key").asText();
	}

	protected static List<String> images(JsonNode album) {
		return album.get("images").findValuesAsText("id");
	}

	protected JsonNode changed(JsonNode album, String body) throws Exception {
		HttpResponse<String> answer = send("PATCH", album, body, "X-Album-Key", key(album));

		assertThat(answer.statusCode()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

	/** Jersey's own client cannot send PATCH. */
	protected HttpResponse<String> send(String method, JsonNode album, String body, String header, String value)
			throws Exception {
		return client.send(HttpRequest.newBuilder(target("albums/" + album.get("id").asText()).getUri())
				.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json")
				.header(header, value).build(), BodyHandlers.ofString());
	}
}
