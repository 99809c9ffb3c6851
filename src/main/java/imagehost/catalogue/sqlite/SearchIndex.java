package imagehost.catalogue.sqlite;

import imagehost.catalogue.SearchWords;
import imagehost.image.ImageFormat;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.Function;

/** How the words of names and searches are written for SQLite's FTS5. */
final class SearchIndex {
	private SearchIndex() {
	}

	/** Lets the triggers of the schema call {@code search_terms(original_name, format)}. */
	static void register(Connection connection) throws SQLException {
		Function.create(connection, "search_terms", new Function() {
			@Override
			protected void xFunc() throws SQLException {
				result(String.join(" ", SearchWords.terms(value_text(0), value_text(1))));
			}
		}, 2, Function.FLAG_DETERMINISTIC);
	}

	/**
	 * The expression for {@code MATCH} (<a href="https://www.sqlite.org/fts5.html#full_text_query_syntax">FTS5, section
	 * 3</a>).
	 *
	 * @param words from {@link SearchWords#of}
	 */
	static String expression(Set<String> words, Optional<ImageFormat> format) {
		List<String> terms = new ArrayList<>();
		for (String word : SearchWords.wanted(words)) {
			terms.add('"' + word + '"' + (SearchWords.isLong(word) ? " *" : ""));
		}
		format.ifPresent(
				wanted -> terms.add('"' + SearchWords.ofFormat(wanted.code()) + '"'));
		return String.join(" AND ", terms);
	}
}
