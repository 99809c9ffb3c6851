package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.access.SecretAttempts;
import imagehost.failure.Fault;
import imagehost.gate.MemoryGate;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends of 32 MiB, to refuse it must not cost a processor much. */
class RefusedBodyCostTest {
	private static final int BODY_BYTES = 32 << 20;
	private static final Duration BOUND = Duration.ofSeconds(1);
	private static final String JSON = "application/json";
	private static final String FORM = "application/x-www-form-urlencoded";
	private static final String MULTIPART = "multipart/form-data; boundary=b";
	private static final String MANY_A = "multipart/form-data; boundary=" + "a".repeat(70);
	private static final String FILE = "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\n";
	private static final String TEXT = "--b\r\nContent-Disposition: form-data; name=file\r\n\r\n";
	private static final String FIELD = "--b\r\nContent-Disposition: form-data; name=x\r\n\r\n";
	private static final String LONG_HEAD = "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n"
			+ "X-A: b\r\n".repeat(480) + "\r\n\r\n";

	record Body(String what, String type, String start, String pattern) {
		@Override
		public String toString() {
			return what;
		}
	}

	static Stream<Body> bodies() {
		return Stream.of(urlencoded(), multipart(), boundaries(), base64(), json()).flatMap(List::stream);
	}

	private static List<Body> urlencoded() {
		return List.of(new Body("empty files", FORM, "", "file=&"), new Body("nothing but ampersands", FORM, "", "&"),
				new Body("small fields", FORM, "", "a=b&"), new Body("nothing but equals signs", FORM, "", "="),
				new Body("one giant field", FORM, "x=", "a"), new Body("one giant name", FORM, "", "a"),
				new Body("an option of noise", FORM, "listed=", "%41%zz"),
				new Body("percent-encoded file", FORM, "file=", "%41"),
				new Body("malformed escapes", FORM, "file=", "%zz"),
				new Body("percent signs", FORM, "file=", "%"));
	}

	private static List<Body> multipart() {
		return List.of(new Body("empty files", MULTIPART, "", FILE + "\r\n"),
				new Body("empty texts for files", MULTIPART, "", TEXT + "\r\n"),
				new Body("empty fields", MULTIPART, "", FIELD + "\r\n"),
				new Body("parts without a head", MULTIPART, "", "--b\r\n\r\n\r\n"),
				new Body("boundaries", MULTIPART, "", "--b\r\n"),
				new Body("long heads", MULTIPART, "", LONG_HEAD),
				new Body("one giant head", MULTIPART, "--b\r\n", "X-A: b\r\n"),
				new Body("one giant line in a head", MULTIPART, "--b\r\nContent-Disposition: ", ";a=\"\\\""),
				new Body("one giant field", MULTIPART, FIELD, "a"), new Body("one giant file", MULTIPART, FILE, "a"),
				new Body("parts within parts", MULTIPART, "",
						"--b\r\nContent-Type: multipart/mixed; boundary=c\r\nContent-Disposition: form-data; name=x\r\n\r\n"));
	}

	private static List<Body> boundaries() {
		String almost = "\r\n--" + "a".repeat(69);
		return List.of(new Body("long preamble", MULTIPART, "", "a"), new Body("preamble of CR", MULTIPART, "", "\r"),
				new Body("preamble of line breaks", MULTIPART, "", "\r\n"),
				new Body("preamble of hyphens", MULTIPART, "", "\r\n-"),
				new Body("preamble of the boundary's letter", MANY_A, "", "a"),
				new Body("preamble of almost boundaries", MANY_A, "", almost),
				new Body("file of almost boundaries", MULTIPART, FILE, "\r\n--a"),
				new Body("long epilogue", MULTIPART, "--b--", "\r\n--b--"));
	}

	private static List<Body> base64() {
		return List.of(new Body("base64", MULTIPART, TEXT, "QUJD"),
				new Body("noise for base64", MULTIPART, TEXT, "\u00ff\u0001"),
				new Body("white space for base64", MULTIPART, TEXT, " \r\n\t"),
				new Body("base64 with white space", MULTIPART, TEXT, "Q \n"),
				new Body("padding", MULTIPART, TEXT, "="),
				new Body("data URL without an end", MULTIPART, TEXT, "data:"),
				new Body("data URLs", FORM, "file=", "data:image/png;base64,QUJD"),
				new Body("addresses", FORM, "file=", "http://a/"));
	}

	private static List<Body> json() {
		return List.of(new Body("JSON of small members", JSON, "{", "\"a\":\"b\","),
				new Body("JSON of empty files", JSON, "{", "\"file\":\"\","),
				new Body("JSON with one giant text", JSON, "{\"x\":\"", "a"),
				new Body("JSON with one giant name", JSON, "{\"", "a"),
				new Body("JSON with a file of escapes", JSON, "{\"file\":\"", "\\u0041"),
				new Body("JSON with a file of line breaks", JSON, "{\"file\":\"", "\\n"),
				new Body("JSON of white space", JSON, "{", " \n"), new Body("JSON of digits", JSON, "{\"x\":", "1"),
				new Body("noise as JSON", JSON, "", "{"), new Body("noise as text", "text/plain", "", "%"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bodies")
	void isRefusedForLittle(Body body) {
		MemoryGate memory = new MemoryGate("memory", 64 << 20, Duration.ZERO);
		UploadReader reader = new UploadReader(
				new UploadRules(5 << 20, true, new UploadTokens(List.of(), new SecretAttempts(Clock.systemUTC()))),
				memory);
		UploadRequest request = new UploadRequest(body.type(), BODY_BYTES,
				new RepeatedBytes(body.start(), body.pattern(), BODY_BYTES), UploadHeaders.NOTHING, "10.0.0.1", null,
				20, body.type().equals(JSON) || body.type().startsWith("text/"));
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

		reader.read(request, new Refusals());

		Duration cost = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
		assertThat(cost).isLessThan(BOUND);
		assertThat(memory.freeBytes()).isEqualTo(64 << 20);
	}

	/** Takes files of no bytes and refusals, and nothing else. */
	private static final class Refusals implements UploadReceiver {
		@Override
		public boolean file(IncomingFile file) {
			boolean isEmpty = file.content() instanceof IncomingFile.Whole whole && whole.bytes().length == 0;
			assertThat(isEmpty || file.content() instanceof IncomingFile.Refused).isTrue();
			return true;
		}

		@Override
		public void field(String name, String value) {
			assertThat(value.length()).isLessThanOrEqualTo(1024);
		}

		@Override
		public void fault(Fault fault, String name) {
			assertThat(fault).isInstanceOf(Fault.OfClient.class);
		}
	}
}
