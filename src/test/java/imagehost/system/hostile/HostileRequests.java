package imagehost.system.hostile;

import static imagehost.system.Form.utf8;

import imagehost.system.Form;
import imagehost.system.TestImages;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Requests that nobody sends in good faith, each with the statuses that are right for it. */
final class HostileRequests {
	/** A name, what is sent, and the statuses that are right. */
	record Hostile(String name, byte[] bytes, Set<Integer> expected) {
		@Override
		public String toString() {
			return name;
		}
	}

	static final byte[] IMAGE = TestImages.noise(1, 3000);
	static final byte[] NO_IMAGE = utf8("nothing to see");

	private final List<Hostile> all = new ArrayList<>();

	static List<Hostile> all() {
		HostileRequests requests = new HostileRequests();
		requests.all.addAll(HostileForms.all());
		requests.bodies();
		requests.paths();
		requests.hosts();
		requests.methods();
		return requests.all;
	}

	private void bodies() {
		byte[] body = new Form().file("a.png", IMAGE).body();
		add("no content type", utf8("POST /api/upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx"), 415);
		add("no boundary", typed("multipart/form-data", body), 400);
		add("empty boundary", typed("multipart/form-data; boundary=", body), 400);
		add("wrong boundary", typed("multipart/form-data; boundary=other", body), 400);
		add("boundary of 10,000 characters", typed("multipart/form-data; boundary=" + "b".repeat(10_000), body), 400);
		add("multipart/mixed", typed("multipart/mixed; boundary=" + Form.BOUNDARY, body), 415);
		add("no body", Form.request("", new byte[0]), 400);
		add("no last boundary", Form.request("", Arrays.copyOf(body, body.length - 30)), 400);
		add("body that stops early, connection closed", utf8(chunkedHead() + "5\r\n--abc\r\n0\r\n\r\n"), 400);
		add("chunk size that is no number", utf8(chunkedHead() + "zz\r\nhello\r\n0\r\n\r\n"), 400);
		add("chunk size beyond a long", utf8(chunkedHead() + "ffffffffffffffffff\r\nhello\r\n0\r\n\r\n"), 400);
		add("negative chunk size", utf8(chunkedHead() + "-5\r\nhello\r\n0\r\n\r\n"), 400);
		add("chunk longer than it says", utf8(chunkedHead() + "2\r\nhello\r\n0\r\n\r\n"), 400);
		add("chunk extension of 100 KB", utf8(chunkedHead() + "2;" + "a".repeat(100_000) + "\r\nab\r\n0\r\n\r\n"), 400);
		add("length and chunks", utf8(chunkedHead().replace("\r\n\r\n", "\r\nContent-Length: 5\r\n\r\n") + "0\r\n\r\n"),
				400);
		add("length and chunks of a whole image", lengthAndChunks(body), 400);
		add("type that cannot be parsed", typed("multipart/form-data; boundary=\"", body), 400);
		add("accepted type that cannot be parsed", head("GET /api/images HTTP/1.1", "Accept: a/b/c;=,"), 400);
		add("unknown transfer coding", utf8(chunkedHead().replace("chunked", "rot13") + "0\r\n\r\n"), 400);
		add("chunked twice", utf8(chunkedHead().replace("chunked", "chunked, chunked") + "0\r\n\r\n"), 400);
		add("two lengths", Form.request("Content-Length: 3\r\n", body), 400);
		add("negative length", head("POST /api/upload HTTP/1.1", "Content-Length: -1"), 400);
		add("length beyond a long", head("POST /api/upload HTTP/1.1", "Content-Length: 99999999999999999999"), 400);
		add("100 GB announced and waiting for the go-ahead", utf8("POST /api/upload HTTP/1.1\r\nHost: a\r\n"
				+ "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000000000\r\n"
				+ "Expect: 100-continue\r\n\r\n"), 413);
		add("unknown expectation", Form.request("Expect: tea\r\n", new Form().body()), 400, 417);
	}

	private static String chunkedHead() {
		return "POST /api/upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=" + Form.BOUNDARY
				+ "\r\nTransfer-Encoding: chunked\r\n\r\n";
	}

	private static byte[] lengthAndChunks(byte[] body) {
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(utf8(chunkedHead().replace("\r\n\r\n", "\r\ncONTENT-lENGTH: " + body.length + "\r\n\r\n")));
		request.writeBytes(utf8(Integer.toHexString(body.length) + "\r\n"));
		request.writeBytes(body);
		request.writeBytes(utf8("\r\n0\r\n\r\n"));
		return request.toByteArray();
	}

	private static byte[] typed(String type, byte[] body) {
		String request = new String(Form.request("", body), StandardCharsets.ISO_8859_1);
		return request.replaceFirst("multipart/form-data; boundary=[-a-z]+", type)
				.getBytes(StandardCharsets.ISO_8859_1);
	}

