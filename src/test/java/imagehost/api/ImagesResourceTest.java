package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.image.SampleImages;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding and deleting images, through HTTP, and what every resource answers where there is nothing. */
class ImagesResourceTest extends ApiTest {
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
