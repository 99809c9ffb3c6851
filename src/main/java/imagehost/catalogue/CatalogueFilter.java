package imagehost.catalogue;

import imagehost.image.ImageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which images a page is made of. */
public sealed interface CatalogueFilter {
	/** Every image, unlisted ones too: for the administrator. */
	record Everything() implements CatalogueFilter {
	}

	/**
	 * Every image with this text anywhere in its original name, for the administrator: rows are read until the page is
	 * full. Latin letters in any case; others as they are given, small, large, or the first one large.
	 */
	record NamePart(String text) implements CatalogueFilter {
		/** The ways in which the text is looked for. */
		public Set<String> spellings() {
			String small = text.toLowerCase(Locale.ROOT);
			int first = small.isEmpty() ? 0 : small.offsetByCodePoints(0, 1);
			return new LinkedHashSet<>(List.of(text, small, text.toUpperCase(Locale.ROOT),
					small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first)));
		}
	}

	/**
	 * Every image whose stored file has this hash, for the administrator: rows are read until the page is full.
	 *
	 * @param sha256 lower-case hexadecimal
	 */
	record SameFile(String sha256) implements CatalogueFilter {
	}

	/**
	 * Listed images.
	 *
	 * @param text each of its words must begin a word of the original name, in any case; empty: any name
	 * @param format empty: any format
	 */
	record Listed(String text, Optional<ImageFormat> format) implements CatalogueFilter {
		/** The longest text, in characters. */
		public static final int MAX_CHARACTERS = 100;

		public Listed {
			if (!isSearchable(text)) {
				throw new IllegalArgumentException("text must have at most " + MAX_CHARACTERS + " characters and "
						+ SearchWords.MAX_WORDS + " words, is " + text);
			}
		}

		/** All of the listed images. */
		public static Listed any() {
			return new Listed("", Optional.empty());
		}

		/** Whether a text is short enough to be searched for. */
		public static boolean isSearchable(String text) {
			return text.codePointCount(0, text.length()) <= MAX_CHARACTERS
					&& SearchWords.of(text).size() <= SearchWords.MAX_WORDS;
		}

		/** Whether some listed images may be left out. */
		public boolean isNarrowed() {
			return !text.isBlank() || format.isPresent();
		}
	}
}
