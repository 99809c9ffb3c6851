package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.RawHttp;
import imagehost.system.ServedImageContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links outlive the application: nginx serves every image while nothing runs behind it. */
class NginxAloneIT extends NginxAloneTest implements ServedImageContract {
	@Override
	public RawHttp client() {
		return http;
	}

	@Override
	public String imagePath() {
		return "/images/" + NAME;
	}

	@Override
	public byte[] imageBytes() {
		return image;
	}

	@ParameterizedTest
	@CsvSource({"POST,/images/7k3v0q9m2c8x1hzt.jpg", "DELETE,/images/7k3v0q9m2c8x1hzt.jpg",
			"PUT,/images/7k3v0q9m2c8x1hzt.jpg", "DELETE,/thumbnails/7k3v0q9m2c8x1hzt.jpg",
			"DELETE,/previews/7k3v0q9m2c8x1hzt.jpg"})
	void allowsOnlyReadingOfImages(String method, String path) {
		Answer answer = http.send(method, path, new byte[0]);

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
	}

	@Test
	void keepsAnAbsentImageOutOfCaches() {
		Answer answer = http.get("/images/aaaaaaaaaaaaaaaa.jpg");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.headers()).containsEntry("cache-control", "no-store")
				.containsEntry("content-type", "text/html; charset=utf-8");
	}

	@Test
	void servesAnImageAtOnceAfterItWasLookedForInVain() throws IOException {
		String path = "/images/bbbbbbbbbbbbbbbb.png";
		assertThat(http.get(path).status()).isEqualTo(404);

		Files.write(images.resolve("bbbbbbbbbbbbbbbb.png"), image);

		assertThat(http.get(path).status()).isEqualTo(200);
	}

	/** A descriptor that stays open keeps the space of the file, which an upload to a full disk may wait for. */
	@Test
	void forgetsADeletedImageAtOnce() throws IOException {
		Path file = Files.write(images.resolve("cccccccccccccccc.gif"), image);
		String path = "/images/" + file.getFileName();
		assertThat(statusesOfMany(path)).containsOnly(200);

		Files.delete(file);

		assertThat(nginx.openFiles()).isNotEmpty().noneMatch(open -> open.contains("cccccccccccccccc"));
		assertThat(statusesOfMany(path)).containsOnly(404);
	}

	/** Every worker of nginx opens files for itself: so many requests meet each of them. */
	private Set<Integer> statusesOfMany(String path) {
		return IntStream.range(0, 20).mapToObj(_ -> http.send("HEAD", path, new byte[0]).status())
				.collect(Collectors.toSet());
	}
}
