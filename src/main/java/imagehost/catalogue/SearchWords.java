package imagehost.catalogue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits names and searches into the same words, so that what was indexed is what is looked for. Case does not matter
 * in any script, nor do accents ({@code ё} is {@code е}, but {@code й} stays apart from {@code и}); emoji and
 * ideographs are words of their own.
 *
 * <p>
 * The index holds each beginning of a word up to {@value #LONGEST_BEGINNING} characters as a term of its own. A search
 * by the beginning of a word is then one list of numbers, read from the newest on, however many different words begin
 * with it; a search by prefix would first merge the lists of all of them.
 */
public final class SearchWords {
	/** The most words of a search. */
	public static final int MAX_WORDS = 10;
	private static final int LONGEST_BEGINNING = 10;
	/** Accents of Latin, Greek and Cyrillic (Unicode block Combining Diacritical Marks); the breve is part of й. */
	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u0305\\u0307-\\u036f]|(?<![иИ])\\u0306");
	/** Begins the term of a format; of the private use area, so no name holds it. */
	private static final String FORMAT = "\ue000";

	private SearchWords() {
	}

	/**
	 * What is indexed of an image: each beginning of each word, the words themselves, and a term for the format.
	 *
	 * @param format the code of the format
	 */
	public static Set<String> terms(String name, String format) {
		Set<String> terms = new LinkedHashSet<>();
		for (String word : of(name)) {
			int longest = Math.min(characters(word), LONGEST_BEGINNING);
			for (int length = 1; length <= longest; length++) {
				terms.add(word.substring(0, word.offsetByCodePoints(0, length)));
			}
			terms.add(word);
		}
		terms.add(ofFormat(format));
		return terms;
	}

	/** The term that stands for a format in the index; no name holds it. */
	public static String ofFormat(String format) {
		return FORMAT + format;
	}

	/**
	 * Those of the words that have to be looked up: the beginning of another one is found with it.
	 *
	 * @param words from {@link #of}
	 */
	public static List<String> wanted(Set<String> words) {
		return words.stream()
				.filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
				.toList();
	}

	/** Whether a word is longer than the beginnings in the index, so that it may be the beginning of another term. */
	public static boolean isLong(String word) {
		return characters(word) > LONGEST_BEGINNING;
	}

	/** The beginning of a word by which the index finds it: the word itself unless it is long. */
	public static String indexedBeginning(String word) {
		return isLong(word) ? word.substring(0, word.offsetByCodePoints(0, LONGEST_BEGINNING)) : word;
	}

	/** The words of a text, in their order, each once. */
	public static Set<String> of(String text) {
		Set<String> words = new LinkedHashSet<>();
		StringBuilder word = new StringBuilder();
		folded(text).codePoints().forEach(character -> {
			boolean isAlone = isAlone(character);
			boolean continues = !isAlone && isPartOfWord(character, !word.isEmpty());
			if (!continues && !word.isEmpty()) {
				words.add(word.toString());
				word.setLength(0);
			}
			if (isAlone) {
				words.add(Character.toString(character));
			} else if (continues) {
				word.appendCodePoint(character);
			}
		});
		if (!word.isEmpty()) {
			words.add(word.toString());
		}
		return words;
	}

	private static String folded(String text) {
		String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		// There and back: ß and SS, ς and Σ have one upper case and so become the same.
		return Normalizer.normalize(plain, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	private static boolean isAlone(int character) {
		return Character.isIdeographic(character) || Character.getType(character) == Character.OTHER_SYMBOL;
	}

	private static boolean isPartOfWord(int character, boolean isInside) {
		return switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> isInside;
			default -> Character.isLetterOrDigit(character);
		};
	}

	private static int characters(String word) {
		return word.codePointCount(0, word.length());
	}
}
