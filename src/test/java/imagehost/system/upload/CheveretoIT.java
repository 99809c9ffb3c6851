package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chevereto's API, by the requests and answers that its documentation shows
 * (v4-docs.chevereto.com/api/1/file-upload.html, chevereto-free.github.io/api).
 */
class CheveretoIT extends ServiceTest {
	private static final String BASE64 = Base64.getEncoder().encodeToString(TestImages.smallPng());

	@ParameterizedTest
	@ValueSource(strings = {"/api/1/upload", "/api/1/upload/"})
	void answersAFileAsItsDocumentationShows(String path) {
		Answer answer = site.post(path, catIn("source"));

		JsonNode json = answer.json();
		JsonNode image = json.path("image");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(json.path("status_code").asInt()).isEqualTo(200);
		assertThat(json.path("success").path("code").asInt()).isEqualTo(200);
		assertThat(json.path("status_txt").asText()).isEqualTo("OK");
		assertThat(image.path("name").asText()).isEqualTo("my cat");
		assertThat(image.path("extension").asText()).isEqualTo("png");
		assertThat(image.path("original_filename").asText()).isEqualTo("my cat.png");
		assertThat(image.path("size").asInt()).isPositive();
		assertThat(image.path("width").asInt()).isEqualTo(40);
		assertThat(image.path("height").asInt()).isEqualTo(30);
		String id = image.path("id_encoded").asText();
		assertThat(image.path("url").asText()).isEqualTo(server.at("/images/" + id + ".png").toString())
				.isEqualTo(image.path("display_url").asText()).isEqualTo(image.path("image").path("url").asText());
		assertThat(image.path("url_viewer").asText()).isEqualTo(server.at("/i/" + id).toString());
		assertThat(image.path("thumb").path("url").asText())
				.startsWith(server.at("/thumbnails/" + id).toString());
		assertThat(image.path("image").path("mime").asText()).isEqualTo("image/png");
		assertThat(site.get(image.path("delete_url").asText().replace(server.at("").toString(), "")).status())
				.isEqualTo(200);
	}

	@Test
	void takesBase64FromAFormWithoutFiles() {
		Answer answer = site.postFields("/api/1/upload",
				"key=any&format=json&source=" + BASE64.replace("+", "%2B").replace("/", "%2F"));

		assertThat(answer.json().path("image").path("width").asInt()).isEqualTo(40);
	}

	@Test
	void answersInTheFormatThatIsAskedFor() {
		Answer text = site.post("/api/1/upload", catIn("source").field("format", "txt"));
		Answer redirect = site.post("/api/1/upload?format=redirect", catIn("source"));

		assertThat(text.text()).matches("http://127.0.0.1:[0-9]+/images/[0-9a-z]{16}\\.png");
		assertThat(text.header("Content-Type")).startsWith("text/plain");
		assertThat(redirect.status()).isEqualTo(302);
		assertThat(redirect.header("Location")).startsWith(server.at("/i/").toString());
	}

	@Test
	void reportsFailuresInItsForm() {
		Answer answer = site.post("/api/1/upload", new Form().field("format", "json"), "Accept-Language: en");

		JsonNode json = answer.json();
		assertThat(answer.status()).isEqualTo(400);
		assertThat(json.path("status_code").asInt()).isEqualTo(400);
		assertThat(json.path("status_txt").asText()).isEqualTo("Bad Request");
		assertThat(json.path("error").path("message").asText()).startsWith("There is no file");
		assertThat(json.path("error").path("context").asText()).isEqualTo("no_file");
		assertThat(site.post("/api/1/upload", new Form().field("format", "txt"), "Accept-Language: en").text())
				.startsWith("There is no file");
		assertThat(site.get("/api/1/upload").header("Allow")).isEqualTo("POST");
	}

	@Test
	void fetchesNothingFromOtherSites() {
		Answer answer = site.post("/api/1/upload",
				new Form().field("source", "http://somewebsite/someimage.jpg"), "Accept-Language: en");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("error").path("message").asText()).isEqualTo(
				"Send the picture itself, not its address: the service fetches nothing from other sites.");
	}

	private static Form catIn(String field) {
		return new Form().file(field, "my cat.png", TestImages.smallPng());
	}
}
