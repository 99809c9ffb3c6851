package imagehost.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Times as databases print them. */
final class Times {
	private Times() {
	}

	/**
	 * The moment that is written as {@code 2024-05-01}, {@code 2024-05-01 18:30:00[.123]}, with an offset such as
	 * {@code +02} or {@code Z}, or in seconds or milliseconds since 1970; nothing where it is written otherwise.
	 *
	 * @param zone of times without an offset
	 */
	static Optional<Instant> parse(String text, ZoneId zone) {
		try {
			Optional<Instant> counted = ofSeconds(text);
			if (counted.isPresent()) {
				return counted;
			}
			String iso = text.strip().replaceFirst("^(\\S{10})\\s", "$1T");
			if (iso.length() <= 10) {
				return Optional.of(LocalDate.parse(iso).atStartOfDay(zone).toInstant());
			}
			if (iso.matches(".*(Z|[+-][0-9]{2}(:?[0-9]{2})?)$") && iso.indexOf('T') == 10) {
				return Optional.of(OffsetDateTime.parse(iso.replaceFirst("([+-][0-9]{2})$", "$1:00")
						.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2")).toInstant());
			}
			return Optional.of(LocalDateTime.parse(iso).atZone(zone).toInstant());
		} catch (DateTimeException unknown) {
			return Optional.empty();
		}
	}

	/** The moment that is so many seconds behind 1970, or milliseconds where there are 12 or 13 digits. */
	static Optional<Instant> ofSeconds(String text) {
		if (!text.matches("[0-9]{1,13}")) {
			return Optional.empty();
		}
		long number = Long.parseLong(text);
		return Optional.of(text.length() < 12 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
	}
}
