package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
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
	void showsAPreviewOfALargeImageWhichIsGoneWithIt() throws Exception {
		UploadedImage image = UploadedImage.of(site.post("/api/upload",
				new Form().file("large.jpg", TestImages.photograph(1600, 1200))));
		String preview = "/previews/" + image.fileName();

		assertThat(site.get(image.page()).text()).contains("src=\"" + preview + "\"",
				"srcset=\"/thumbnails/" + image.fileName() + " 320w, " + preview + " 1280w\"",
				"<meta property=\"og:image\" content=\"" + server.at(preview) + "\">",
				"<meta property=\"og:image:width\" content=\"1280\">", "width=\"1600\" height=\"1200\"");
		Answer made = site.get(preview);
		assertThat(made.status()).isEqualTo(200);
		assertThat(made.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
		assertThat(made.header("content-security-policy")).isEqualTo("default-src 'none'; sandbox");
		BufferedImage shown = ImageIO.read(new ByteArrayInputStream(made.body()));
		assertThat(shown.getWidth()).isEqualTo(1280);
		assertThat(shown.getHeight()).isEqualTo(960);
		Path kept = server.imagesDir().resolve(".previews").resolve(image.fileName());
		assertThat(kept).hasBinaryContent(made.body());

		site.send("DELETE", "/api/images/" + image.id(), new byte[0], "X-Delete-Key: " + image.deleteKey());

		assertThat(kept).doesNotExist();
		assertThat(site.get(preview).status()).isEqualTo(404);
	}

	@Test
	void showsItselfWhatIsSmall() throws Exception {
		UploadedImage small = site.uploadSmall("small.png");
		UploadedImage wide = UploadedImage.of(site.post("/api/upload",
				new Form().file("wide.png", TestImages.png(3000, 60))));

		for (UploadedImage image : List.of(small, wide)) {
			assertThat(site.get(image.page()).text()).contains("src=\"" + image.path() + "\"")
					.doesNotContain("/previews/");
			Answer preview = site.get("/previews/" + image.id() + ".jpg");
			assertThat(preview.status()).isEqualTo(302);
			assertThat(preview.header("location")).endsWith(image.path());
		}
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
