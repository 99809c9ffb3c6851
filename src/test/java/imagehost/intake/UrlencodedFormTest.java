package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlencodedFormTest {
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {"a=b, a=b", "a=b&c=d, a=b|c=d", "a, a=", "a=, a=", "a&b, a=|b=", "=b, =b",
			"&, =|=",
			"a==b&c=%2b+%26, a==b|c=++&", "%61=%D0%BA, a=к", "a=b&, a=b|=", "a\0=b, a\0=b"})
	void givesEveryField(String body, String fields) throws IOException {
		for (int atOnce : new int[]{1, 2, 8192}) {
			assertThat(String.join("|", fields(body, atOnce))).isEqualTo(fields);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = {16_380, 16_381, 16_382, 16_383, 16_384, 16_385, 40_000})
	void givesLongValuesAndSkipsThem(int length) throws IOException {
		String value = "v".repeat(length);
		UrlencodedForm form = form("a=" + value + "&b=" + value + "%26", 8192);

		assertThat(form.next().orElseThrow().name()).isEqualTo("a");
		FormField second = form.next().orElseThrow();
		assertThat(second.name()).isEqualTo("b");
		assertThat(new String(second.content().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(value + "&");
		assertThat(form.next()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"%", "%4", "%zz", "%4z", "%4&b=c"})
	void refusesAMalformedEscapeAndReachesWhatFollows(String value) throws IOException {
		UrlencodedForm form = form("a=" + value + "&d=e", 8192);
		FormField field = form.next().orElseThrow();

		assertThatThrownBy(() -> field.content().readAllBytes()).isInstanceOf(Base64Input.MalformedException.class);
		form.skipRest();
		assertThat(form.next()).isPresent();
	}

	@Test
	void takesTheRestOfANameThatIsTooLongForItsValue() throws IOException {
		UrlencodedForm form = form("n".repeat(256) + "\0n=b&c=d", 8192);

		assertThat(form.next().orElseThrow().name()).hasSize(256);
		assertThat(form.next().orElseThrow().name()).isEqualTo("c");
	}

	@Test
	void givesAValueByteByByteAndInPieces() throws IOException {
		UrlencodedForm form = form("a=%ffb%00&c=abc", 8192);
		InputStream first = form.next().orElseThrow().content();
		for (int expected : new int[]{0xFF, 'b', 0, -1, -1}) {
			assertThat(first.read()).isEqualTo(expected);
		}
		InputStream second = form.next().orElseThrow().content();
		byte[] target = new byte[4];

		assertThat(second.read(target, 0, 0)).isZero();
		assertThat(second.read(target, 1, 2)).isEqualTo(2);
		assertThat(second.read(target, 3, 1)).isOne();
		assertThat(second.read(target, 0, 4)).isEqualTo(-1);
		assertThat(target).containsExactly(0, 'a', 'b', 'c');
		assertThat(form.next()).isEmpty();
		assertThat(form.next()).isEmpty();
	}

	private static List<String> fields(String body, int atOnce) throws IOException {
		UrlencodedForm form = form(body, atOnce);
		List<String> fields = new ArrayList<>();
		for (Optional<FormField> next = form.next(); next.isPresent(); next = form.next()) {
			fields.add(next.get().name() + "="
					+ new String(next.get().content().readAllBytes(), StandardCharsets.UTF_8));
		}
		return fields;
	}

	private static UrlencodedForm form(String body, int atOnce) {
		return new UrlencodedForm(new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)) {
			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				return super.read(target, offset, Math.min(length, atOnce));
			}
		});
	}
}
