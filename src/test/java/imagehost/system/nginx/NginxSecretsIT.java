package imagehost.system.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx neither serves nor writes into its log. */
class NginxSecretsIT extends NginxAloneTest {
	@ParameterizedTest
	@ValueSource(strings = {"/images/.catalogue/catalogue.db", "/images/.incoming/7k3v0q9m2c8x1hzt.jpg",
			"/images/notes.txt", "/images/./.catalogue/catalogue.db", "/images/%2ecatalogue/catalogue.db",
			"/images/..%2f..%2fplace-http.conf", "/images/../place-http.conf", "/thumbnails/../.catalogue/catalogue.db",
			"/thumbnails/..%2f.catalogue%2fcatalogue.db", "/images/7k3v0q9m2c8x1hzt.jpg/../.catalogue/catalogue.db",
			"/images//.catalogue//catalogue.db", "/.catalogue/catalogue.db", "/images/.catalogue/",
			"/errors/404.ru.html",
			"/health/ready", "/health/live", "/health%2fready", "//health//ready", "/metrics", "/metrics/",
			"/;x/health/ready", "/health;x=y/ready", "/images/..;/health/ready", "/x/../metrics"})
	void reachesNothingButImages(String path) {
		Answer answer = http.get(path);

		assertThat(answer.status()).as(path).isIn(400, 404, 502);
		assertThat(answer.text()).doesNotContain(SECRET, "limit_req_zone");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/health/ready", "/health/live", "/health%2fready", "//health//ready", "/metrics",
			"/;x/health/ready", "/health;x=y/ready", "/images/..;/health/ready", "/x/../metrics", "/./health/ready"})
	void hidesWhatIsForOperators(String path) {
		assertThat(http.get(path).status()).as(path).isEqualTo(404);
	}

	@Test
	void neverLogsADeleteKey() throws IOException {
		http.get("/i/7k3v0q9m2c8x1hzt/delete?key=verysecretkey");
		http.send("DELETE", "/3/image/7k3v0q9m2c8x1hztverysecretkey", new byte[0]);

		assertThat(nginx.accessLog())
				.contains("\"GET /i/7k3v0q9m2c8x1hzt/delete\"", "\"DELETE /3/image/...\"")
				.doesNotContain("verysecretkey");
	}
}
