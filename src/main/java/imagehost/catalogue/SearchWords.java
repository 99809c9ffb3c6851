package imagehost.catalogue;

import imagehost.image.ImageFormat;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sqlite.Function;

/**
 * Splits names and searches into the same words, so that what was indexed is what is looked for. Case does not matter
 * in any script, nor do accents ({@code ё} is {@code е}, but {@code й} stays apart from {@code и}); emoji and
 * ideographs are words of their own.
 *
 * <p>
 * The index holds each beginning of a word up to {@value #LONGEST_BEGINNING} characters as a term of its own. A search
 * by the beginning of a word is then one list of numbers, read from the newest on, however many different words begin
 * so; SQLite's own search by prefix would first merge the lists of all of them.
 */
final class SearchWords {
	static final int MAX_WORDS = 10;
	static final int LONGEST_BEGINNING = 10;
	/** Accents of Latin, Greek and Cyrillic (Unicode block Combining Diacritical Marks); the breve is part of й. */
	private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u0305\\u0307-\\u036f]|(?<![иИ])\\u0306");
	/** Begins the term of a format; of the private use area, so no name holds it. */
	private static final String FORMAT = "\ue000";

	private SearchWords() {
	}

	/** Lets the triggers of the schema call {@link #terms} as {@code search_terms(original_name, format)}. */
	static void register(Connection connection) throws SQLException {
		Function.create(connection, "search_terms", new Function() {
			@Override
			protected void xFunc() throws SQLException {
				result(terms(value_text(0), value_text(1)));
			}
		}, 2, Function.FLAG_DETERMINISTIC);
	}

	/** What is indexed of a picture, separated by spaces. */
	static String terms(String name, String format) {
		Set<String> terms = new LinkedHashSet<>();
		for (String word : of(name)) {
			int longest = Math.min(characters(word), LONGEST_BEGINNING);
			for (int length = 1; length <= longest; length++) {
				terms.add(word.substring(0, word.offsetByCodePoints(0, length)));
			}
			terms.add(word);
		}
		terms.add(FORMAT + format);
		return String.join(" ", terms);
	}

	/**
	 * The expression for {@code MATCH} (<a href="https://www.sqlite.org/fts5.html#full_text_query_syntax">FTS5, section
	 * 3</a>).
	 *
	 * @param words from {@link #of}
	 */
	static String expression(Set<String> words, Optional<ImageFormat> format) {
		List<String> terms = new ArrayList<>();
		for (String word : words) {
			boolean isImplied = words.stream().anyMatch(other -> !other.equals(word) && other.startsWith(word));
			if (!isImplied) {
				terms.add('"' + word + '"' + (characters(word) > LONGEST_BEGINNING ? " *" : ""));
			}
		}
		format.ifPresent(wanted -> terms.add('"' + FORMAT + wanted.name().toLowerCase(Locale.ROOT) + '"'));
		return String.join(" AND ", terms);
	}

	/** The words of a text, in their order, each once. */
	static Set<String> of(String text) {
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
