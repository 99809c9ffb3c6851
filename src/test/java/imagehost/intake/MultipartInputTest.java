package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.intake.MultipartInput.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body in its two parts: what stands in the files, and all else. */
class MultipartInputTest {
	private static final String HEAD = "\r\n--b\r\nA: b\r\n\r\n";
	private static final String END = "\r\n--b--";

	@Test
	void givesTheContentByteByByte() throws IOException {
		MultipartInput input = input(HEAD + "\u00ff\0x" + HEAD + "y" + END);
		assertThat(input.skipPreamble()).isTrue();

		readHead(input, HEAD);
		for (int expected : new int[]{0xFF, 0, 'x', -1, -1}) {
			assertThat(input.read()).isEqualTo(expected);
		}
		readHead(input, HEAD);
		assertThat(input.read()).isEqualTo('y');
		assertThat(input.isAtLastBoundary()).isFalse();
		readHead(input, END);
		assertThat(input.isAtLastBoundary()).isTrue();
	}

	@Test
	void givesTheContentInPieces() throws IOException {
		MultipartInput input = input(HEAD + "abc" + END);
		input.skipPreamble();
		readHead(input, HEAD);
		byte[] target = new byte[4];

		assertThat(input.read(target, 0, 0)).isZero();
		assertThat(input.read(target, 1, 2)).isEqualTo(2);
		assertThat(input.read(target, 3, 1)).isOne();
		assertThat(input.read(target, 0, 0)).isZero();
		assertThat(input.read(target, 0, 4)).isEqualTo(-1);
		assertThat(target).containsExactly(0, 'a', 'b', 'c');
	}

	/** No further, so that what FileUpload takes ahead is never content. */
	@Test
	void givesNoMoreThanOneHeadAtOnce() throws IOException {
		MultipartInput input = input(HEAD + "x" + HEAD + "y" + END);
		input.skipPreamble();
		InputStream heads = input.heads();
		byte[] target = new byte[100];

		assertThat(heads.read(target, 3, 90)).isEqualTo(HEAD.length());
		assertThat(new String(target, 3, HEAD.length(), StandardCharsets.ISO_8859_1)).isEqualTo(HEAD);
		assertThat(heads.read(target, 0, 4)).isEqualTo(4);
		assertThat(heads.read(target, 4, 90)).isEqualTo(HEAD.length() - 4);
		assertThat(heads.read(target, 0, 90)).isEqualTo(END.length());
	}

	/** As FileUpload sees it: two bytes of any kind end the boundary's line, or a line feed alone. */
	@ParameterizedTest
	@ValueSource(strings = {"¶A: b¶¶", "\n¶¶", "\nA: b¶¶", "xy¶¶", "x¶¶¶", "¶A\r¶¶¶", "--¶¶", "¶¶A¶¶"})
	void endsAHeadWithAnEmptyLine(String pattern) throws IOException {
		String head = "\r\n--b" + pattern.replace("¶", "\r\n");
		MultipartInput input = input(head + "x" + END);
		input.skipPreamble();
		byte[] target = new byte[100];

		int length = input.heads().read(target, 0, 100);

		assertThat(new String(target, 0, length, StandardCharsets.ISO_8859_1)).isEqualTo(head);
		assertThat(input.read()).isEqualTo('x');
		assertThat(input.isAtLastBoundary()).isEqualTo(pattern.startsWith("--"));
	}

	@Test
	void hasNoContentBeforeThereIsABoundary() throws IOException {
		assertThat(input("preamble").skipPreamble()).isFalse();
		assertThat(input("").skipPreamble()).isFalse();
		assertThat(input("preamble\r\n--b\r\n").skipPreamble()).isTrue();
	}

	@Test
	void guessesTheContentByTheLengthOfTheBody() throws IOException {
		String body = HEAD + "abc" + END + "\r\n";
		MultipartInput input = input(body);
		input.skipPreamble();
		readHead(input, HEAD);

		assertThat(input.likelyContentBytes(body.length())).isEqualTo(3);
		assertThat(input.likelyContentBytes(-1)).isNegative();
	}

	@Test
	void takesBoundariesOf200CharactersAndNotOneMore() throws IOException {
		String boundary = "b".repeat(200);

		assertThat(MultipartInput.of(body("\r\n--" + boundary), bytes(boundary)).skipPreamble()).isTrue();
		assertThatThrownBy(() -> MultipartInput.of(body(""), bytes(boundary + "b")))
				.isInstanceOf(MalformedException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "\r", "a\rb"})
	void takesNoBoundaryThatCannotBeFound(String boundary) {
		assertThatThrownBy(() -> MultipartInput.of(body(""), bytes(boundary))).isInstanceOf(MalformedException.class);
		assertThatThrownBy(() -> MultipartInput.of(body(""), null)).isInstanceOf(MalformedException.class);
	}

	@ParameterizedTest
	@CsvSource({"xx¶--b,2", "¶--b,0", "xxxxx,5", "xxxxR,4", "¶--c¶--b,5", "¶--¶--b,4", "b¶--b,1", "xxx,0", "xxxxxx,5"})
	void findsWhereADelimiterBeginsOrCouldBegin(String pattern, int expected) throws MalformedException {
		MultipartDelimiter delimiter = MultipartDelimiter.of(bytes("b"));
		String buffer = pattern.replace("¶", "\r\n").replace("R", "\r");

		assertThat(delimiter.find(bytes(buffer), 0, buffer.length())).isEqualTo(expected);
		assertThat(delimiter.find(bytes("\r\n--b" + buffer), 5, buffer.length() + 5)).isEqualTo(expected + 5);
	}

	private static void readHead(MultipartInput input, String expected) throws IOException {
		InputStream heads = input.heads();
		StringBuilder head = new StringBuilder();
		while (head.length() < expected.length()) {
			head.append((char) heads.read());
		}
		assertThat(head).hasToString(expected);
	}

	private static MultipartInput input(String body) throws MalformedException {
		return MultipartInput.of(body(body), bytes("b"));
	}

	private static InputStream body(String text) {
		return new ByteArrayInputStream(bytes(text));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
