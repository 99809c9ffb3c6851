package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.intake.MultipartInput.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
	private static final String TYPE = "multipart/form-data; boundary=\"a-b\"";
	private static final String HEAD = "--a-b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.png\"\r\n\r\n";
	private static final String END = "\r\n--a-b--\r\n";

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 2, 3, 100, 16_270, 16_300, 16_310, 16_383, 16_384, 16_385, 50_000})
	void givesTheContentWhereverTheBoundaryFalls(int size) throws IOException {
		byte[] content = noise(size);

		for (int atOnce : new int[]{1, 7, 8192}) {
			assertThat(contents(HEAD + latin1(content) + "\r\n" + HEAD + "x" + END, atOnce))
					.containsExactly(latin1(content), "x");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\r\n", "\r\n--", "\r\n--a", "\r\n--a-", "\r\n--a-a-b", "\r\r\n--a-", "--a-b",
			"\n--a-b",
			"\r\n\r\n--a-\r\n-a-b", "--a-b--"})
	void givesContentThatIsAlmostABoundary(String content) throws IOException {
		assertThat(contents(HEAD + content + END, 1)).containsExactly(content);
		assertThat(contents(HEAD + content + content + END, 8192)).containsExactly(content + content);
	}

	@Test
	void passesOverPreambleAndEpilogue() throws IOException {
		assertThat(contents("preamble --a-b\r\nand more\r\n" + HEAD + "x" + END + HEAD + "y", 8192))
				.containsExactly("x");
	}

	@Test
	void skipsWhatNobodyReads() throws IOException {
		MultipartForm form = form(HEAD + latin1(noise(40_000)) + "\r\n" + HEAD + "x" + END, 8192);

		assertThat(form.next()).isPresent();
		assertThat(form.next().orElseThrow().content().readAllBytes()).hasSize(1);
		assertThat(form.next()).isEmpty();
		assertThat(form.next()).isEmpty();
	}

	@Test
	void hasNoFieldWithoutItsBoundary() throws IOException {
		assertThat(contents(HEAD.replace("a-b", "other") + "x" + END, 8192)).isEmpty();
		assertThat(contents("", 8192)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"--a-bc\r\n", "--a-b\n", "--a-b \r\n", "--a-b\r\n\r\n\r\n--a-b--",
			"--a-b\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nx\r\n--a-b--",
			"--a-b\r\nContent-Disposition: form-data; name=\"a\0\"\r\n\r\nx\r\n--a-b--",
			"--a-b\r\n\0: a\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--a-b--",
			"--a-b\r\nnonsense\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--a-b--",
			"--a-b\r\nContent-Disposition: form-data; name=a\r\n: nonsense\r\n\r\nx\r\n--a-b--",
			"--a-b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: Multipart/mixed\r\n\r\nx\r\n--a-b--"})
	void refusesWhatIsMalformed(String body) {
		assertThatThrownBy(() -> contents(body, 8192)).isInstanceOf(MalformedException.class);
	}

	@Test
	void refusesABodyThatBreaksOffAnywhere() {
		String body = HEAD + "content" + END;

		for (int length = "--a-b".length(); length < body.length() - 2; length++) {
			String cut = body.substring(0, length);
			assertThatThrownBy(() -> contents(cut, 8192)).as(cut).isInstanceOf(MalformedException.class);
		}
	}

	@Test
	void refusesAHeadThatIsTooLong() throws IOException {
		String line = "X-Long: " + "a".repeat(3900) + "\r\n";

		assertThat(contents(HEAD.replace("\r\n\r\n", "\r\n" + line + "\r\n") + "x" + END, 8192)).containsExactly("x");
		assertThatThrownBy(() -> contents(HEAD.replace("\r\n\r\n", "\r\n" + line + line + "\r\n") + "x" + END, 8192))
				.isInstanceOf(MalformedException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary="})
	void refusesATypeWithoutABoundary(String type) {
		assertThatThrownBy(() -> form(type, -1, InputStream.nullInputStream())).isInstanceOf(MalformedException.class);
	}

	@Test
	void takesAPartForTextUnlessItHasANameOrTypeOfAFile() throws IOException {
		String disposition = "Content-Disposition: form-data; name=a";

		assertThat(field(disposition).isText()).isTrue();
		assertThat(field(disposition + "\r\nContent-Type: text/plain").isText()).isTrue();
		assertThat(field(disposition + "\r\nCONTENT-TYPE:Image/PNG").isText()).isFalse();
		assertThat(field(disposition + "\r\nContent-Type: application/octet-stream").isText()).isFalse();
		assertThat(field(disposition + "; filename=").isText()).isFalse();
	}

	@Test
	void readsAHeaderThatGoesOnInTheNextLine() throws IOException {
		assertThat(field("Content-Disposition: form-data;\r\n\tname=a;\r\n filename=b.png").fileName())
				.isEqualTo("b.png");
	}

	@ParameterizedTest
	@CsvSource({"filename=\"кот.jpg\", кот.jpg", "filename*=UTF-8''%D0%BA%D0%BE%D1%82.jpg, кот.jpg",
			"filename=\"=?utf-8?B?0LrQvtGCLmpwZw==?=\", кот.jpg", "filename=\"C:\\dir\\cat.png\", C:\\dir\\cat.png",
			"filename=\"a;b.png\", a;b.png", "filename=\"a%22b%20c.png\", a\"b%20c.png",
			"filename=%22a, \"a"})
	void readsTheNameOfAFileInAllItsForms(String parameter, String expected) throws IOException {
		String headers = "Content-Disposition: form-data; name=a; " + parameter;
		String bytes = new String(headers.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

		assertThat(field(bytes).fileName()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = {"UTF-8''%zz.jpg", "UTF-8''%4", "UTF-8''%", "utf-7''a.jpg", "cat.jpg"})
	void neverFailsOtherwiseThanAsMalformed(String extended) throws IOException {
		try {
			assertThat(field("Content-Disposition: form-data; name=a; filename*=" + extended).name()).isEqualTo("a");
		} catch (MalformedException refused) {
			assertThat(refused).hasMessageNotContaining("null");
		}
	}

	@Test
	void knowsHowLongTheContentOfTheLastFieldIs() throws IOException {
		String body = HEAD + "first\r\n" + HEAD + latin1(noise(40_000)) + END;
		MultipartForm form = form(body, 8192);

		assertThat(form.next().orElseThrow().likelyBytes()).isGreaterThan(40_000);
		assertThat(form.next().orElseThrow().likelyBytes()).isEqualTo(40_000);
	}

	private static FormField field(String headers) throws IOException {
		return form("--a-b\r\n" + headers + "\r\n\r\nx" + END, 8192).next().orElseThrow();
	}

	private static List<String> contents(String body, int atOnce) throws IOException {
		MultipartForm form = form(body, atOnce);
		List<String> contents = new ArrayList<>();
		for (Optional<FormField> next = form.next(); next.isPresent(); next = form.next()) {
			contents.add(latin1(next.get().content().readAllBytes()));
		}
		return contents;
	}

	/** @param atOnce how many bytes the body gives at most when it is read */
	private static MultipartForm form(String body, int atOnce) throws MalformedException {
		return form(TYPE, body.length(), new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)) {
			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(length, atOnce));
			}
		});
	}

	private static MultipartForm form(String type, long length, InputStream body) throws MalformedException {
		FormUpload upload = new FormUpload();
		return new MultipartForm(request(type, length), upload, MultipartInput.of(body, upload.getBoundary(type)));
	}

	private static UploadRequest request(String type, long contentLength) {
		return new UploadRequest(type, contentLength, InputStream.nullInputStream(), UploadHeaders.NOTHING, "10.0.0.1",
				null, 20, false);
	}

	private static byte[] noise(int size) {
		byte[] noise = new byte[size];
		new Random(size).nextBytes(noise);
		return noise;
	}

	private static String latin1(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}
}
