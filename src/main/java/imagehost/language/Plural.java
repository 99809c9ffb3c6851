package imagehost.language;

import java.util.Locale;

/** The plural categories of whole numbers in the languages of the service (Unicode CLDR, cardinal rules). */
enum Plural {
	ONE, FEW, MANY;

	/** The category of a count; English has no {@link #FEW}. */
	static Plural of(Language language, long count) {
		return switch (language) {
			case EN -> count == 1 ? ONE : MANY;
			case RU -> russian(Math.abs(count % 10), Math.abs(count % 100));
		};
	}

	private static Plural russian(long lastDigit, long lastTwoDigits) {
		if (lastTwoDigits >= 11 && lastTwoDigits <= 14) {
			return MANY;
		}
		if (lastDigit == 1) {
			return ONE;
		}
		return lastDigit >= 2 && lastDigit <= 4 ? FEW : MANY;
	}

	/** What the key of a text ends with. */
	String suffix() {
		return name().toLowerCase(Locale.ROOT);
	}
}
