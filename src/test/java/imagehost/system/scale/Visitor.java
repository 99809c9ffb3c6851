package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.util.List;

/** Somebody who uses a service: uploads, deletes, and compares what it shows. */
record Visitor(RunningServer server, RawHttp http) {
	Visitor(RunningServer server) {
		this(server, new RawHttp(server.port()));
	}

	UploadedImage upload(String name, boolean isListed) {
		Form form = new Form().field("listed", Boolean.toString(isListed)).file(name, TestImages.pngOfSize(3_000));
		return UploadedImage.of(http.sendWhole("POST", "/api/upload", form.body(), Form.TYPE_HEADER));
	}

	void delete(UploadedImage image) {
		assertThat(http.send("DELETE", "/api/images/" + image.id(), new byte[0], "X-Delete-Key: " + image.deleteKey())
				.status()).isEqualTo(204);
	}

	/** The catalogue as programs see it: names, order, facts; links name the port. */
	String pages() {
		return http.get("/api/images").text().replace(":" + server.port(), "");
	}

	/** These very images, in these pages. */
	void assertServed(List<UploadedImage> images, String pages) {
		assertThat(pages()).isEqualTo(pages);
		for (UploadedImage image : images) {
			assertThat(UploadedImage.sha256(http.get(image.path()).body())).isEqualTo(image.sha256());
			assertThat(http.get(image.page()).status()).isEqualTo(200);
		}
	}
}
