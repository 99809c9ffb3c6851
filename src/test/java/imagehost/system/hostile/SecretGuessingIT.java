package imagehost.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Somebody who guesses secrets in every place that takes one, from one address. */
class SecretGuessingIT extends ServiceTest {
	private static final int GUESSES = 1000;
	private static final int MOST_LOOKED_AT = 20;

	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_ADMIN_TOKEN", ADMIN_TOKEN, "IMAGEHOST_UPLOAD_TOKENS", "an-upload-token-of-the-test");
	}

	@Test
	void isLookedAtAFewTimesAndThenNoMore() {
		UploadedImage image = UploadedImage.of(site.post("/api/upload",
				new Form().file("a.png", TestImages.smallPng()), "Authorization: Bearer an-upload-token-of-the-test"));
		String token = "Authorization: Bearer an-upload-token-of-the-test";
		String album = site.sendWhole("POST", "/api/albums", Form.utf8("{\"title\":\"a\"}"),
				"Content-Type: application/json", token).member("id");
		RawHttp guesser = site.from("192.0.2.1");
		List<IntFunction<Answer>> places = List.of(
				guess -> guesser.postFields("/admin/login", "token=wrong-" + guess),
				guess -> guesser.get("/admin", "Authorization: Bearer wrong-" + guess),
				guess -> guesser.send("DELETE", "/api/images/" + image.id(), "X-Delete-Key: wrong-" + guess),
				guess -> guesser.send("DELETE", "/api/images/" + image.id(), "Authorization: Bearer wrong-" + guess),
				guess -> guesser.send("DELETE", "/3/image/" + image.id() + "wrong-" + guess),
				guess -> guesser.postFields(image.page() + "/delete", "key=wrong-" + guess),
				guess -> guesser.postFields(image.page() + "/edit", "key=wrong-" + guess + "&listed=false"),
				guess -> guesser.get(image.page() + "?key=wrong-" + guess),
				guess -> guesser.get(image.page(), "Cookie: delete_key=wrong-" + guess),
				guess -> guesser.get(image.page() + "/delete", "Cookie: delete_key=wrong-" + guess),
				guess -> guesser.get(image.page() + "/delete?key=wrong-" + guess),
				guess -> guesser.get("/a/" + album + "?key=wrong-" + guess),
				guess -> guesser.postFields("/a/" + album + "/edit", "title=b&key=wrong-" + guess),
				guess -> guesser.postFields("/a/" + album + "/delete", "key=wrong-" + guess),
				guess -> guesser.send("DELETE", "/api/albums/" + album, "X-Album-Key: wrong-" + guess),
				guess -> guesser.send("DELETE", "/3/album/" + album + "wrong-" + guess),
				guess -> guesser.sendWhole("POST", "/api/albums", Form.utf8("{\"title\":\"a\"}"),
						"Content-Type: application/json", "Authorization: Bearer wrong-" + guess),
				guess -> guesser.postFields("/albums", "title=a&token=wrong-" + guess),
				guess -> guesser.postFields("/3/album", "title=a", "Authorization: Client-ID wrong-" + guess),
				guess -> guesser.post("/api/upload", new Form().field("album", album).field("album_key",
						"wrong-" + guess).file("a.png", TestImages.smallPng()), token),
				guess -> guesser.post("/api/upload", new Form().file("a.png", TestImages.smallPng()),
						"Authorization: Bearer wrong-" + guess));

		List<Integer> statuses = new ArrayList<>();
		for (int guess = 0; guess < GUESSES; guess++) {
			statuses.add(places.get(guess % places.size()).apply(guess).status());
		}

		assertThat(statuses).hasSize(GUESSES).allMatch(status -> status >= 400 && status < 500);
		assertThat(statuses).filteredOn(status -> status != 429).hasSizeBetween(1, MOST_LOOKED_AT);
		assertThat(site.from("192.0.2.2").send("DELETE", "/api/images/" + image.id(),
				"X-Delete-Key: " + image.deleteKey()).status()).isEqualTo(204);
	}
}
