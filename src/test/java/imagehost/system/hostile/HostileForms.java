package imagehost.system.hostile;

import static imagehost.system.Form.utf8;
import static imagehost.system.hostile.HostileRequests.IMAGE;
import static imagehost.system.hostile.HostileRequests.NO_IMAGE;

import imagehost.system.Form;
import imagehost.system.hostile.HostileRequests.Hostile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Forms that nobody sends in good faith: their parts and the names of their files. */
final class HostileForms {
	private static final String DISPOSITION = "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n";

	private final List<Hostile> all = new ArrayList<>();

	static List<Hostile> all() {
		HostileForms forms = new HostileForms();
		forms.parts();
		forms.names();
		return forms.all;
	}

	private void parts() {
		add("17 fields", fields(17).file("a.png", IMAGE).request(), 400);
		add("50,000 fields", fields(50_000).file("a.png", IMAGE).request(), 400);
		add("image before 50,000 fields", fieldsAfter(50_000).request(), 400);
		add("part header of 1 MiB", part(DISPOSITION + "X-Long: " + "a".repeat(1 << 20) + "\r\n"), 400);
		add("50,000 part headers", part(DISPOSITION + "X-A: b\r\n".repeat(50_000)), 400);
		add("field of 100 KB", new Form().field("listed", "t".repeat(100_000)).file("a.png", IMAGE).request(), 400);
		add("50,000 files", files(50_000).request(), 415);
		add("part header without a colon", part(DISPOSITION + "nonsense\r\n"), 400);
		add("part header without a name", part(DISPOSITION + ": nonsense\r\n"), 400);
		add("text that is no base64", new Form().field("file", "%%%").request(), 400);
		add("data URL without an end", new Form().field("file", "data:" + "a".repeat(100_000)).request(), 400);
		add("the same option twice", new Form().field("listed", "true").field("listed", "false").file("a.png", IMAGE)
				.request(), 400);
		add("part without a disposition", part("Content-Type: image/png\r\n"), 400);
		add("part without a name", part("Content-Disposition: form-data; filename=\"a.png\"\r\n"), 400);
		add("file of no bytes", new Form().file("a.png", new byte[0]).request(), 400);
		add("nested multipart", nested(), 400);
	}

	private static Form files(int count) {
		Form form = new Form();
		for (int index = 0; index < count; index++) {
			form.file("a.png", NO_IMAGE);
		}
		return form;
	}

	private static Form fields(int count) {
		Form form = new Form();
		for (int index = 0; index < count; index++) {
			form.field("field" + index, "x");
		}
		return form;
	}

	private static Form fieldsAfter(int count) {
		Form form = new Form().file("a.png", IMAGE);
		for (int index = 0; index < count; index++) {
			form.field("field" + index, "x");
		}
		return form;
	}

	private static byte[] part(String headers) {
		return new Form().part(headers, IMAGE).request();
	}

	private static byte[] nested() {
		String inner = new String(new Form().body(), StandardCharsets.ISO_8859_1)
				.replace("boundary--", "inner--");
		String content = "--inner\r\nContent-Disposition: attachment; filename=\"a.png\"\r\n\r\nx\r\n--inner--\r\n"
				+ inner;
		return new Form().part("Content-Disposition: form-data; name=\"file\"\r\n"
				+ "Content-Type: multipart/mixed; boundary=inner\r\n", utf8(content)).request();
	}

	private void names() {
		add("NUL in the name", new Form().file("a\0.png", IMAGE).request(), 400);
		add("name of 10,000 characters", new Form().file("a".repeat(10_000) + ".png", IMAGE).request(), 400);
		add("CR and LF in the name", new Form().file("a\r\n[2001-01-01 00:00:00] forged.png", NO_IMAGE).request(),
				400, 415);
		add("LF in the name", new Form().file("a\n[2001-01-01 00:00:00] forged.png", NO_IMAGE).request(), 400, 415);
		add("CR in the name", new Form().file("a\r[2001-01-01 00:00:00] forged.png", NO_IMAGE).request(), 400, 415);
		add("line separators in the name",
				new Form().file("a\u2028[2001-01-01 00:00:00] forged\u0085b\u000bc.png", NO_IMAGE).request(), 415);
		add("folded header", part("Content-Disposition: form-data; name=\"file\";\r\n\tfilename=\"a.txt\"\r\n"), 400,
				415);
		add("path as the name", new Form().file("../../.catalogue/catalogue.db", NO_IMAGE).request(), 415);
		add("extended name",
				part("Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''a%0d%0aforged.txt\r\n"),
				400, 415);
	}

	private void add(String name, byte[] bytes, Integer... expected) {
		all.add(new Hostile(name, bytes, Set.of(expected)));
	}
}
