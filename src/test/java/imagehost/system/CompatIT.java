package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The interfaces of other services, by the requests and answers that their documentation shows: Chevereto
 * (v4-docs.chevereto.com/api/1/file-upload.html, chevereto-free.github.io/api) and Imgur (apidocs.imgur.com,
 * api.imgur.com/models/image, api.imgur.com/errorhandling).
 */
class CompatIT {
	private static final String TOKEN = "a-token-of-the-tests";

	private static RunningServer server;
	private static RunningServer closed;
	private static Site site;
	private static Site closedSite;

	@BeforeAll
	static void start() throws IOException {
		server = RunningServer.start(Map.of("IMAGEHOST_LANGUAGE", "en"));
		closed = RunningServer.start(Map.of("IMAGEHOST_UPLOAD_TOKENS", TOKEN));
		site = new Site(server);
		closedSite = new Site(closed);
	}

	@AfterAll
	static void stop() throws IOException {
		site.close();
		closedSite.close();
		server.close();
		closed.close();
	}

	@Nested
	class Chevereto {
		@ParameterizedTest
		@ValueSource(strings = {"/api/1/upload", "/api/1/upload/"})
		void answersAFileAsItsDocumentationShows(String path) throws Exception {
			HttpResponse<String> answer = site.post(path, file("source"));

			JsonNode json = json(answer);
			JsonNode image = json.path("image");
			assertThat(answer.statusCode()).isEqualTo(200);
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
			assertThat(site.get(image.path("delete_url").asText().replace(server.at("").toString(), "")).statusCode())
					.isEqualTo(200);
		}

		@Test
		void takesBase64FromAFormWithoutFiles() throws Exception {
			HttpResponse<String> answer = site.postFields("/api/1/upload",
					"key=any&format=json&source=" + base64().replace("+", "%2B").replace("/", "%2F"));

			assertThat(json(answer).path("image").path("width").asInt()).isEqualTo(40);
		}

		@Test
		void answersInTheFormatThatIsAskedFor() throws Exception {
			HttpResponse<String> text = site.post("/api/1/upload", file("source").field("format", "txt"));
			HttpResponse<String> redirect = site.post("/api/1/upload?format=redirect", file("source"));

			assertThat(text.body()).matches("http://127.0.0.1:[0-9]+/images/[0-9a-z]{16}\\.png");
			assertThat(header(text, "Content-Type")).startsWith("text/plain");
			assertThat(redirect.statusCode()).isEqualTo(302);
			assertThat(header(redirect, "Location")).startsWith(server.at("/i/").toString());
		}

		@Test
		void tellsFailuresInItsForm() throws Exception {
			HttpResponse<String> answer = site.post("/api/1/upload", new Form().field("format", "json"));

			JsonNode json = json(answer);
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(json.path("status_code").asInt()).isEqualTo(400);
			assertThat(json.path("status_txt").asText()).isEqualTo("Bad Request");
			assertThat(json.path("error").path("message").asText()).startsWith("There is no file");
			assertThat(json.path("error").path("context").asText()).isEqualTo("no_file");
			assertThat(site.post("/api/1/upload", new Form().field("format", "txt")).body())
					.startsWith("There is no file");
			assertThat(header(site.get("/api/1/upload"), "Allow")).isEqualTo("POST");
		}

		@Test
		void fetchesNothingFromOtherSites() throws Exception {
			HttpResponse<String> answer = site.post("/api/1/upload",
					new Form().field("source", "http://somewebsite/someimage.jpg"));

			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(json(answer).path("error").path("message").asText()).isEqualTo(
					"Send the picture itself, not its address: the service fetches nothing from other sites.");
		}

		@Test
		void takesTheTokenForTheKeyInEveryPlaceOfIt() throws Exception {
			assertThat(closedSite.post("/api/1/upload", file("source")).statusCode()).isEqualTo(401);
			assertThat(closedSite.post("/api/1/upload", new Form().field("key", "wrong-key-of-the-tests")
					.file("cat.png", Site.png())).statusCode()).isEqualTo(401);
			assertThat(closedSite.post("/api/1/upload", new Form().field("key", TOKEN).file("cat.png", Site.png()))
					.statusCode()).isEqualTo(200);
			assertThat(closedSite.post("/api/1/upload?key=" + TOKEN, file("source")).statusCode()).isEqualTo(200);
			assertThat(closedSite.post("/api/1/upload", file("source"), "X-API-Key", TOKEN).statusCode())
					.isEqualTo(200);
		}
	}

