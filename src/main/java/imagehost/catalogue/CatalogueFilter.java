package imagehost.catalogue;

import imagehost.image.ImageFormat;
import java.util.Optional;

/** Which images a page is made of. */
public sealed interface CatalogueFilter {
	/** Every image, unlisted ones too: for the administrator. */
	record Everything() implements CatalogueFilter {
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
