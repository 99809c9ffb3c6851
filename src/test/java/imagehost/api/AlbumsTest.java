package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.catalogue.Album;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.SampleEntries;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/albums} through HTTP. */
class AlbumsTest extends AlbumsApiTest {
	@Test
	void makesAnAlbumInTheOrderGivenAndShowsItsKeyOnce() throws Exception {
		Response answer = make("{\"title\":\" Отпуск\\u202e \",\"images\":[\"" + dog + "\",\"" + cat + "\",\"" + dog
				+ "\",\"0000000000000000\"]}");
		JsonNode made = json(answer);
		JsonNode shown = json(request("albums/" + made.get("id").asText()).get());

		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.getHeaderString("Location")).isEqualTo(made.get("url").asText())
				.endsWith("/a/" + made.get("id").asText());
		assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
		assertThat(made.get("edit_url").asText()).isEqualTo(made.get("url").asText() + "?key=" + key(made));
		assertThat(shown.get("title").asText()).isEqualTo("Отпуск");
		assertThat(images(shown)).containsExactly(dog, cat);
		assertThat(shown.has("key")).isFalse();
		assertThat(shown.has("edit_url")).isFalse();
		assertThat(shown.get("images").get(0).has("delete_key")).isFalse();
	}

	@Test
	void changesTitleImagesAndOrderWithItsKey() throws Exception {
		JsonNode made = json(make("{\"images\":[\"" + cat + "\"]}"));

		JsonNode changed = changed(made, "{\"title\":\"Зима\",\"add\":[\"" + dog + "\"],\"order\":[\"" + dog + "\"]}");

		assertThat(changed.get("title").asText()).isEqualTo("Зима");
		assertThat(images(changed)).containsExactly(dog, cat);
		assertThat(images(changed(made, "{\"remove\":[\"" + dog + "\"]}"))).containsExactly(cat);
		assertThat(changed(made, "{\"title\":\"\"}").get("title").asText()).isEmpty();
		assertThat(catalogue.find(SampleEntries.id(1))).isEmpty();
	}

	@Test
	void deletesTheAlbumAndNotItsImages() throws Exception {
		JsonNode made = json(make("{\"images\":[\"" + cat + "\"]}"));

		assertThat(send("DELETE", made, "", "X-Album-Key", key(made)).statusCode()).isEqualTo(204);

		assertProblem(request("albums/" + made.get("id").asText()).get(), 404, "http_404");
		assertThat(send("DELETE", made, "", "X-Album-Key", key(made)).statusCode()).isEqualTo(404);
		assertThat(request("images/" + cat).get().getStatus()).isEqualTo(200);
	}

	@Test
	void losesAnImageThatIsDeleted() throws Exception {
		JsonNode made = json(make("{\"images\":[\"" + cat + "\",\"" + dog + "\"]}"));

		request("images/" + cat).header("Authorization", "Bearer " + ADMIN_TOKEN).delete();

		assertThat(images(json(request("albums/" + made.get("id").asText()).get()))).containsExactly(dog);
	}

	@Test
	void changesNothingWithoutTheRightKeyAndCountsWrongOnes() throws Exception {
		JsonNode made = json(make("{\"title\":\"before\"}"));

		assertThat(send("PATCH", made, "{\"title\":\"x\"}", "X-Album-Key", "").statusCode()).isEqualTo(403);
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(send("PATCH", made, "{\"title\":\"x\"}", "X-Album-Key", "wrong").statusCode()).isEqualTo(403);
		}
		assertThat(send("DELETE", made, "", "X-Album-Key", key(made)).statusCode()).isEqualTo(429);
		assertThat(json(request("albums/" + made.get("id").asText()).get()).get("title").asText()).isEqualTo("before");
	}

	@Test
	void letsTheAdministratorChangeAndDelete() throws Exception {
		JsonNode made = json(make("{\"title\":\"before\"}"));
		String token = "Bearer " + ADMIN_TOKEN;

		assertThat(send("PATCH", made, "{\"title\":\"x\"}", "Authorization", token).statusCode()).isEqualTo(200);
		assertThat(send("DELETE", made, "", "Authorization", token).statusCode()).isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "{", "[]", "{}", "{\"title\":5}", "{\"images\":\"cat\"}", "{\"images\":[5]}",
			"{\"images\":[\"../cat\"]}", "{\"key\":\"mine\"}", "{\"title\":null}"})
	void refusesABodyThatIsNoAlbum(String body) throws Exception {
		assertProblem(make(body), 400, "bad_parameter");
	}

	@Test
	void refusesMoreImagesThanAnAlbumMayHave() throws Exception {
		List<CatalogueEntry> many = IntStream.rangeClosed(100, 100 + Album.MAX_IMAGES)
				.mapToObj(number -> SampleEntries.entry(number, false)).toList();
		catalogue.addAll(many);
		String ids = "[\"" + String.join("\",\"", many.stream().map(entry -> entry.id().value()).toList()) + "\"]";
		JsonNode made = json(make("{\"title\":\"full\"}"));

		assertProblem(make("{\"images\":" + ids + "}"), 422, "too_many_album_images");
		assertThat(send("PATCH", made, "{\"add\":" + ids + "}", "X-Album-Key", key(made)).statusCode()).isEqualTo(422);

		changed(made, "{\"add\":" + ids.replace("\"0000000000000100\",", "") + "}");
		assertProblem(upload(fields(made, key(made)), "one-too-many.png"), 422, "too_many_album_images");
	}

	@Test
	void takesAHundredAlbumsOfOneAddressInTenMinutes() throws Exception {
		for (int album = 0; album < 100; album++) {
			assertThat(make("{\"title\":\"" + album + "\"}").getStatus()).isEqualTo(201);
		}

		Response refused = make("{\"title\":\"one too many\"}");

		assertProblem(refused, 429, "too_many_albums");
		assertThat(Integer.parseInt(refused.getHeaderString("Retry-After"))).isBetween(1, 600);
	}
}
