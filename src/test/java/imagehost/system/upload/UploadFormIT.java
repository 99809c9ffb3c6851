package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import org.junit.jupiter.api.Test;

/** The upload form without scripts. */
class UploadFormIT extends ServiceTest {
	@Test
	void leadsToThePageOfTheImage() throws Exception {
		Answer answer = upload("cat.png", TestImages.smallPng());
		String page = answer.header("Location");

		assertThat(answer.status()).isEqualTo(303);
		assertThat(page).matches("/i/[0-9a-z]{16}\\?key=[A-Za-z0-9_-]{22}");
		Answer shown = site.get(page);
		assertThat(shown.text()).contains("cat.png",
				"/images/" + page.substring("/i/".length(), page.indexOf('?')) + ".png", "/delete?key=");
		assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
		assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
	}

	@Test
	void showsWhatBecameOfSeveralFilesAndOffersAnAlbumOfThem() throws Exception {
		Answer answer = site.post("/upload", new Form().field("listed", "false").file("one.png", TestImages.smallPng())
				.file("letter.txt", TestImages.smallPng()).file("<two>.png", TestImages.smallPng()));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.text()).contains("2 картинки", "one.png", "&lt;two&gt;.png", "Файлы .txt не поддерживаются",
				"action=\"/albums\"").doesNotContain("<two>");
		assertThat(answer.text().split("/delete\\?key=", -1)).hasSize(3);
		assertThat(answer.text().split("type=\"hidden\" name=\"image\"", -1)).hasSize(3);
	}

	@Test
	void saysWhyAnUploadIsRefused() throws Exception {
		Answer answer = upload("cat.txt", TestImages.smallPng());

		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.text()).contains("role=\"alert\"", "Файлы .txt не поддерживаются", "type=\"file\"");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void refusesAnOversizedUploadByStatus() throws Exception {
		assertThat(upload("cat.png", new byte[5_242_881]).status()).isEqualTo(413);
	}

	private Answer upload(String fileName, byte[] file) {
		return site.post("/upload", new Form().field("listed", "true").file(fileName, file));
	}
}
