package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx promises of a JPEG of 300,000 bytes, wherever it has it from. */
public interface ServedImageContract {
	/** A client of nginx. */
	RawHttp client();

	/** The path of the image. */
	String imagePath();

	/** The image itself. */
	byte[] imageBytes();

	/** The same headers wherever the image comes from, and whether a cache knows it already or not. */
	@ParameterizedTest
	@ValueSource(strings = {"/images/", "/thumbnails/", "/previews/"})
	default void servesImagesForEverAndForEverybody(String folder) {
		String path = folder + imagePath().substring(imagePath().lastIndexOf('/') + 1);
		for (String cache : new String[]{"cold", "warm"}) {
			Answer answer = client().get(path);

			assertThat(answer.status()).as(cache).isEqualTo(200);
			assertThat(answer.body()).isEqualTo(imageBytes());
			assertThat(answer.headers()).containsOnlyKeys("server", "date", "connection", "content-type",
					"content-length", "cache-control", "x-content-type-options", "content-security-policy",
					"cross-origin-resource-policy", "access-control-allow-origin", "accept-ranges", "etag",
					"last-modified")
					.containsEntry("content-type", "image/jpeg").containsEntry("content-length", "300000")
					.containsEntry("cache-control", "public, max-age=31536000, immutable")
					.containsEntry("x-content-type-options", "nosniff")
					.containsEntry("content-security-policy", "default-src 'none'; sandbox")
					.containsEntry("cross-origin-resource-policy", "cross-origin")
					.containsEntry("access-control-allow-origin", "*").containsEntry("accept-ranges", "bytes");
		}
	}

	@Test
	default void answersAHeadWithoutABody() {
		Answer answer = client().send("HEAD", imagePath(), new byte[0]);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).containsEntry("content-length", "300000")
				.containsEntry("content-type", "image/jpeg");
		assertThat(answer.body()).isEmpty();
	}

	@Test
	default void servesARange() {
		Answer answer = client().get(imagePath(), "Range: bytes=1000-1999");

		assertThat(answer.status()).isEqualTo(206);
		assertThat(answer.headers()).containsEntry("content-range", "bytes 1000-1999/300000")
				.containsEntry("content-type", "image/jpeg");
		assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(imageBytes(), 1000, 2000));
	}

	@Test
	default void refusesARangeBehindTheEnd() {
		Answer answer = client().get(imagePath(), "Range: bytes=300000-");

		assertThat(answer.status()).isEqualTo(416);
		assertThat(answer.header("content-range")).isEqualTo("bytes */300000");
	}

	@Test
	default void doesNotSendAgainWhatTheClientHas() {
		Answer answer = client().get(imagePath(),
				"If-None-Match: " + client().get(imagePath()).header("etag"));

		assertThat(answer.status()).isEqualTo(304);
		assertThat(answer.body()).isEmpty();
	}
}
