package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Await;
import imagehost.system.BrokenWire;
import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.RequiredProgram;
import imagehost.system.RunningNginx;
import imagehost.system.RunningPostgresql;
import imagehost.system.RunningS3;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two backends that share an S3 store and a PostgreSQL, behind one nginx: to a client they are one service. */
class SeveralBackendsIT {
	private static final String REFRESH_KEY = "a key for refreshing";

	@TempDir
	private static Path noImages;
	private static final Map<String, String> OF_BACKENDS = new TreeMap<>();
	private static RunningS3 store;
	private static RunningPostgresql database;
	private static RunningServer first;
	private static RunningServer second;
	private static RunningNginx nginx;
	private static RawHttp http;

	@BeforeAll
	static void start() throws IOException {
		RequiredProgram.requireNginxModule("ngx_http_js_module.so");
		store = RunningS3.start();
		database = RunningPostgresql.start();
		int nginxPort = RunningServer.freePort();
		Map<String, String> shared = new TreeMap<>(store.settings());
		shared.put("IMAGEHOST_REFRESH_KEY", REFRESH_KEY);
		OF_BACKENDS.putAll(shared);
		OF_BACKENDS.put("IMAGEHOST_CATALOGUE_URL", database.url());
		OF_BACKENDS.put("IMAGEHOST_NGINX_URLS", "http://127.0.0.1:" + nginxPort);
		first = RunningServer.start(OF_BACKENDS);
		second = RunningServer.start(OF_BACKENDS);
		shared.put("IMAGEHOST_BACKENDS", "127.0.0.1:" + first.port() + ", 127.0.0.1:" + second.port());
		nginx = RunningNginx.on(nginxPort, RunningServer.freePort(), noImages, shared);
		http = new RawHttp(nginx.port());
	}

	@AfterAll
	static void stop() throws IOException {
		for (AutoCloseable part : new AutoCloseable[]{nginx, first, second, database, store}) {
			try {
				if (part != null) {
					part.close();
				}
			} catch (Exception cause) {
				throw new IOException(cause);
			}
		}
	}

	@Test
	void showsEverywhereWhatOneHasStored() {
		Answer uploaded = upload(new RawHttp(first.port()), "shared.png", "");
		String id = uploaded.member("id");
		String path = "/images/" + id + ".png";

		Answer byNginx = http.get(path);
		for (RunningServer backend : List.of(first, second)) {
			RawHttp direct = new RawHttp(backend.port());
			Answer byBackend = direct.get(path);
			assertThat(byBackend.body()).isEqualTo(byNginx.body()).isNotEmpty();
			for (String same : new String[]{"etag", "last-modified", "content-type", "content-length", "cache-control",
					"content-security-policy", "cross-origin-resource-policy"}) {
				assertThat(byBackend.header(same)).as(same).isEqualTo(byNginx.header(same)).isNotEmpty();
			}
			assertThat(direct.get(path, "If-None-Match: " + byNginx.header("etag")).status()).isEqualTo(304);
			assertThat(direct.get(path, "Range: bytes=1-3").body()).isEqualTo(new byte[]{'P', 'N', 'G'});
			assertThat(direct.get("/api/images?q=shared").text()).contains(id);
			assertThat(direct.get("/i/" + id).status()).isEqualTo(200);
		}
		String thumbnail = uploaded.member("thumbnail_url").replaceFirst("https?://[^/]*", "");
		assertThat(http.get(thumbnail).status()).isEqualTo(200);
		assertThat(store.get(thumbnail.substring(1)).status()).isEqualTo(200);
	}

	@Test
	void deletesEverywhereWhatOneIsAskedToDelete() {
		Answer uploaded = upload(http, "deleted.png", "");
		String path = "/images/" + uploaded.member("id") + ".png";
		assertThat(http.get(path).status()).isEqualTo(200);

		Answer deleted = new RawHttp(second.port()).send("DELETE", "/api/images/" + uploaded.member("id"), new byte[0],
				"X-Delete-Key: " + uploaded.member("delete_key"));

		assertThat(deleted.status()).isEqualTo(204);
		assertThat(http.get(path).status()).isEqualTo(404);
		assertThat(new RawHttp(first.port()).get(path).status()).isEqualTo(404);
		assertThat(store.get(path.substring(1)).status()).isEqualTo(404);
	}

	@Test
	void showsAPreviewEverywhereAndDeletesItEverywhere() {
		Answer uploaded = http.sendWhole("POST", "/api/upload",
				new Form().file("large.jpg", TestImages.photograph(1600, 1200)).body(), Form.TYPE_HEADER);
		assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
		String preview = "/previews/" + uploaded.member("id") + ".jpg";

		Answer made = http.get(preview);
		assertThat(made.status()).isEqualTo(200);
		assertThat(made.header("cache-control")).contains("immutable");
		assertThat(store.get(preview.substring(1)).body()).isEqualTo(made.body());
		assertThat(new RawHttp(first.port()).get(preview).body()).isEqualTo(made.body());
		Answer deleted = new RawHttp(second.port()).send("DELETE", "/api/images/" + uploaded.member("id"), new byte[0],
				"X-Delete-Key: " + uploaded.member("delete_key"));

		assertThat(deleted.status()).isEqualTo(204);
		assertThat(http.get(preview).status()).isEqualTo(404);
		assertThat(store.get(preview.substring(1)).status()).isEqualTo(404);
	}

