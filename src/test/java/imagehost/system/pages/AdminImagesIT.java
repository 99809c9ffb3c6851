package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the signed-in administrator finds among all images, and does with them. */
class AdminImagesIT extends ServiceTest {
	private String cookie;

	@BeforeAll
	void signIn() throws Exception {
		cookie = site.postFields("/admin/login", "token=" + ADMIN_TOKEN).header("Set-Cookie").replaceFirst(";.*", "");
	}

	@Test
	void findsAnImageByAPartOfItsNameItsNumberALinkOrItsHash() throws Exception {
		UploadedImage image = UploadedImage.of(site.post("/api/upload", new Form().field("listed", "false")
				.file("Калининград QX0042.png", TestImages.noise(4242, 1000))));

		for (String text : new String[]{"нинград", "qx0042", image.id(), server.at(image.path()).toString(),
				server.at(image.page()) + "/delete?key=x", "/thumbnails/" + image.id() + ".jpg", image.sha256(),
				image.sha256().toUpperCase(Locale.ROOT)}) {
			Answer found = site.get("/admin?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8), "Cookie: " + cookie);
			assertThat(found.text()).as(text).contains("href=\"" + image.page() + "\"");
		}
		assertThat(site.get("/admin?q=" + "0a".repeat(32), "Cookie: " + cookie).text()).contains("Ничего не нашлось")
				.doesNotContain(image.id());
	}

	@Test
	void refusesAPurgedFileUntilItIsAcceptedAgain() throws Exception {
		byte[] stored = TestImages.noise(31, 2000);
		byte[] original = Arrays.copyOf(stored, stored.length + 9); // what stands behind the end is not stored
		UploadedImage image = UploadedImage.of(site.post("/api/upload", new Form().file("purged.png", original)));
		String form = formToken(site.get("/admin/refused", "Cookie: " + cookie));

		Answer purged = post("action=delete-now&refuse=true&id=" + image.id() + "&form=" + form);

		assertThat(purged.header("Location")).isEqualTo("/admin?done=purged&count=1");
		for (byte[] file : new byte[][]{original, stored}) {
			Answer refused = site.post("/api/upload", new Form().file("again.png", file));
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.text()).contains("\"code\":\"file_refused\"");
		}
		assertThat(site.get("/admin/refused", "Cookie: " + cookie).text()).contains("purged.png", image.sha256());
		Answer accepted = site.postFields("/admin/refused", "accept=" + image.sha256() + "&form=" + form,
				"Cookie: " + cookie);
		assertThat(accepted.header("Location")).isEqualTo("/admin/refused?done=accepted&count=1");
		assertThat(site.post("/api/upload", new Form().file("again.png", original)).status()).isEqualTo(201);
	}

	@Test
	void refusesAFileByTheHashThatWasTypedIn() throws Exception {
		byte[] stored = TestImages.noise(32, 2000);
		byte[] original = Arrays.copyOf(stored, stored.length + 9);
		String form = formToken(site.get("/admin/refused", "Cookie: " + cookie));
		String hash = UploadedImage.sha256(original);

		Answer answer = site.postFields("/admin/refused", "sha256s=" + hash.toUpperCase(Locale.ROOT) + "%0d%0ax&form="
				+ form, "Cookie: " + cookie);

		assertThat(answer.header("Location")).isEqualTo("/admin/refused?done=refused&count=1");
		assertThat(site.post("/api/upload", new Form().file("listed.png", original)).status()).isEqualTo(403);
		assertThat(site.post("/api/upload", new Form().file("other.png", stored)).status()).isEqualTo(201);
		assertThat(site.postFields("/admin/refused", "sha256s=nothing&form=" + form, "Cookie: " + cookie).status())
				.isEqualTo(400);
	}

	@Test
	void showsOnThePageOfAnImageWhatTheAdministratorMayDo() throws Exception {
		UploadedImage image = site.uploadSmall("on its page.png");

		Answer page = site.get(image.page(), "Cookie: " + cookie);
		assertThat(page.text()).contains("action=\"/admin/images\"", image.sha256(), "href=\"/admin\"");
		assertThat(page.header("Cache-Control")).isEqualTo("no-store");
		assertThat(site.get(image.page()).text()).doesNotContain("/admin");
		assertThat(site.get("/nothing-here", "Cookie: " + cookie).text()).contains("href=\"/admin\"");
		String fields = "&place=image/" + image.id() + "&id=" + image.id() + "&form=" + formToken(page);
		assertThat(post("action=unlist" + fields).header("Location")).isEqualTo(image.page() + "?changed=yes");
		assertThat(post("action=delete" + fields).text()).contains("href=\"" + image.page() + "\"",
				"name=\"refuse\"");
		assertThat(post("action=delete-now" + fields).header("Location"))
				.isEqualTo("/admin?done=deleted&count=1");
	}

	@Test
	void showsTheUploadsOfTheLastDaysAndWhatIsRecordedOfThem() throws Exception {
		site.uploadSmall("of today.png");

		assertThat(site.get("/admin/uploads", "Cookie: " + cookie).text()).contains("<tbody><tr><th scope=\"row\">",
				"не записывает, с какого адреса");
	}

	private Answer post(String fields) throws Exception {
		return site.postFields("/admin/images", fields, "Cookie: " + cookie);
	}

	private String formToken(Answer page) {
		return page.first("name=\"form\" value=\"([^\"]+)\"");
	}
}
