package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.image.SampleImages;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PATCH /api/images/{id}}, through HTTP. */
class ImageChangeTest extends ApiTest {
	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	private JsonNode image;

	@BeforeEach
	void store() throws IOException {
		image = json(upload("file", "cat.png", SampleImages.png(4, 3)));
	}

	@Test
	void takesAnImageOutOfTheCatalogueAndBackWithItsKey() throws Exception {
		JsonNode hidden = changed("{\"listed\":false}");

		assertThat(hidden.get("listed").asBoolean()).isFalse();
		assertThat(hidden.has("delete_key")).isFalse();
		assertThat(json(request("images").get()).get("images")).isEmpty();
		assertThat(changed("{\"listed\":false}")).isEqualTo(hidden);
		assertThat(changed("{\"listed\":true}").get("listed").asBoolean()).isTrue();
		assertThat(json(request("images").get()).get("images")).hasSize(1);
	}

	@Test
	void renamesAnImageToTextThatIsCleanedAndNeverAPath() throws Exception {
		JsonNode renamed = changed("{\"original_name\":\" ../AC/DC\\u202e\\nlive \"}");

		assertThat(renamed.get("original_name").asText()).isEqualTo("../AC/DClive");
		assertThat(renamed.get("url")).isEqualTo(image.get("url"));
		assertThat(renamed.get("listed").asBoolean()).isTrue();
		assertThat(json(request("images?q=dclive").get()).get("images")).hasSize(1);
	}

	@Test
	void keepsTheFirst255CharactersOfAName() throws Exception {
		assertThat(changed("{\"original_name\":\"" + "ж".repeat(300) + "\"}").get("original_name").asText())
				.isEqualTo("ж".repeat(255));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "{", "[]", "1", "{}", "{\"listed\":\"false\"}", "{\"listed\":null}", "{\"listed\":0}",
			"{\"original_name\":5}", "{\"id\":\"0000000000000000\"}", "{\"listed\":false,\"delete_key\":\"x\"}"})
	void refusesABodyThatIsNoChangeAndChangesNothing(String body) throws Exception {
		HttpResponse<String> refused = patch(body, "X-Delete-Key", image.get("delete_key").asText());

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("\"code\":\"bad_parameter\"");
		assertThat(json(request("images").get()).get("images")).hasSize(1);
	}

	@Test
	void refusesABodyThatIsTooLarge() throws Exception {
		HttpResponse<String> refused = patch("{\"original_name\":\"" + "a".repeat(20_000) + "\"}", "X-Delete-Key",
				image.get("delete_key").asText());

		assertThat(refused.statusCode()).isEqualTo(413);
	}

	@Test
	void changesNothingWithoutTheRightKey() throws Exception {
		assertThat(patch("{\"listed\":false}", "X-Delete-Key", "wrong").statusCode()).isEqualTo(403);
		assertThat(patch("{\"listed\":false}", "Authorization", "Bearer wrong").statusCode()).isEqualTo(403);
		assertThat(json(request("images").get()).get("images")).hasSize(1);
	}

	@Test
	void letsTheAdministratorChange() throws Exception {
		assertThat(patch("{\"listed\":false}", "Authorization", "Bearer " + ADMIN_TOKEN).statusCode()).isEqualTo(200);
	}

	private JsonNode changed(String body) throws Exception {
		HttpResponse<String> answer = patch(body, "X-Delete-Key", image.get("delete_key").asText());

		assertThat(answer.statusCode()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

	/** Jersey's own client cannot send PATCH. */
	private HttpResponse<String> patch(String body, String header, String value) throws Exception {
		return client.send(HttpRequest.newBuilder(target("images/" + image.get("id").asText()).getUri())
				.method("PATCH", BodyPublishers.ofString(body)).header("Content-Type", "application/json")
				.header(header, value).build(), BodyHandlers.ofString());
	}
}
