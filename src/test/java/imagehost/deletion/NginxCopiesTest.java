package imagehost.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import imagehost.activity.RecordedLog;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NginxCopiesTest {
	private static final ImageName CAT = new ImageName(new ImageId("7k3v0q9m2c8x1hzt"), ImageFormat.PNG);
	/** HMAC-SHA256 under "key", by {@code printf %s PATH | openssl dgst -sha256 -hmac key}. */
	private static final Map<String, String> SIGNATURES = Map.of("/images/7k3v0q9m2c8x1hzt.png",
			"c38c1057f0904cf073172027c9c0ca596c9fa80899d739ffa5f15938d9a400ba", "/thumbnails/7k3v0q9m2c8x1hzt.jpg",
			"66960c3a3c82144bb6af1f5cf2e67adfe6ae4ef227b9fe8f4ea7d269cfddc5fd", "/thumbnails/7k3v0q9m2c8x1hzt.png",
			"6003b08924912b20f8a158520b44f403261f23e00f58b52968cdb27285738f8e", "/previews/7k3v0q9m2c8x1hzt.jpg",
			"bc867f66e2abc12863fa5f4b85a5dd2eb44ad08e6e71273a0ed698e38a45d742", "/previews/7k3v0q9m2c8x1hzt.png",
			"5469fef09a764ad86137c1de438f4ee7c4d3aa57dfd26eafe5f6848ce5811cd3");

	private final Map<String, String> asked = new ConcurrentHashMap<>();
	private volatile int status = 404;
	private HttpServer nginx;

	@BeforeEach
	void start() throws IOException {
		nginx = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		nginx.createContext("/", exchange -> {
			asked.put(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("X-Deleted"));
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		nginx.start();
	}

	@AfterEach
	void stop() {
		nginx.stop(0);
	}

	@Test
	void asksEachNginxToForgetTheImageAndItsThumbnailsInTheNameOfTheService() {
		try (RecordedLog log = new RecordedLog(NginxCopies.class)) {
			new NginxCopies(List.of(address()), "key").drop(CAT);

			assertThat(asked).isEqualTo(SIGNATURES);
			assertThat(log.lines()).isEmpty();
		}
	}

	@Test
	void warnsOfOneThatStillServesTheImage() {
		status = 403;
		try (RecordedLog log = new RecordedLog(NginxCopies.class)) {
			new NginxCopies(List.of(address()), "key").drop(CAT);

			assertThat(log.lines()).hasSize(5)
					.contains(address() + " still serves /images/7k3v0q9m2c8x1hzt.png: 403");
		}
	}

	@Test
	void goesOnWhereOneCannotBeReached() {
		URI away = URI.create("http://127.0.0.1:1");
		try (RecordedLog log = new RecordedLog(NginxCopies.class)) {
			new NginxCopies(List.of(away, address()), "key").drop(CAT);

			assertThat(asked).isEqualTo(SIGNATURES);
			assertThat(log.lines()).hasSize(5)
					.allMatch(line -> line.startsWith(away + " could not be asked to forget "));
		}
	}

	private URI address() {
		return URI.create("http://127.0.0.1:" + nginx.getAddress().getPort());
	}
}
