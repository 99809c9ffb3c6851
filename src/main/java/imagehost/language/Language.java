package imagehost.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the service speaks. */
public enum Language {
	RU(Locale.of("ru")), EN(Locale.ENGLISH);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	public Locale locale() {
		return locale;
	}

	/** The BCP 47 tag, {@code ru} or {@code en}. */
	public String tag() {
		return locale.getLanguage();
	}

	/** The language with this tag, or nothing. */
	public static Optional<Language> ofTag(String tag) {
		for (Language language : values()) {
			if (language.tag().equals(tag)) {
				return Optional.of(language);
			}
		}
		return Optional.empty();
	}

	/**
	 * The best language for an {@code Accept-Language} header (RFC 9110, section 12.5.4; lookup of RFC 4647).
	 *
	 * @param acceptLanguage the header's value; empty, wild or malformed gives the fallback
	 */
	public static Language negotiate(String acceptLanguage, Language fallback) {
		try {
			List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
			return Optional.ofNullable(Locale.lookupTag(ranges, List.of(RU.tag(), EN.tag()))).flatMap(Language::ofTag)
					.orElse(fallback);
		} catch (IllegalArgumentException malformed) {
			return fallback;
		}
	}
}