	@Test
	void deletesForVisitorsAtOnceAndInTheEndThoughTheStoreHangs() throws Exception {
		Answer uploaded = upload(http, "hanging.png", "");
		String path = "/images/" + uploaded.member("id") + ".png";
		assertThat(http.get(path).status()).isEqualTo(200);
		try (BrokenWire wire = BrokenWire.before(store.endpoint().getPort());
				RunningServer third = RunningServer.start(behind(wire))) {
			wire.breakBy(BrokenWire.Fault.HANG);
			var deletion = CompletableFuture.supplyAsync(() -> new RawHttp(third.port()).send("DELETE",
					"/api/images/" + uploaded.member("id"), new byte[0],
					"X-Delete-Key: " + uploaded.member("delete_key")));

			Await.until("it is gone for visitors", Duration.ofSeconds(3), () -> http.get(path).status() == 404);
			assertThat(store.get(path.substring(1)).status()).isEqualTo(200);

			assertThat(deletion.join().status()).isEqualTo(503);
		}
		// One of the backends that reach the store leads, and finishes it.
		Await.until("it is gone in the store", Duration.ofSeconds(60),
				() -> store.get(path.substring(1)).status() == 404);
		assertThat(http.get(path).status()).isEqualTo(404);
	}

	private static Map<String, String> behind(BrokenWire wire) {
		Map<String, String> settings = new TreeMap<>(OF_BACKENDS);
		settings.put("IMAGEHOST_S3_ENDPOINT", wire.endpoint());
		return settings;
	}

	@Test
	void repeatsAnUploadAtAnotherBackend() {
		Answer answer = upload(new RawHttp(first.port()), "once.png", "a-key-of-both-backends");
		Answer again = upload(new RawHttp(second.port()), "once.png", "a-key-of-both-backends");

		assertThat(again.header("idempotency-replayed")).isEqualTo("true");
		assertThat(again.member("id")).isEqualTo(answer.member("id"));
	}

	@Test
	void passesADeadBackendOver() throws IOException {
		first.kill();
		try {
			for (int number = 0; number < 8; number++) {
				assertThat(http.get("/api/images").status()).isEqualTo(200);
				assertThat(upload(http, "alive.png", "").status()).isEqualTo(201);
			}
		} finally {
			first.restart();
		}
	}

	@Test
	void servesEveryImageWhileNoBackendRuns() throws IOException {
		List<UploadedImage> images = new ArrayList<>();
		for (int number = 0; number < 12; number++) {
			images.add(UploadedImage.of(upload(http, "lasting.png", "")));
		}
		assertThat(http.get(images.getFirst().path()).status()).isEqualTo(200); // nginx keeps it, and no other
		first.kill();
		second.kill();
		try {
			assertThat(images).allSatisfy(image -> assertThat(
					UploadedImage.sha256(http.get(image.path()).body())).isEqualTo(image.sha256()));
			assertThat(http.get("/upload").status()).isEqualTo(502);
		} finally {
			first.restart();
			second.restart();
		}
	}

	/**
	 * Backends stopped and started one after another while somebody uploads: nothing fails, when the next one waits
	 * until nginx sends requests to the one before again, which it does 2 s after the last failure.
	 */
	@Test
	void replacesBackendsOneAfterAnotherWithoutAFailure() throws Exception {
		AtomicBoolean isRolling = new AtomicBoolean(true);
		AtomicBoolean isFirstBack = new AtomicBoolean();
		List<String> failures = new ArrayList<>();
		List<String> stored = new ArrayList<>();
		Thread client = Thread.ofVirtual().start(() -> {
			for (int number = 0; isRolling.get(); number++) {
				Answer answer = upload(http, isFirstBack.get() ? "between.png" : "before.png",
						"a-key-of-the-roll-" + number);
				if (answer.status() == 201) {
					stored.add(answer.member("id"));
				} else {
					failures.add(answer.head());
				}
			}
		});

		first.restart();
		isFirstBack.set(true);
		assertThat(first.awaitLogged("between.png", Duration.ofSeconds(30))).isTrue();
		second.restart();
		isRolling.set(false);
		client.join(Duration.ofSeconds(30));

		assertThat(failures).isEmpty();
		assertThat(stored).isNotEmpty().allSatisfy(
				id -> assertThat(http.get("/images/" + id + ".png").status()).isEqualTo(200));
	}

	@Test
	void keepsBesideAnImageWhatACatalogueNeedsToBeMadeAnew() {
		Answer uploaded = upload(http, "Кот на даче.png", "");
		Answer hidden = http.sendWhole("POST", "/api/upload",
				new Form().field("listed", "false").file("hidden.png", image()).body(), Form.TYPE_HEADER);

		assertThat(store.get("images/" + uploaded.member("id") + ".png").headers())
				.containsKeys("x-amz-meta-sha256", "x-amz-meta-original-name", "x-amz-meta-delete-key-hash");
		assertThat(store.get("images/" + hidden.member("id") + ".png").headers().get("x-amz-meta-listed"))
				.containsExactly("false");
	}

	private static Answer upload(RawHttp to, String name, String key) {
		byte[] form = new Form().file(name, image()).body();
		return key.isEmpty()
				? to.sendWhole("POST", "/api/upload", form, Form.TYPE_HEADER)
				: to.sendWhole("POST", "/api/upload", form, Form.TYPE_HEADER, "Idempotency-Key: " + key);
	}

	private static byte[] image() {
		return TestImages.pngOfSize(20_000);
	}
}