	private void paths() {
		for (String path : List.of("/images/..%2f.catalogue/catalogue.db", "/images/.catalogue/catalogue.db",
				"/images/%2e%63atalogue/catalogue.db", "/images/.incoming/", "/.catalogue/catalogue.db",
				"/images/..%5c.catalogue/catalogue.db", "/images/..\\.catalogue\\catalogue.db",
				"/images/x/../.catalogue/catalogue.db", "/images/./.catalogue/catalogue.db",
				"/images/.catalogue;jsessionid=1/catalogue.db", "/images/..;/.catalogue/catalogue.db",
				"/images/%252e%252e/.catalogue/catalogue.db", "/images/%c0%ae%c0%ae/.catalogue/catalogue.db",
				"/images/.catalogue/catalogue.db%00.jpg", "/images/%00", "/%2e%2e/%2e%2e/etc/passwd",
				"/../../etc/passwd", "/WEB-INF/web.xml", "/web-inf/web.xml", "/META-INF/MANIFEST.MF",
				"/images/../WEB-INF/web.xml", "/;x/WEB-INF/web.xml", "/%57EB-INF/web.xml", "/WEB-INF%2fweb.xml",
				"/imagehost/launcher/Launcher.class", "/api/..%2f..%2fWEB-INF/web.xml", "/thumbnails/.making-1",
				"/previews/.making-1",
				"/images/a|b", "/api/images/a\"b", "/api/images/%zz", "/api/images/" + "a".repeat(20_000),
				"http://evil.example/images/..%2f.catalogue/catalogue.db",
				"http://evil.example/images/.catalogue/catalogue.db", "/error", "/api/upload/../../WEB-INF/web.xml",
				"/api/images/;jsessionid=1/x")) {
			add("GET " + path.substring(0, Math.min(60, path.length())), head("GET " + path + " HTTP/1.1"), 400, 404,
					414);
		}
	}

	private void hosts() {
		add("no host", utf8("GET /api/images HTTP/1.1\r\n\r\n"), 400);
		add("two hosts", head("GET /api/images HTTP/1.1", "Host: b"), 400);
		add("host with a path", utf8("GET /api/images HTTP/1.1\r\nHost: evil.example/x\r\n\r\n"), 400);
		add("host with a space", utf8("GET /api/images HTTP/1.1\r\nHost: a b\r\n\r\n"), 400);
		add("host with a user", utf8("GET /api/images HTTP/1.1\r\nHost: a@b\r\n\r\n"), 400);
		add("header of 100 KB", head("GET /api/images HTTP/1.1", "X-Long: " + "a".repeat(100_000)), 400);
		add("5,000 headers", head("GET /api/images HTTP/1.1", "X-A: b\r\n".repeat(5000) + "X-A: b"), 400);
		add("NUL in a header", head("GET /api/images HTTP/1.1", "X-A: a\0b"), 400);
		add("space before the colon", head("GET /api/images HTTP/1.1", "X-A : b"), 400);
		add("LF alone in a header value that begins another", head("GET /api/images HTTP/1.1", "X-A: b\rX-B: c"), 400);
	}

	private void methods() {
		for (String method : List.of("FOO", "PROPFIND", "TRACE", "TRACK", "PUT", "PATCH", "get", "M".repeat(5000))) {
			String shown = method.substring(0, Math.min(10, method.length()));
			add(shown + " of a path of the interface", head(method + " /api/images HTTP/1.1"), 400, 405);
			add(shown + " of an image", head(method + " /images/0123456789abcdef.jpg HTTP/1.1"), 400, 405);
		}
		add("PUT of what is no image", put("/api/images/a.png", "", NO_IMAGE), 415);
		add("PUT of another type", put("/api/images/a.png", "Content-Type: text/html\r\n", IMAGE),
				415);
		add("PUT of nothing", put("/api/images/a.png", "", new byte[0]), 400);
		add("PUT of a page", put("/upload", "", NO_IMAGE), 405);
		add("PUT of a folder", put("/api/images/a/b.png", "", NO_IMAGE), 404, 405);
		add("CONNECT", utf8("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n"), 400, 405);
		add("HTTP/2 without asking", utf8("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 0, 400);
		add("HTTP/2.0 in the request line", utf8("GET /api/images HTTP/2.0\r\nHost: a\r\n\r\n"), 400);
		add("HTTP/9.9 in the request line", utf8("GET /api/images HTTP/9.9\r\nHost: a\r\n\r\n"), 400);
		add("h2c upgrade of what is not there", head("GET /images/nothing HTTP/1.1",
				"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"),
				404);
		add("TLS to the port", new byte[]{0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3, 13, 10, 13, 10}, 400);
	}

	private static byte[] put(String path, String headers, byte[] body) {
		ByteArrayOutputStream request = new ByteArrayOutputStream();
		request.writeBytes(head("PUT " + path + " HTTP/1.1", headers + "Content-Length: " + body.length));
		request.writeBytes(body);
		return request.toByteArray();
	}

	private static byte[] head(String requestLine, String... headers) {
		StringBuilder head = new StringBuilder(requestLine + "\r\nHost: a\r\n");
		for (String header : headers) {
			head.append(header).append("\r\n");
		}
		return utf8(head.append("\r\n").toString());
	}

	private void add(String name, byte[] bytes, Integer... expected) {
		all.add(new Hostile(name, bytes, Set.of(expected)));
	}
}
