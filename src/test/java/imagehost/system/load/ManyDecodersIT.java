package imagehost.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.ResidentMemory;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The heap of the container on a machine of many processors: as many decoders as the settings allow there are at work
 * on the largest files that must be copied most often, while previews of the largest images are made.
 */
@Timeout(300)
final class ManyDecodersIT {
	private static final String[] HEAP = {"-Xmx174m", "-XX:+ExitOnOutOfMemoryError"};
	private static final String MOST_DECODERS = "5";
	private static final int UPLOADS = 60;
	private static final int IMAGES = 30;
	private static final int IMAGE_BYTES = 5_000_000;
	private static final Duration ANSWER = Duration.ofSeconds(120);

	@Test
	void fitIntoTheHeapTogether() throws Exception {
		try (RunningServer server = RunningServer.start(Map.of("IMAGEHOST_DECODERS", MOST_DECODERS), HEAP)) {
			RawHttp http = new RawHttp(server.port(), ANSWER);
			List<String> previews = previews(server, http);
			byte[] upload = new Form().file("a.jpg", jpeg()).request();
			Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
			for (int number = 0; number < UPLOADS; number++) {
				Thread.ofVirtual().start(() -> statuses.add(http.exchange(upload).status()));
			}
			for (String preview : previews) {
				Thread.ofVirtual().start(() -> statuses.add(http.get(preview).status()));
			}

			RawHttp visitor = new RawHttp(server.port(), ANSWER);
			while (statuses.size() < UPLOADS + previews.size()) {
				assertThat(visitor.get("/").status()).isEqualTo(200);
			}

			assertThat(statuses).contains(201, 200).isSubsetOf(200, 201, 302, 503);
			assertThat(server.process().isAlive()).isTrue();
			assertThat(ResidentMemory.peakKib(server.process())).isBetween(ResidentMemory.MIN_SERVICE_KIB,
					ResidentMemory.MAX_KIB);
		}
	}

	private static List<String> previews(RunningServer server, RawHttp http) throws IOException {
		for (int image = 0; image < IMAGES; image++) {
			byte[] request = new Form().field("listed", "false").file("a.png", TestImages.noise(image, IMAGE_BYTES))
					.request();
			assertThat(http.exchange(request).status()).isEqualTo(201);
		}
		List<String> paths = new ArrayList<>();
		try (var files = java.nio.file.Files.newDirectoryStream(server.imagesDir(), "*.png")) {
			for (Path file : files) {
				paths.add("/previews/" + file.getFileName().toString().replace(".png", ".jpg"));
			}
		}
		return paths;
	}

	/** Of noise, with a byte behind its data: it is copied without that byte, and once more in its canonical form. */
	private static byte[] jpeg() throws IOException {
		int side = 1_800;
		byte[] jpeg = noise(side);
		while (jpeg.length > IMAGE_BYTES) {
			side -= 50;
			jpeg = noise(side);
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(jpeg, 0, jpeg.length - 2);
		all.write('x');
		all.write(jpeg, jpeg.length - 2, 2);
		return all.toByteArray();
	}

	private static byte[] noise(int side) throws IOException {
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		image.setRGB(0, 0, side, side, new Random(side).ints((long) side * side).toArray(), 0, side);
		ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionQuality(0.97f);
		try (var out = ImageIO.createImageOutputStream(jpeg)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), parameters);
		} finally {
			writer.dispose();
		}
		return jpeg.toByteArray();
	}
}
