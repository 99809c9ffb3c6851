package imagehost.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalFormatTest {
	private final LocalFormat russian = new LocalFormat(Language.RU);
	private final LocalFormat english = new LocalFormat(Language.EN);

	@ParameterizedTest
	@CsvSource({"0,0 кадров", "1,1 кадр", "2,2 кадра", "4,4 кадра", "5,5 кадров", "11,11 кадров", "12,12 кадров",
			"14,14 кадров", "21,21 кадр", "22,22 кадра", "101,101 кадр", "111,111 кадров", "114,114 кадров"})
	void countsInRussian(long count, String text) {
		assertThat(russian.count("count.frames", count)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({"0,0 frames", "1,1 frame", "2,2 frames", "11,11 frames", "21,21 frames"})
	void countsInEnglish(long count, String text) {
		assertThat(english.count("count.frames", count)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"1|1 byte", "1023|1,023 bytes", "1024|1 KB", "6656|7 KB", "7372|7 KB",
			"524288|512 KB", "5242880|5 MB",
			"4718592|4.5 MB"})
	void writesSizesInEnglish(long bytes, String text) {
		assertThat(english.size(bytes).replace('\u00a0', ' ')).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"1|1 байт", "2|2 байта", "11|11 байт", "1024|1 КБ", "4718592|4,5 МБ"})
	void writesSizesInRussian(long bytes, String text) {
		assertThat(russian.size(bytes).replace('\u00a0', ' ')).isEqualTo(text);
	}

	@Test
	void writesTimesAsReadersExpectThem() {
		Instant time = Instant.parse("2026-11-24T12:05:00Z");

		assertThat(plain(english.date(time))).isEqualTo("Nov 24, 2026");
		assertThat(plain(russian.date(time))).isEqualTo("24 нояб. 2026 г.");
		assertThat(plain(english.dateTime(time))).isEqualTo("November 24, 2026, 12:05 UTC");
		assertThat(plain(russian.dateTime(time))).isEqualTo("24 ноября 2026 г., 12:05 UTC");
	}

	/** The locale data uses several kinds of space. */
	private static String plain(String text) {
		return text.replaceAll("\\p{Z}", " ");
	}
}
