package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import imagehost.system.UploadedImage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Albums without scripts: the forms, and the page that everybody sees who has the link. */
class AlbumPagesIT extends ServiceTest {
	private static final String NASTY_TITLE = "a'&lt;><img src=x onerror=alert(1)>";

	private UploadedImage cat;
	private UploadedImage dog;

	@BeforeEach
	void upload() {
		cat = site.uploadSmall("album-cat.png");
		dog = site.uploadSmall("album-dog.png");
	}

	@Test
	void leadsFromTheFormToThePageOfTheAlbumForItsOwner() throws Exception {
		Answer made = make("title=" + encoded("Отпуск") + "&image=" + dog.id() + "&image=" + cat.id());
		String cookie = made.header("Set-Cookie").replaceFirst(";.*", "");

		assertThat(made.status()).isEqualTo(303);
		assertThat(made.header("Location")).matches("/a/[0-9a-z]{16}\\?made=yes&key=[A-Za-z0-9_-]{22}");
		assertThat(made.header("Set-Cookie")).contains("Path=" + page(made), "HttpOnly", "SameSite=Strict");
		Answer led = site.get(made.header("Location"), "Cookie: " + cookie);
		assertThat(led.header("Location")).isEqualTo(page(made) + "?made=yes");
		Answer shown = site.get(led.header("Location"), "Cookie: " + cookie);
		assertThat(shown.text()).contains("Альбом готов", "<h1 class=\"album-head__title\">Отпуск</h1>", "2 картинки",
				page(made) + "?key=" + key(made), "name=\"up\" value=\"" + cat.id());
		assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
		assertThat(site.get(made.header("Location")).text()).contains("name=\"up\""); // without cookies, too
	}

	@Test
	void showsEverybodyTheImagesInTheirOrderAndNothingToChangeThem() throws Exception {
		Answer made = make("title=" + encoded("Отпуск") + "&image=" + dog.id() + "&image=" + cat.id());

		Answer shown = site.get(page(made));

		assertThat(shown.text()).containsSubsequence("album-dog.png", "album-cat.png")
				.contains("<meta name=\"robots\" content=\"noindex\">",
						"<meta property=\"og:image\" content=\"" + server.at(dog.path()) + "\">",
						"<meta property=\"og:title\" content=\"Отпуск\">",
						server.at(dog.path()) + "\n" + server.at(cat.path()) + "</textarea>")
				.doesNotContain("name=\"up\"", "name=\"title\"", key(made), "Альбом готов");
		assertThat(shown.header("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(shown.header("Cache-Control")).isEqualTo("no-cache");
		assertThat(site.get("/images/").text()).doesNotContain(page(made));
	}

	@Test
	void movesTakesOutAndRenamesWithTheKey() throws Exception {
		Answer made = make("image=" + cat.id() + "&image=" + dog.id());

		Answer moved = edit(made, "up=" + dog.id());
		assertThat(moved.status()).isEqualTo(303);
		assertThat(moved.header("Location")).isEqualTo(page(made) + "?changed=yes#image-" + dog.id());
		assertThat(site.get(page(made)).text()).containsSubsequence("album-dog.png", "album-cat.png");
		edit(made, "up=" + dog.id());
		edit(made, "down=" + cat.id());
		assertThat(site.get(page(made)).text()).containsSubsequence("album-dog.png", "album-cat.png");
		edit(made, "remove=" + dog.id());
		edit(made, "title=" + encoded(NASTY_TITLE));

		assertThat(site.get(page(made)).text()).contains("album-cat.png", "a&#039;&amp;lt;&gt;&lt;img src=x")
				.doesNotContain("album-dog.png", "<img src=x", "a'&lt;>");
		assertThat(site.get(dog.page()).status()).isEqualTo(200);
	}

	@Test
	void deletesByPostAloneAndLeavesTheImages() throws Exception {
		Answer made = make("image=" + cat.id());
		String deletion = page(made) + "/delete";

		assertThat(site.get(deletion + "?key=" + key(made)).text()).contains("Удалить альбом?", key(made));
		assertThat(site.get(page(made)).status()).isEqualTo(200);
		assertThat(site.postFields(deletion, "key=" + key(made)).text()).contains("Альбом удалён");

		assertThat(site.get(page(made)).status()).isEqualTo(404);
		assertThat(site.postFields(deletion, "key=" + key(made)).status()).isEqualTo(404);
		assertThat(site.get(cat.page()).status()).isEqualTo(200);
	}

	@Test
	void answersAWrongKeyAndAnUnknownAlbumAlike() throws Exception {
		Answer made = make("image=" + cat.id());

		for (String path : new String[]{page(made) + "?key=wrong", page(made) + "/delete?key=wrong",
				page(made) + "/delete", "/a/0000000000000000", "/a/nonsense", "/a/", page(made) + "/nonsense"}) {
			assertThat(site.get(path).status()).as(path).isEqualTo(404);
		}
		assertThat(site.postFields(page(made) + "/edit", "title=x&key=wrong").status()).isEqualTo(404);
		assertThat(site.postFields(page(made) + "/edit", "title=x").status()).isEqualTo(404);
		assertThat(site.postFields("/albums", "image=" + cat.id(), "Origin: http://elsewhere.example").status())
				.isEqualTo(403);
	}

	@Test
	void saysThatAnAlbumIsEmpty() throws Exception {
		Answer made = make("image=" + cat.id());
		site.send("DELETE", "/api/images/" + cat.id(), "X-Delete-Key: " + cat.deleteKey());

		assertThat(site.get(page(made)).text()).contains("В альбоме нет картинок").doesNotContain("og:image\"");
	}

	private Answer make(String fields) throws Exception {
		return site.postFields("/albums", fields);
	}

	private Answer edit(Answer made, String fields) throws Exception {
		return site.postFields(page(made) + "/edit", fields + "&key=" + key(made));
	}

	private static String page(Answer made) {
		return made.header("Location").replaceFirst("\\?.*", "");
	}

	private static String key(Answer made) {
		return made.header("Location").replaceFirst(".*key=", "");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
