package imagehost.http;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.AlbumId;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
	private static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.JPEG);

	@ParameterizedTest
	@ValueSource(strings = {"localhost", "localhost:8080", "img.example", "192.0.2.1:80", "[2001:db8::1]:8000"})
	void followsTheHostOfTheRequest(String host) {
		assertThat(Links.of(Optional.empty(), "http", host).image(CAT))
				.isEqualTo("http://" + host + "/images/7k3v0q9m2c8x1hzt.jpg");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "evil.example/path", "a@b", "x\"><script>", "host:port", "a b", "evil.example#"})
	void neverPutsAMalformedHostIntoALink(String host) {
		assertThat(Links.of(Optional.empty(), "http", host).image(CAT))
				.isEqualTo("http://localhost/images/7k3v0q9m2c8x1hzt.jpg");
	}

	@Test
	void takesThePublicUrlWhateverTheRequestSays() {
		Links links = Links.of(Optional.of(URI.create("https://img.example/")), "http", "evil.example");

		assertThat(links.image(CAT)).isEqualTo("https://img.example/images/7k3v0q9m2c8x1hzt.jpg");
		assertThat(links.page(CAT.id())).isEqualTo("https://img.example/i/7k3v0q9m2c8x1hzt");
		assertThat(links.thumbnail(CAT)).isEqualTo("https://img.example/thumbnails/7k3v0q9m2c8x1hzt.jpg");
		assertThat(links.deletion(CAT.id(), "k")).isEqualTo("https://img.example/i/7k3v0q9m2c8x1hzt/delete?key=k");
	}

	@Test
	void leadsToAllThatBelongsToAnImageOrAnAlbum() {
		Links links = Links.of(Optional.empty(), "https", "a");
		AlbumId album = new AlbumId("0123456789abcdef");

		assertThat(links.preview(CAT)).isEqualTo("https://a/previews/7k3v0q9m2c8x1hzt.jpg");
		assertThat(links.oembed(CAT.id()))
				.isEqualTo("https://a/api/oembed?format=json&url=https%3A%2F%2Fa%2Fi%2F7k3v0q9m2c8x1hzt");
		assertThat(links.album(album)).isEqualTo("https://a/a/0123456789abcdef");
		assertThat(links.albumForEditing(album, "k")).isEqualTo("https://a/a/0123456789abcdef?key=k");
	}
}
