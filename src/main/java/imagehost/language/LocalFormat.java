package imagehost.language;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;

/** Writes numbers, sizes, counts and times as readers of a language expect them. Times are UTC. */
public final class LocalFormat {
	private static final long KILO = 1024;

	private final Language language;
	private final Messages messages;

	public LocalFormat(Language language) {
		this.language = language;
		this.messages = Messages.in(language);
	}

	/** {@code 1,234} or {@code 1 234}. */
	public String number(long number) {
		return NumberFormat.getIntegerInstance(language.locale()).format(number);
	}

	/**
	 * A count with its noun in the right form: the text {@code <key>.one}, {@code .few} or {@code .many}, whose
	 * {@code {count}} is the number.
	 */
	public String count(String key, long count) {
		return messages.text(key + "." + Plural.of(language, count).suffix(), Map.of("count", number(count)));
	}

	/** A size for reading, {@code 4.5 MB}: units of 1,024, at most one decimal. */
	public String size(long bytes) {
		if (bytes < KILO) {
			return count("unit.bytes", bytes);
		}
		if (bytes < KILO * KILO) {
			return size("unit.kilobytes", (double) bytes / KILO, 0);
		}
		if (bytes < KILO * KILO * KILO) {
			return size("unit.megabytes", (double) bytes / (KILO * KILO), 1);
		}
		return size("unit.gigabytes", (double) bytes / (KILO * KILO * KILO), 1);
	}

	private String size(String unit, double amount, int decimals) {
		NumberFormat format = NumberFormat.getNumberInstance(language.locale());
		format.setMaximumFractionDigits(decimals);
		format.setRoundingMode(RoundingMode.HALF_UP); // as scripts do: sizes agree on all pages
		return messages.text(unit, Map.of("count", format.format(amount)));
	}

	/** {@code Nov 24, 2026}. */
	public String date(Instant time) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(language.locale())
				.format(time.atOffset(ZoneOffset.UTC));
	}

	/** {@code November 24, 2026, 12:00 UTC}. */
	public String dateTime(Instant time) {
		var moment = time.atOffset(ZoneOffset.UTC);
		String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language.locale()).format(moment);
		return date + ", " + DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(moment) + " UTC";
	}
}
