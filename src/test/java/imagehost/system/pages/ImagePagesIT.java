package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import org.junit.jupiter.api.Test;

/** The page of an image, and what the other pages show of it. */
class ImagePagesIT extends ServiceTest {
	private static final String NASTY_NAME = "a'&lt;><img src=x onerror=alert(1)>.png";

	@Test
	void escapesAnyNameOfAnImage() throws Exception {
		UploadedImage image = site.uploadSmall(NASTY_NAME);

		for (String path : new String[]{image.managedPage(), image.page(), image.managedPage().replace("?", "/delete?"),
				"/images/", "/"}) {
			assertThat(site.get(path).text()).as(path).doesNotContain("<img src=x").doesNotContain("a'&lt;>");
		}
		assertThat(site.get(image.page()).text())
				.contains("a&#039;&amp;lt;&gt;&lt;img src=x onerror=alert(1)&gt;.png");
	}

	@Test
	void describesAnImageToSocialNetworksByAbsoluteLinks() throws Exception {
		UploadedImage image = site.uploadSmall("shared.png");

		String body = site.get(image.page()).text();

		assertThat(body).contains(
				"<meta property=\"og:image\" content=\"" + server.at(image.path()) + "\">",
				"<meta property=\"og:image:width\" content=\"40\">", "<meta name=\"twitter:card\"",
				"<link rel=\"canonical\" href=\"" + server.at(image.page()) + "\">");
		assertThat(body).doesNotContain("noindex", "/delete?key=");
	}

	@Test
	void keepsAnUnlistedImageOutOfCatalogueAndSearchEngines() throws Exception {
		UploadedImage image = UploadedImage.of(site.post("/api/upload",
				new Form().field("listed", "false").file("hidden.png", TestImages.smallPng())));

		Answer page = site.get(image.page());

		assertThat(page.text()).contains("<meta name=\"robots\" content=\"noindex\">");
		assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
		assertThat(site.get("/images/").text()).doesNotContain(image.id());
		assertThat(site.get("/").text()).doesNotContain(image.id());
	}
}
