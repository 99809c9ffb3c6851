package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Imgur's API, by the requests and answers that its documentation shows (apidocs.imgur.com, api.imgur.com/models/image,
 * api.imgur.com/errorhandling).
 */
class ImgurIT extends ServiceTest {
	private static final String BASE64 = Base64.getEncoder().encodeToString(TestImages.smallPng());

	@ParameterizedTest
	@ValueSource(strings = {"/3/image", "/3/image/", "/3/image.json", "/3/upload", "/3/upload/", "/3/upload.json"})
	void answersAFileAsItsDocumentationShows(String path) {
		Answer answer = site.post(path, catIn("image").field("type", "file"), "Authorization: Client-ID anybody");

		JsonNode json = answer.json();
		JsonNode data = json.path("data");
		assertThat(answer.status()).isEqualTo(200);
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

	@ParameterizedTest
	@ValueSource(strings = {"/3/image.xml", "/3/upload.xml", "/upload.xml"})
	void answersInXmlWhereTheAddressEndsSo(String path) {
		Answer answer = site.post(path, new Form().file("image", "a <b> & c.png", TestImages.smallPng()));
		Answer failure = site.post(path, new Form().field("title", "Cat"), "Accept-Language: en");

		assertThat(answer.header("content-type")).isEqualTo("text/xml;charset=UTF-8");
		assertThat(answer.text())
				.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><data success=\"1\" status=\"200\">")
				.contains("<name>a &lt;b&gt; &amp; c.png</name>").endsWith("</data>");
		String id = answer.first("<id>([^<]*)</id>");
		assertThat(answer.first("<link>([^<]*)</link>")).isEqualTo(server.at("/images/" + id + ".png").toString());
		assertThat(failure.status()).isEqualTo(400);
		assertThat(failure.text()).contains("<data success=\"0\" status=\"400\"><error>There is no file");
		Answer deleted = site.send("DELETE", "/3/image/" + answer.first("<deletehash>([^<]*)<") + ".xml");
		assertThat(deleted.text()).endsWith("<data success=\"1\" status=\"200\">true</data>");
	}

	@Test
	void tellsTheFactsOfAnImage() {
		JsonNode stored = site.post("/3/image", catIn("image").field("listed", "false")).json().path("data");
		String id = stored.path("id").asText();

		JsonNode data = site.get("/3/image/" + id).json().path("data");

		assertThat(data.path("link")).isEqualTo(stored.path("link"));
		assertThat(data.has("deletehash")).isFalse();
		assertThat(site.get("/3/image/" + id + ".xml").text()).contains("<id>" + id + "</id>");
		assertThat(site.get("/3/image/" + id + ".json").json().path("data")).isEqualTo(data);
		assertThat(site.get("/3/image/0000000000000000").json().path("status").asInt()).isEqualTo(404);
		assertThat(site.send("PATCH", "/3/image/" + id).header("Allow")).isEqualTo("GET, DELETE");
	}

	/** An image under the type of a form, base64 as text, fields as JSON: see also {@code RecordedClientsIT}. */
	@Test
	void takesAnImageUnderAnyType() {
		for (String type : List.of("application/x-www-form-urlencoded", "text/plain", "application/octet-stream",
				"application/json", "image/gif", "nothing")) {
			Answer answer = site.sendWhole("POST", "/3/image?name=cat.png", TestImages.smallPng(),
					"Content-Type: " + type);
			assertThat(answer.json().path("data").path("name").asText()).as(type).isEqualTo("cat.png");
		}
		assertThat(site.sendWhole("POST", "/3/image", TestImages.smallPng()).status()).isEqualTo(200);
		assertThat(site.sendWhole("POST", "/3/image", Form.utf8("{\"image\":[]}"), "Content-Type: application/json",
				"Accept-Language: en").json().path("data").path("error").asText()).contains("JSON");
	}

	@Test
	void takesBase64AndItsName() {
		Form form = new Form().field("type", "base64").field("name", "dog.png").field("image", BASE64);

		assertThat(site.post("/3/image", form).json().path("data").path("name").asText()).isEqualTo("dog.png");
	}

	@Test
	void deletesByTheHashOnce() {
		JsonNode data = site.post("/3/image", catIn("image")).json().path("data");
		String hash = data.path("deletehash").asText();

		Answer wrong = site.from("192.0.2.2").send("DELETE", "/3/image/" + hash.substring(0, hash.length() - 3));
		Answer deleted = site.send("DELETE", "/3/image/" + hash);
		Answer again = site.send("DELETE", "/3/image/" + hash);

		assertThat(wrong.status()).isEqualTo(404);
		assertThat(deleted.text()).isEqualTo("{\"data\":true,\"success\":true,\"status\":200}");
		assertThat(again.status()).isEqualTo(404);
		assertThat(site.get("/images/" + data.path("id").asText() + ".png").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({"image,https://example.org/cat.png,fetches nothing", "image,%%%,base64", "title,Cat,no file"})
	void reportsFailuresInItsForm(String field, String value, String words) {
		Answer answer = site.post("/3/image", new Form().field(field, value), "Accept-Language: en");

		JsonNode json = answer.json();
		assertThat(answer.status()).isEqualTo(400);
		assertThat(json.path("success").asBoolean(true)).isFalse();
		assertThat(json.path("status").asInt()).isEqualTo(400);
		assertThat(json.path("data").path("error").asText()).contains(words);
		assertThat(json.path("data").path("request").asText()).isEqualTo("/3/image");
		assertThat(json.path("data").path("method").asText()).isEqualTo("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = {"x", "0000000000000000", "0000000000000000wrong"})
	void knowsNoImageOfAnotherHash(String hash) {
		assertThat(site.from("192.0.2.2").send("DELETE", "/3/image/" + hash).status()).isEqualTo(404);
	}

	@Test
	void makesFillsAndDeletesAnAlbum() {
		String dog = site.post("/3/image", catIn("image")).json().path("data").path("deletehash").asText();
		String fox = site.post("/3/image", catIn("image")).json().path("data").path("id").asText();

		JsonNode made = site.postFields("/3/album", "title=Holiday&deletehashes[]=" + dog + "&ids=" + fox + ",x",
				"Authorization: Client-ID anybody").json().path("data");
		String hash = made.path("deletehash").asText();
		String cat = site.post("/3/image", new Form().field("album", hash).file("image", "cat.png",
				TestImages.smallPng())).json().path("data").path("id").asText();
		Answer wrong = site.from("192.0.2.2").post("/3/image",
				new Form().field("album", hash + "x").file("image", "cat.png", TestImages.smallPng()));

		String album = "/api/albums/" + made.path("id").asText();
		assertThat(made.path("link").asText()).isEqualTo(server.at("/a/" + made.path("id").asText()).toString());
		assertThat(site.get(album).json().path("title").asText()).isEqualTo("Holiday");
		assertThat(site.get(album).json().path("images").findValuesAsText("id"))
				.containsExactly(fox, dog.substring(0, 16), cat);
		assertThat(wrong.status()).isEqualTo(403);
		assertThat(site.from("192.0.2.2").send("DELETE", "/3/album/" + hash + "x").status()).isEqualTo(404);
		assertThat(site.send("DELETE", "/3/album/" + hash).text())
				.isEqualTo("{\"data\":true,\"success\":true,\"status\":200}");
		assertThat(site.send("DELETE", "/3/album/" + hash).status()).isEqualTo(404);
		assertThat(site.get(album).status()).isEqualTo(404);
	}

	private static Form catIn(String field) {
		return new Form().file(field, "my cat.png", TestImages.smallPng());
	}
}
