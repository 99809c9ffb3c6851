package imagehost.launcher;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Uses a service that runs for the training of the JVM's AOT cache (JEP 514, 515): uploads images of each format as
 * browsers and scripts do, and asks for the pages. What the JVM has seen here is fast from the first request on.
 */
final class Training {
	private static final int WIDTH_PX = 960;
	private static final int HEIGHT_PX = 720;
	private static final int STROKES = 100;
	private static final int UPLOADS_OF_COMMON_FORMAT = 400;
	private static final int UPLOADS_OF_OTHER_FORMAT = 40;
	private static final List<String> PAGES = List.of("/", "/upload", "/images/", "/terms.html", "/api/", "/api/images",
			"/health/ready");
	private static final int VISITS = 20;
	private static final String BOUNDARY = "training-7bSv0gQeWh2k";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	private final URI service;

	private final String uploadToken;

	/**
	 * @param service its root, such as {@code http://127.0.0.1:40123/}; nothing that is worth keeping is behind it
	 * @param uploadToken with which the service takes uploads; no other client knows it
	 */
	Training(URI service, String uploadToken) {
		this.service = service;
		this.uploadToken = uploadToken;
	}

	/**
	 * @throws IOException when the service refuses one of the uploads, or cannot be reached
	 */
	void run() throws IOException, InterruptedException {
		upload("jpg", image("jpg", BufferedImage.TYPE_INT_RGB), UPLOADS_OF_COMMON_FORMAT);
		upload("png", image("png", BufferedImage.TYPE_INT_ARGB), UPLOADS_OF_OTHER_FORMAT);
		upload("gif", image("gif", BufferedImage.TYPE_BYTE_INDEXED), UPLOADS_OF_OTHER_FORMAT);
		for (int visit = 0; visit < VISITS; visit++) {
			for (String page : PAGES) {
				client.send(request(page).build(), BodyHandlers.discarding());
			}
		}
	}

	private void upload(String extension, byte[] image, int times) throws IOException, InterruptedException {
		HttpRequest form = request("/api/upload").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(BodyPublishers.ofByteArray(multipart("training." + extension, image))).build();
		HttpRequest raw = request("/api/images/training." + extension)
				.PUT(BodyPublishers.ofByteArray(image)).build();
		for (int time = 0; time < times; time++) {
			HttpRequest request = time % 4 == 0 ? raw : form;
			int status = client.send(request, BodyHandlers.discarding()).statusCode();
			if (status != 201) {
				throw new IOException("an upload was answered with " + status);
			}
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + uploadToken);
	}

	private static byte[] multipart(String name, byte[] image) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		body.write(image);
		body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return body.toByteArray();
	}

	/** Soft and rough areas, as in a photograph; some 100 KB as JPEG. */
	private static byte[] image(String format, int type) throws IOException {
		BufferedImage image = new BufferedImage(WIDTH_PX, HEIGHT_PX, type);
		Graphics2D graphics = image.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH_PX, HEIGHT_PX, Color.BLUE));
		graphics.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
		Random random = new Random(1);
		for (int stroke = 0; stroke < STROKES; stroke++) {
			graphics.setColor(new Color(random.nextInt(1 << 24)));
			graphics.drawLine(random.nextInt(WIDTH_PX), random.nextInt(HEIGHT_PX), random.nextInt(WIDTH_PX),
					random.nextInt(HEIGHT_PX));
		}
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (!ImageIO.write(image, format, bytes)) {
			throw new IOException("this JDK cannot write " + format);
		}
		return bytes.toByteArray();
	}
}
