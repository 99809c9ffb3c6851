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
			"{\"a\":\"к\\u043a\\ud83d\\ude3a\"}, a=кк😺", "`{\"a\":\"{},:\"}`, `a={},:`"})
	void givesEveryMember(String body, String fields) throws IOException {
		assertThat(String.join("|", fields(body))).isEqualTo(fields);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "[]", "\"a\"", "{", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":\"b", "{\"a\":\"b\"",
			"{\"a\":1",
			"{\"a\":{}}", "{\"a\":[]}", "{\"a\":\"b\" \"c\":1}", "{,}", "{\"a\":1,}", "{a:1}", "{\"a\":\"\\x\"}",
			"{\"a\":\"\\u00g0\"}", "{\"a\":\"\\ud83dx\"}", "{\"a\":\"\n\"}",
			"{\"a\":111111111111111111111111111111111}"})
	void refusesWhatIsNoObjectOfPlainValues(String body) {
		assertThatThrownBy(() -> fields(body)).isInstanceOf(JsonForm.MalformedException.class);
	}

	@Test
	void skipsALongValueThatNobodyReads() throws IOException {
		JsonForm form = form("{\"a\":\"" + "v\\n".repeat(40_000) + "\",\"b\":\"c\"}");

		assertThat(form.next().orElseThrow().name()).isEqualTo("a");
		assertThat(form.next().orElseThrow().name()).isEqualTo("b");
		assertThat(form.next()).isEmpty();
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
