package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as databases print them. */
class TimesTest {
	@ParameterizedTest
	@CsvSource({"2024-05-01,2024-04-30T22:00:00Z", "2024-05-01 18:30:00,2024-05-01T16:30:00Z",
			"2024-05-01T18:30:00.5Z,2024-05-01T18:30:00.500Z", "2024-05-01 18:30:00+00,2024-05-01T18:30:00Z",
			"2024-05-01 18:30:00.25-0130,2024-05-01T20:00:00.250Z", "1714588200,2024-05-01T18:30:00Z",
			"1714588200250,2024-05-01T18:30:00.250Z"})
	void readsTimes(String text, Instant time) {
		assertThat(Times.parse(text, ZoneId.of("Europe/Berlin"))).hasValue(time);
	}

	@ParameterizedTest
	@CsvSource({"0000-00-00 00:00:00", "yesterday", "''", "99999999999999"})
	void readsNoTimeWhereThereIsNone(String text) {
		assertThat(Times.parse(text, ZoneOffset.UTC)).isEmpty();
	}
}
