package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A browser's side of the service, as far as HTTP goes: it follows no redirects and keeps no cookies. */
final class Site implements AutoCloseable {
	private final RunningServer server;
	private final HttpClient client = HttpClient.newHttpClient();

	Site(RunningServer server) {
		this.server = server;
	}

	/**
	 * @param headers names and values, in turn
	 */
	HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, headers);
	}

	HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path)).method(method, BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return client.send(request.build(), BodyHandlers.ofString());
	}

	HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(server.at(path)).build(), BodyHandlers.ofByteArray());
	}

	/** Sends the plain form of the upload page. */
	HttpResponse<String> postForm(String fileName, byte[] file, boolean isListed)
			throws IOException, InterruptedException {
		return post("/upload", new Form().field("listed", Boolean.toString(isListed)).file(fileName, file));
	}

	/** Uploads a picture by the plain form; the answer is the address of its page with the delete key. */
	String upload(String fileName, boolean isListed) throws IOException, InterruptedException {
		return postForm(fileName, png(), isListed).headers().firstValue("Location").orElseThrow();
	}

	/**
	 * Sends a form.
	 *
	 * @param headers names and values, in turn
	 */
	HttpResponse<String> postFields(String path, String fields, String... headers)
			throws IOException, InterruptedException {
		return post(path, "application/x-www-form-urlencoded", fields.getBytes(StandardCharsets.UTF_8), headers);
	}

	/** Sends a form of many parts. */
	HttpResponse<String> post(String path, Form form, String... headers) throws IOException, InterruptedException {
		return post(path, Form.TYPE, form.body(), headers);
	}

	HttpResponse<String> post(String path, String contentType, byte[] body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path)).header("Content-Type", contentType)
				.POST(BodyPublishers.ofByteArray(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return client.send(request.build(), BodyHandlers.ofString());
	}

	/** A small picture. */
	static byte[] png() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", file);
		return file.toByteArray();
	}

	@Override
	public void close() {
		client.close();
	}
}