	@Nested
	class Imgur {
		@ParameterizedTest
		@ValueSource(strings = {"/3/image", "/3/upload"})
		void answersAFileAsItsDocumentationShows(String path) throws Exception {
			HttpResponse<String> answer = site.post(path, file("image").field("type", "file"), "Authorization",
					"Client-ID anybody");

			JsonNode json = json(answer);
			JsonNode data = json.path("data");
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(json.path("success").asBoolean()).isTrue();
			assertThat(json.path("status").asInt()).isEqualTo(200);
			assertThat(data.path("link").asText())
					.isEqualTo(server.at("/images/" + data.path("id").asText() + ".png").toString());
			assertThat(data.path("type").asText()).isEqualTo("image/png");
			assertThat(data.path("animated").asBoolean(true)).isFalse();
			assertThat(List.of(data.path("width").asInt(), data.path("height").asInt())).containsExactly(40, 30);
			assertThat(data.path("datetime").asLong()).isPositive();
			assertThat(data.path("size").asInt()).isPositive();
			assertThat(data.path("name").asText()).isEqualTo("my cat.png");
		}

		@Test
		void takesBase64AndItsName() throws Exception {
			Form form = new Form().field("type", "base64").field("name", "dog.png").field("image", base64());

			assertThat(json(site.post("/3/image", form)).path("data").path("name").asText()).isEqualTo("dog.png");
		}

		@Test
		void deletesByTheHashOnce() throws Exception {
			JsonNode data = json(site.post("/3/image", file("image"))).path("data");
			String hash = data.path("deletehash").asText();

			HttpResponse<String> wrong = site.send("DELETE", "/3/image/" + hash.substring(0, hash.length() - 3));
			HttpResponse<String> deleted = site.send("DELETE", "/3/image/" + hash);
			HttpResponse<String> again = site.send("DELETE", "/3/image/" + hash);

			assertThat(wrong.statusCode()).isEqualTo(404);
			assertThat(deleted.body()).isEqualTo("{\"data\":true,\"success\":true,\"status\":200}");
			assertThat(again.statusCode()).isEqualTo(404);
			assertThat(site.get("/images/" + data.path("id").asText() + ".png").statusCode()).isEqualTo(404);
		}

		@ParameterizedTest
		@CsvSource({"image,https://example.org/cat.png,fetches nothing", "image,%%%,base64", "title,Cat,no file"})
		void tellsFailuresInItsForm(String field, String value, String words) throws Exception {
			HttpResponse<String> answer = site.post("/3/image", new Form().field(field, value));

			JsonNode json = json(answer);
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(json.path("success").asBoolean(true)).isFalse();
			assertThat(json.path("status").asInt()).isEqualTo(400);
			assertThat(json.path("data").path("error").asText()).contains(words);
			assertThat(json.path("data").path("request").asText()).isEqualTo("/3/image");
			assertThat(json.path("data").path("method").asText()).isEqualTo("POST");
		}

		@ParameterizedTest
		@ValueSource(strings = {"x", "0000000000000000", "0000000000000000wrong", ""})
		void knowsNoPictureOfAnotherHash(String hash) throws Exception {
			assertThat(site.send("DELETE", "/3/image/" + hash).statusCode()).isEqualTo(404);
		}

		@Test
		void takesTheTokenForTheClientIdOrAsABearer() throws Exception {
			assertThat(closedSite.post("/3/image", file("image")).statusCode()).isEqualTo(401);
			assertThat(closedSite.post("/3/image", file("image"), "Authorization", "Client-ID other").statusCode())
					.isEqualTo(401);
			assertThat(closedSite.post("/3/image", file("image"), "Authorization", "Client-ID " + TOKEN).statusCode())
					.isEqualTo(200);
			assertThat(closedSite.post("/3/image", file("image"), "Authorization", "Bearer " + TOKEN).statusCode())
					.isEqualTo(200);
		}
	}

	private static Form file(String field) throws IOException {
		return new Form().part("Content-Disposition: form-data; name=\"" + field + "\"; filename=\"my cat.png\"\r\n",
				Site.png());
	}

	private static String base64() throws IOException {
		return new String(Base64.getEncoder().encode(Site.png()), StandardCharsets.US_ASCII);
	}

	private static JsonNode json(HttpResponse<String> answer) throws IOException {
		return new ObjectMapper().readTree(answer.body());
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}
}
