package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Await;
import imagehost.system.BrokenWire;
import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.RunningS3;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two backends that share an S3 store and a PostgreSQL, behind one nginx: to a client they are one service. */
class SeveralBackendsIT implements StoppedBackendsContract {
	@TempDir
	private static Path noImages;
	private static SeveralBackends backends;
	private static RunningS3 store;
	private static RunningServer first;
	private static RunningServer second;
	private static RawHttp http;

	@BeforeAll
	static void start() throws Exception {
		backends = SeveralBackends.start(noImages);
		store = backends.store();
		first = backends.first();
		second = backends.second();
		http = backends.http();
	}

	@AfterAll
	static void stop() throws Exception {
		if (backends != null) {
			backends.close();
		}
	}

	@Override
	public SeveralBackends backends() {
		return backends;
	}

	@Test
	void showsEverywhereWhatOneHasStored() {
		Answer uploaded = SeveralBackends.upload(new RawHttp(first.port()), "shared.png", "");
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
		Answer uploaded = SeveralBackends.upload(http, "deleted.png", "");
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
		Answer uploaded = SeveralBackends.upload(http, "hanging.png", "");
		String path = "/images/" + uploaded.member("id") + ".png";
		assertThat(http.get(path).status()).isEqualTo(200);
		try (BrokenWire wire = BrokenWire.before(store.endpoint().getPort());
				RunningServer third = backends.startBehind(wire)) {
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

	@Test
	void repeatsAnUploadAtAnotherBackend() {
		Answer answer = SeveralBackends.upload(new RawHttp(first.port()), "once.png", "a-key-of-both-backends");
		Answer again = SeveralBackends.upload(new RawHttp(second.port()), "once.png", "a-key-of-both-backends");

		assertThat(again.header("idempotency-replayed")).isEqualTo("true");
		assertThat(again.member("id")).isEqualTo(answer.member("id"));
	}
}
