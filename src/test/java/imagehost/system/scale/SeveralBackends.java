package imagehost.system.scale;

import imagehost.system.Answer;
import imagehost.system.BrokenWire;
import imagehost.system.Form;
import imagehost.system.RawHttp;
import imagehost.system.RequiredProgram;
import imagehost.system.RunningNginx;
import imagehost.system.RunningPostgresql;
import imagehost.system.RunningS3;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Two backends that share an S3 store and a PostgreSQL, behind one nginx. */
final class SeveralBackends implements AutoCloseable {
	private final Deque<AutoCloseable> parts;
	private final Map<String, String> settings;
	private final RunningS3 store;
	private final RunningServer first;
	private final RunningServer second;
	private final RawHttp http;

	private SeveralBackends(Path noImages, Deque<AutoCloseable> parts) throws IOException {
		this.parts = parts;
		RequiredProgram.requireNginxModule("ngx_http_js_module.so");
		store = kept(RunningS3.start(), parts);
		int nginxPort = RunningServer.freePort();
		Map<String, String> shared = new TreeMap<>(store.settings());
		shared.put("IMAGEHOST_REFRESH_KEY", "a key for refreshing");
		settings = new TreeMap<>(shared);
		settings.put("IMAGEHOST_CATALOGUE_URL", kept(RunningPostgresql.start(), parts).url());
		settings.put("IMAGEHOST_NGINX_URLS", "http://127.0.0.1:" + nginxPort);
		first = kept(RunningServer.start(settings), parts);
		second = kept(RunningServer.start(settings), parts);
		shared.put("IMAGEHOST_BACKENDS", "127.0.0.1:" + first.port() + ", 127.0.0.1:" + second.port());
		kept(RunningNginx.on(nginxPort, RunningServer.freePort(), noImages, shared), parts);
		http = new RawHttp(nginxPort);
	}

	static SeveralBackends start(Path noImages) throws Exception {
		Deque<AutoCloseable> parts = new ArrayDeque<>();
		try {
			return new SeveralBackends(noImages, parts);
		} catch (Throwable failure) {
			closeAll(parts);
			throw failure;
		}
	}

	private static <T extends AutoCloseable> T kept(T started, Deque<AutoCloseable> parts) {
		parts.addFirst(started);
		return started;
	}

	/** A third one, which reaches the store by way of a wire. */
	RunningServer startBehind(BrokenWire wire) throws IOException {
		Map<String, String> behind = new TreeMap<>(settings);
		behind.put("IMAGEHOST_S3_ENDPOINT", wire.endpoint());
		return RunningServer.start(behind);
	}

	RunningS3 store() {
		return store;
	}

	RunningServer first() {
		return first;
	}

	RunningServer second() {
		return second;
	}

	/** By way of nginx. */
	RawHttp http() {
		return http;
	}

	/** @param key for the repetition of the upload; or empty */
	static Answer upload(RawHttp to, String name, String key) {
		byte[] form = new Form().file(name, TestImages.pngOfSize(20_000)).body();
		return key.isEmpty()
				? to.sendWhole("POST", "/api/upload", form, Form.TYPE_HEADER)
				: to.sendWhole("POST", "/api/upload", form, Form.TYPE_HEADER, "Idempotency-Key: " + key);
	}

	@Override
	public void close() throws Exception {
		closeAll(parts);
	}

	private static void closeAll(Deque<AutoCloseable> parts) throws Exception {
		for (AutoCloseable part : parts) {
			part.close();
		}
	}
}
