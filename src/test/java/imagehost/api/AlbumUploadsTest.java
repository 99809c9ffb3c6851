package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.catalogue.AlbumId;
import imagehost.image.SampleImages;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

/** The field {@code album} of an upload, through HTTP. */
class AlbumUploadsTest extends AlbumsApiTest {
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
}
