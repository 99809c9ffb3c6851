package imagehost.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An S3 store with an empty bucket: S3Proxy as a process of its own with objects in memory, or the store that
 * {@code IMAGEHOST_TEST_S3_ENDPOINT}, {@code _ACCESS_KEY} and {@code _SECRET_KEY} name. Speaks S3 by itself, so that no
 * client under test is its own witness.
 */
public final class RunningS3 implements AutoCloseable {
	private static final Duration START = Duration.ofSeconds(60);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
			.withZone(ZoneOffset.UTC);

	private final HttpClient http = HttpClient.newHttpClient();
	private final String endpoint;
	private final String accessKey;
	private final String secretKey;
	private final String bucket = "test-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
	private final @Nullable RunningProcess process;
	private final @Nullable Path folder;

	private RunningS3(String endpoint, String accessKey, String secretKey, @Nullable RunningProcess process,
			@Nullable Path folder) {
		this.endpoint = endpoint;
		this.accessKey = accessKey;
		this.secretKey = secretKey;
		this.process = process;
		this.folder = folder;
	}

	/** An answer of the store. */
	public record S3Answer(int status, Map<String, List<String>> headers, byte[] body) {
	}

	/** Starts it and makes its bucket; skips the test where there is no store. */
	public static RunningS3 start() throws IOException {
		String given = System.getenv("IMAGEHOST_TEST_S3_ENDPOINT");
		RunningS3 store = given == null ? s3proxy() : given(given);
		Await.until("the bucket is made", START, () -> store.send("PUT", "", new byte[0], Map.of()).status() == 200);
		return store;
	}

	private static RunningS3 given(String endpoint) {
		return new RunningS3(endpoint, System.getenv().getOrDefault("IMAGEHOST_TEST_S3_ACCESS_KEY", ""),
				System.getenv().getOrDefault("IMAGEHOST_TEST_S3_SECRET_KEY", ""), null, null);
	}

	private static RunningS3 s3proxy() throws IOException {
		Path jar = Path.of(System.getProperty("imagehost.s3proxy", "missing"));
		RequiredProgram.requireOrSkip(Files.exists(jar), "there is no S3 store: Maven puts S3Proxy into " + jar);
		Path folder = Files.createTempDirectory("imagehost-s3-");
		String endpoint = "http://127.0.0.1:" + RunningServer.freePort();
		Files.writeString(folder.resolve("s3proxy.conf"), """
				s3proxy.authorization=aws-v2-or-v4
				s3proxy.identity=test-key
				s3proxy.credential=secret-of-the-test-key
				s3proxy.endpoint=%s
				jclouds.provider=transient-nio2
				""".formatted(endpoint));
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString(), "--properties",
				folder.resolve("s3proxy.conf").toString());
		return new RunningS3(endpoint, "test-key", "secret-of-the-test-key",
				RunningProcess.start(builder, folder.resolve("output.txt")), folder);
	}

	public String bucket() {
		return bucket;
	}

	public URI endpoint() {
		return URI.create(endpoint);
	}

	public String accessKey() {
		return accessKey;
	}

	public String secretKey() {
		return secretKey;
	}

	/** The variables by which service and nginx find the bucket. */
	public Map<String, String> settings() {
		return settings(endpoint);
	}

	/** Likewise, by way of something that stands before the store. */
	public Map<String, String> settings(String otherEndpoint) {
		return new TreeMap<>(Map.of("IMAGEHOST_STORE_URL", "s3://" + bucket, "IMAGEHOST_S3_ENDPOINT", otherEndpoint,
				"IMAGEHOST_S3_ACCESS_KEY", accessKey, "IMAGEHOST_S3_SECRET_KEY", secretKey));
	}

	public void put(String key, byte[] bytes, Map<String, String> headers) {
		S3Answer answer = send("PUT", "/" + key, bytes, headers);
		if (answer.status() != 200) {
			throw new IllegalStateException("the store answered " + answer.status());
		}
	}

	public S3Answer get(String key) {
		return send("GET", "/" + key, new byte[0], Map.of());
	}

	public void delete(String key) {
		send("DELETE", "/" + key, new byte[0], Map.of());
	}

	/** Status 0 when there is no answer. Signs as in S3's documentation of SigV4, payload unsigned. */
	private S3Answer send(String method, String path, byte[] body, Map<String, String> headers) {
		try {
			URI uri = URI.create(endpoint + "/" + bucket + path);
			TreeMap<String, String> signed = new TreeMap<>(Map.of("host", uri.getAuthority(), "x-amz-date",
					TIME.format(Instant.now()), "x-amz-content-sha256", "UNSIGNED-PAYLOAD"));
			HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).method(method,
					HttpRequest.BodyPublishers.ofByteArray(body));
			headers.forEach(request::setHeader);
			headers.forEach((name, value) -> {
				if (name.startsWith("x-amz-")) {
					signed.put(name, value);
				}
			});
			signed.forEach((name, value) -> {
				if (!name.equals("host")) {
					request.setHeader(name, value);
				}
			});
			request.setHeader("authorization", authorization(method, uri.getPath(), signed));
			HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new S3Answer(answer.statusCode(), answer.headers().map(), answer.body());
		} catch (IOException noAnswer) {
			return new S3Answer(0, Map.of(), new byte[0]);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(stopped);
		}
	}

	private String authorization(String method, String path, TreeMap<String, String> signed) {
		StringBuilder request = new StringBuilder(method + "\n" + path + "\n\n");
		signed.forEach((name, value) -> request.append(name).append(':').append(value.strip()).append('\n'));
		String names = String.join(";", signed.keySet());
		request.append('\n').append(names).append("\nUNSIGNED-PAYLOAD");
		String time = signed.getOrDefault("x-amz-date", "");
		String scope = time.substring(0, 8) + "/us-east-1/s3/aws4_request";
		byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
		for (String part : scope.split("/")) {
			key = hmac(key, part);
		}
		String hash = imagehost.image.Sha256.hex(request.toString().getBytes(StandardCharsets.UTF_8));
		byte[] signature = hmac(key, "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + hash);
		return "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + names + ", Signature="
				+ HexFormat.of().formatHex(signature);
	}

	/** HMAC-SHA-256. */
	public static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		} catch (java.security.GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	@Override
	public void close() throws IOException {
		http.close();
		if (process != null && folder != null) {
			process.kill();
			FileTree.delete(folder);
		}
	}
}
