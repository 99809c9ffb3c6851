package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms of Lsky, ImgBB and PicGo's server, as their documents and clients have them; a token is asked for. */
class OtherServicesIT extends ServiceTest {
	private static final String TOKEN = "a-token-of-the-tests";
	private static final String BEARER = "Authorization: Bearer " + TOKEN;

	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_UPLOAD_TOKENS", TOKEN, "IMAGEHOST_LANGUAGE", "en");
	}

	@Test
	void answersAndDeletesAsLsky() {
		JsonNode answer = site.post("/api/v1/upload", cat("file"), BEARER).json();

		JsonNode data = answer.path("data");
		String url = data.path("links").path("url").asText();
		assertThat(answer.path("status").asBoolean()).isTrue();
		assertThat(url).isEqualTo(server.at("/" + data.path("pathname").asText()).toString());
		assertThat(data.path("origin_name").asText()).isEqualTo("my cat.png");
		assertThat(data.path("mimetype").asText()).isEqualTo("image/png");
		assertThat(data.path("size").asDouble()).isPositive();
		assertThat(data.path("links").path("markdown").asText()).endsWith("](" + url + ")");
		assertThat(data.path("links").path("bbcode").asText()).isEqualTo("[img]" + url + "[/img]");
		String key = data.path("key").asText();
		assertThat(site.send("DELETE", "/api/v1/images/" + key).json().path("status").asBoolean()).isTrue();
		Answer again = site.send("DELETE", "/api/v1/images/" + key);
		assertThat(again.status()).isEqualTo(404);
		assertThat(again.json().path("status").asBoolean(true)).isFalse();
	}

	@Test
	void refusesAsLsky() {
		Answer answer = site.post("/api/v1/upload", cat("file"));

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json().path("status").asBoolean(true)).isFalse();
		assertThat(answer.json().path("message").asText()).contains("token");
		assertThat(answer.json().path("data").isObject()).isTrue();
	}

	@Test
	void answersAsImgbb() {
		String base64 = Base64.getEncoder().encodeToString(TestImages.smallPng());

		JsonNode byFile = site.post("/1/upload?key=" + TOKEN, cat("image")).json();
		JsonNode byText = site.post("/1/upload", new Form().field("image", base64).field("name", "dog")
				.field("key", TOKEN)).json();

		assertThat(byFile.path("success").asBoolean()).isTrue();
		JsonNode data = byText.path("data");
		assertThat(data.path("title").asText()).isEqualTo("dog");
		assertThat(data.path("width").asInt()).isEqualTo(40);
		assertThat(data.path("url").asText()).isEqualTo(data.path("image").path("url").asText())
				.startsWith(server.at("/images/").toString());
		assertThat(data.path("thumb").path("url").asText()).startsWith(server.at("/thumbnails/").toString());
		String deletion = data.path("delete_url").asText().substring(server.at("").toString().length());
		assertThat(site.get(deletion).status()).isEqualTo(200);
	}

	@Test
	void refusesAsImgbb() {
		Answer answer = site.post("/1/upload?key=" + TOKEN, new Form().field("image", "https://example.org/cat.png"));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("status_code").asInt()).isEqualTo(400);
		assertThat(answer.json().path("error").path("message").asText()).contains("fetches nothing");
		assertThat(site.post("/1/upload?key=wrong", cat("image")).json().path("status_code").asInt()).isEqualTo(401);
	}

	@Test
	void answersSeveralImagesAsPicGosServer() {
		Answer answer = site.post("/obsidian?key=" + TOKEN, cat("list").file("list", "dog.png", TestImages.smallPng()));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("success").asBoolean()).isTrue();
		assertThat(answer.json().path("result")).hasSize(2)
				.allSatisfy(link -> assertThat(link.asText()).startsWith(server.at("/images/").toString()));
		assertThat(site.post("/obsidian?key=" + TOKEN, cat("files")).json().path("result")).hasSize(1);
	}

	@Test
	void refusesAllAsPicGosServerWhereOneIsRefused() {
		Answer answer = site.post("/obsidian?key=" + TOKEN, cat("list").file("list", "b.png", Form.utf8("no image")));
		Answer paths = site.sendWhole("POST", "/obsidian?key=" + TOKEN, Form.utf8("{\"list\":[\"/a.png\"]}"),
				"Content-Type: application/json");

		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.json().path("success").asBoolean(true)).isFalse();
		assertThat(answer.json().path("result")).isEmpty();
		assertThat(answer.json().path("msg").asText()).isNotBlank();
		assertThat(paths.status()).isEqualTo(415);
		assertThat(paths.json().path("msg").asText()).isNotBlank();
	}

	@Test
	void putsTheTokenIntoTheSettingsOfPrograms() {
		assertThat(site.get("/sharex.sxcu").json().path("Headers").path("Authorization").asText())
				.isEqualTo("Bearer {prompt:Upload token}");
		assertThat(site.get("/picgo.json").text()).contains("Bearer TOKEN");
	}

	private static Form cat(String field) {
		return new Form().file(field, "my cat.png", TestImages.smallPng());
	}
}
