package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Upload tokens in the places where clients of Chevereto and Imgur put their keys. */
class CompatTokenIT extends ServiceTest {
	private static final String TOKEN = "a-token-of-the-tests";

	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_UPLOAD_TOKENS", TOKEN);
	}

	@Test
	void takesCheveretosKeyInEveryPlaceOfIt() {
		assertThat(site.post("/api/1/upload", catIn("source")).status()).isEqualTo(401);
		assertThat(site.post("/api/1/upload", new Form().field("key", "wrong-key-of-the-tests")
				.file("cat.png", TestImages.smallPng())).status()).isEqualTo(401);
		assertThat(site.post("/api/1/upload", new Form().field("key", TOKEN).file("cat.png", TestImages.smallPng()))
				.status()).isEqualTo(200);
		assertThat(site.post("/api/1/upload?key=" + TOKEN, catIn("source")).status()).isEqualTo(200);
		assertThat(site.post("/api/1/upload", catIn("source"), "X-API-Key: " + TOKEN).status())
				.isEqualTo(200);
	}

	@Test
	void takesImgursClientIdOrABearer() {
		assertThat(site.post("/3/image", catIn("image")).status()).isEqualTo(401);
		assertThat(site.post("/3/image", catIn("image"), "Authorization: Client-ID other").status())
				.isEqualTo(401);
		assertThat(site.post("/3/image", catIn("image"), "Authorization: Client-ID " + TOKEN).status())
				.isEqualTo(200);
		assertThat(site.post("/3/image", catIn("image"), "Authorization: Bearer " + TOKEN).status())
				.isEqualTo(200);
	}

	private static Form catIn(String field) {
		return new Form().file(field, "my cat.png", TestImages.smallPng());
	}
}
