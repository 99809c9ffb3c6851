package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.SampleEntries;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /api/albums} and the field {@code album} of an upload, through HTTP. */
class AlbumsTest extends ApiTest {
	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	private String cat;
	private String dog;

	@BeforeEach
	void store() throws IOException {
		cat = json(upload("file", "cat.png", SampleImages.png(4, 3))).get("id").asText();
		dog = json(upload("file", "dog.png", SampleImages.png(5, 3))).get("id").asText();
	}

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
	void putsAnUploadIntoAnAlbumAndARepeatedOneOnce() throws Exception {
		JsonNode made = json(make("{\"images\":[\"" + cat + "\"]}"));
		Entity<byte[]> form = Entity.entity(
				join(fields(made, key(made)), filePart("file", "fox.png", SampleImages.png(6, 3)), end()),
				multipartType());

		Response first = request("upload").header("Idempotency-Key", "a-key-that-is-long-enough").post(form);
		Response again = request("upload").header("Idempotency-Key", "a-key-that-is-long-enough").post(form);
		String fox = json(first).get("id").asText();

		assertThat(first.getHeaderString("Link")).isEqualTo("<" + made.get("url").asText() + ">; rel=\"collection\"");
		assertThat(again.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
		assertThat(images(json(request("albums/" + made.get("id").asText()).get()))).containsExactly(cat, fox);
	}

	@Test
	void mendsAnAttemptThatDiedBeforeTheAlbumWasFilled() throws Exception {
		JsonNode made = json(make("{\"title\":\"later\"}"));
		byte[] file = SampleImages.png(6, 3);
		String fox = json(request("upload").header("Idempotency-Key", "a-key-that-is-long-enough")
				.post(multipart("file", "fox.png", file))).get("id").asText();

		request("upload?album=" + made.get("id").asText()).header("X-Album-Key", key(made))
				.header("Idempotency-Key", "a-key-that-is-long-enough").post(multipart("file", "fox.png", file));

		assertThat(images(json(request("albums/" + made.get("id").asText()).get()))).containsExactly(fox);
	}

	@Test
	void takesTheAlbumOfAFileThatIsTheBodyFromQueryAndHeader() throws Exception {
		JsonNode made = json(make("{\"title\":\"put\"}"));

		Response answer = request("images/fox.png?album=" + made.get("id").asText()).header("X-Album-Key", key(made))
				.put(Entity.entity(SampleImages.png(6, 3), "image/png"));

		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(images(json(request("albums/" + made.get("id").asText()).get())))
				.containsExactly(json(answer).get("id").asText());
	}

	@Test
	void storesNothingForAnAlbumThatIsNotTheClients() throws Exception {
		JsonNode made = json(make("{\"title\":\"mine\"}"));
		int before = store.size();

		assertProblem(upload(fields(made, "wrong"), "fox.png"), 403, "album_key_wrong");
		assertProblem(upload(fieldPart("album", made.get("id").asText()), "fox.png"), 403, "album_key_wrong");
		assertProblem(upload(fieldPart("album", "0000000000000000"), "fox.png"), 403, "album_key_wrong");
		assertProblem(upload(fieldPart("album", "no album"), "fox.png"), 403, "album_key_wrong");

		assertThat(store.size()).isEqualTo(before);
	}

	@Test
	void refusesAnAlbumThatIsNamedBehindTheFirstOfSeveralFiles() throws Exception {
		JsonNode made = json(make("{\"title\":\"late\"}"));

		Response answer = request("upload").post(Entity.entity(join(filePart("file", "a.png", SampleImages.png(6, 3)),
				filePart("file", "b.png", SampleImages.png(7, 3)), fields(made, key(made)), end()), multipartType()));

		assertThat(answer.getStatus()).isEqualTo(207);
		assertThat(json(answer).get("files").get(1).get("code").asText()).isEqualTo("late_option");
		assertThat(catalogue.albums().find(new AlbumId(made.get("id").asText())).orElseThrow().images()).isEmpty();
	}

	private Response make(String body) {
		return request("albums").post(Entity.json(body));
	}

	private Response upload(String fields, String name) {
		return request("upload").post(
				Entity.entity(join(fields, filePart("file", name, SampleImages.png(6, 3)), end()), multipartType()));
	}

	private static String fields(JsonNode album, String key) {
		return fieldPart("album", album.get("id").asText()) + fieldPart("album_key", key);
	}

	private static String key(JsonNode made) {
		return made.get("key").asText();
	}

	private static List<String> images(JsonNode album) {
		return album.get("images").findValuesAsText("id");
	}

	private JsonNode changed(JsonNode album, String body) throws Exception {
		HttpResponse<String> answer = send("PATCH", album, body, "X-Album-Key", key(album));

		assertThat(answer.statusCode()).isEqualTo(200);
		return new ObjectMapper().readTree(answer.body());
	}

	/** Jersey's own client cannot send PATCH. */
	private HttpResponse<String> send(String method, JsonNode album, String body, String header, String value)
			throws Exception {
		return client.send(HttpRequest.newBuilder(target("albums/" + album.get("id").asText()).getUri())
				.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json")
				.header(header, value).build(), BodyHandlers.ofString());
	}
}
