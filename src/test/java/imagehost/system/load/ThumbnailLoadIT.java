package imagehost.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.ResidentMemory;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many requests at once for thumbnails that are not made yet, of the largest images, in the memory of the container:
 * the process lives, pages and uploads are answered, and memory is bounded.
 */
@Timeout(300)
final class ThumbnailLoadIT {
	private static final int IMAGES = 40;
	/** Wider than a preview. */
	private static final int IMAGE_BYTES = 5_000_000;
	private static final int REQUESTS = 200;
	/** As 34 % of 512 MB in the container. */
	private static final String[] HEAP = {"-Xmx174m", "-XX:+ExitOnOutOfMemoryError"};
	private static final Duration ANSWER = Duration.ofSeconds(120);
	private static final Duration PAGE_ANSWER = Duration.ofSeconds(10);

	@Test
	void livesWhileManyAskForThumbnailsAndPreviewsOfLargeImages() throws Exception {
		try (RunningServer server = RunningServer.start(Map.of(), HEAP)) {
			RawHttp http = new RawHttp(server.port(), ANSWER);
			List<String> paths = thumbnails(server, http);
			Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
			for (int request = 0; request < REQUESTS; request++) {
				String path = paths.get(request % paths.size());
				Thread.ofVirtual().start(() -> statuses.add(http.get(path).status()));
			}

			RawHttp visitor = new RawHttp(server.port(), PAGE_ANSWER);
			byte[] upload = new Form().file("a.png", TestImages.smallPng()).request();
			int others = 0;
			while (statuses.size() < REQUESTS) {
				assertThat(visitor.get("/").status()).isEqualTo(200);
				assertThat(http.exchange(upload).status()).isEqualTo(201);
				others++;
			}

			long resident = ResidentMemory.peakKib(server.process());
			System.out.println(
					REQUESTS + " thumbnails and previews: " + statuses.stream().filter(status -> status == 200).count()
							+ " made, " + others + " pages and uploads meanwhile, peak RSS " + resident + " KiB");
			// A preview that would be larger than its image is the image.
			assertThat(statuses).contains(200).isSubsetOf(200, 302, 503);
			assertThat(server.process().isAlive()).isTrue();
			assertThat(resident).isBetween(ResidentMemory.MIN_SERVICE_KIB, ResidentMemory.MAX_KIB);
		}
	}

	/** Unlisted, so that no upload makes a thumbnail. */
	private static List<String> thumbnails(RunningServer server, RawHttp http) throws IOException {
		for (int image = 0; image < IMAGES; image++) {
			byte[] request = new Form().field("listed", "false").file("a.png", TestImages.noise(image, IMAGE_BYTES))
					.request();
			assertThat(http.exchange(request).status()).isEqualTo(201);
		}
		List<String> paths = new ArrayList<>();
		try (var files = Files.newDirectoryStream(server.imagesDir(), "*.png")) {
			for (Path file : files) {
				String folder = paths.size() % 2 == 0 ? "/thumbnails/" : "/previews/";
				paths.add(folder + file.getFileName().toString().replace(".png", ".jpg"));
			}
		}
		return paths;
	}
}
