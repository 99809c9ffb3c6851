package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RawHttp;
import imagehost.system.ServiceTest;
import imagehost.system.UploadedImage;
import org.junit.jupiter.api.Test;

/** Deletion by the link that the uploader got. */
class DeletionPageIT extends ServiceTest {
	@Test
	void showsNoWayToDeleteForAWrongKey() throws Exception {
		String page = site.uploadSmall("kept.png").page();
		RawHttp stranger = site.from("192.0.2.1");

		assertThat(stranger.get(page + "?key=wrong").text()).doesNotContain("/delete?key=");
		assertThat(stranger.get(page + "/delete?key=wrong").status()).isEqualTo(404);
		assertThat(stranger.postFields(page + "/delete", "key=wrong").status()).isEqualTo(404);
		assertThat(site.get(page).status()).isEqualTo(200);
	}

	@Test
	void deletesByPostAlone() throws Exception {
		UploadedImage image = site.uploadSmall("gone.png");
		String deletion = image.page() + "/delete";
		String key = "key=" + image.deleteKey();

		Answer question = site.get(deletion + "?" + key);

		assertThat(question.text()).contains("Удалить картинку?", "method=\"post\"");
		assertThat(site.get(image.path()).status()).isEqualTo(200);
		Answer answer = site.postFields(deletion, key);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).contains("Картинка удалена");
		assertThat(site.get(image.path()).status()).isEqualTo(404);
		assertThat(site.get(image.page()).status()).isEqualTo(404);
		assertThat(site.postFields(deletion, key).status()).isEqualTo(404);
	}
}
