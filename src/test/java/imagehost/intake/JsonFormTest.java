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

class JsonFormTest {
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = {"{}, ``", "` { } `, ``", "{\"a\":\"b\"}, a=b",
			"`{\"a\":\"b\",\"c\":\"\"}`, a=b|c=",
			"` \n{ \"a\" : true , \"b\":-1.5e3,\"c\":null } x`, a=true|b=-1.5e3|c=",
			"{\"\\u0061\":\"\\\"\\\\\\/\"}, a=\"\\/",
			"{\"a\":\" \\u00e9\\u00E9\"}, a= éé",
			"{\"a\":\"к\\u043a\\ud83d\\ude3a\"}, a=кк😺", "`{\"a\":\"{},:\"}`, `a={},:`"})
	void givesEveryMember(String body, String fields) throws IOException {
		assertThat(String.join("|", fields(body))).isEqualTo(fields);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "[]", "[\"a\":1}", "{x\"a\":1}", "{\"a\"=1}", "\"a\"", "{", "{\"a\"", "{\"a\":",
			"{\"a\":}", "{\"a\":\"b", "{\"a\":\"b\"",
			"{\"a\":1",
			"{\"a\":{}}", "{\"a\":[]}", "{\"a\":\"b\" \"c\":1}", "{,}", "{\"a\":1,}", "{a:1}", "{\"a\":\"\\x\"}",
			"{\"a\":\"\\u00g0\"}", "{\"a\":\"\\ud83dx\"}", "{\"a\":\"\n\"}", "{\"a\":\"\u001f\"}",
			"{\"a\":\"\\ud83d\\n\"}", "{\"a\":\"\\ud83d!u\"}",
			"{\"a\":111111111111111111111111111111111}"})
	void refusesWhatIsNoObjectOfPlainValues(String body) {
		assertThatThrownBy(() -> fields(body)).isInstanceOf(JsonForm.MalformedException.class);
	}

	@Test
	void skipsALongValueThatNobodyReads() throws IOException {
		JsonForm form = form("{\"a\":\"" + "v\\n\\u0000".repeat(40_000) + "\",\"b\":\"c\"}");

		assertThat(form.next().orElseThrow().name()).isEqualTo("a");
		assertThat(form.next().orElseThrow().name()).isEqualTo("b");
		assertThat(form.next()).isEmpty();
	}

	@Test
	void givesAValueByteByByteAndInPieces() throws IOException {
		JsonForm form = form("{\"a\":\"\\u00e9b\\u0000\",\"c\":\"a\\u0000c\"}");
		InputStream first = form.next().orElseThrow().content();
		for (int expected : new int[]{0xC3, 0xA9, 'b', 0, -1, -1}) {
			assertThat(first.read()).isEqualTo(expected);
		}
		InputStream second = form.next().orElseThrow().content();
		byte[] target = new byte[4];

		assertThat(second.read(target, 0, 0)).isZero();
		assertThat(second.read(target, 1, 2)).isEqualTo(2);
		assertThat(second.read(target, 3, 1)).isOne();
		assertThat(second.read(target, 0, 4)).isEqualTo(-1);
		assertThat(target).containsExactly(0, 'a', 0, 'c');
		assertThat(form.next()).isEmpty();
		assertThat(form.next()).isEmpty();
	}

	@Test
	void readsOnlyWhatIsWantedOfAValue() throws IOException {
		InputStream value = form("{\"a\":\"abc").next().orElseThrow().content();

		assertThat(value.readNBytes(3)).containsExactly('a', 'b', 'c');
		assertThatThrownBy(value::read).isInstanceOf(JsonForm.MalformedException.class);
	}

	@Test
	void takesNamesOf256BytesAndValuesOf32() throws IOException {
		String name = "n".repeat(256);
		String digits = "1".repeat(32);

		assertThat(fields("{\"" + name + "\":" + digits + ",\"" + name + "n\":1}"))
				.containsExactly(name + "=" + digits, name + "=1");
	}

	/** Where a number ends with what was read at once, its end is the first byte of what is read next. */
	@ParameterizedTest
	@ValueSource(ints = {16_376, 16_377, 16_378, 16_379, 16_380})
	void readsOnWhereverTheBufferEnds(int spaces) throws IOException {
		assertThat(fields("{\"a\":" + " ".repeat(spaces) + "1,\"c\":\"d\"}")).containsExactly("a=1", "c=d");
	}

	private static List<String> fields(String body) throws IOException {
		JsonForm form = form(body);
		List<String> fields = new ArrayList<>();
		for (Optional<FormField> next = form.next(); next.isPresent(); next = form.next()) {
			try (InputStream content = next.get().content()) {
				String value = new String(content.readAllBytes(), StandardCharsets.UTF_8);
				fields.add(next.get().name() + "=" + value);
			}
		}
		return fields;
	}

	private static JsonForm form(String body) {
		return new JsonForm(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
	}
}
