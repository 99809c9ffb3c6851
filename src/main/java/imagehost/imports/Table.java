package imagehost.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table with the names of its columns in the first line: separated by tabs, as {@code mysql --batch} prints it, or by
 * commas (RFC 4180), as {@code sqlite3 -header -csv} and PostgreSQL's {@code \copy … csv header} do.
 */
final class Table {
	private final List<String> columns;
	private final List<List<String>> rows;

	private Table(List<List<String>> lines) {
		this.columns = lines.getFirst();
		this.rows = lines.subList(1, lines.size());
	}

	static Table read(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new ImportException(file + " must be a table: --table FILE");
		}
		String text = text(file).replaceFirst("^\uFEFF", "");
		String head = text.lines().findFirst().orElse("");
		List<List<String>> lines = head.contains("\t") ? ofTabs(text) : CommaSeparated.read(Reader.of(text));
		if (lines.isEmpty()) {
			throw new ImportException(file + " is empty");
		}
		return new Table(lines);
	}

	private static String text(Path file) throws IOException {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		} catch (CharacterCodingException otherCharset) {
			throw new ImportException(file + " must be text in UTF-8: mysql --default-character-set=utf8mb4");
		}
	}

	private static List<List<String>> ofTabs(String text) {
		List<List<String>> lines = new ArrayList<>();
		for (String line : text.split("\r?\n")) {
			if (line.isEmpty()) {
				continue;
			}
			List<String> fields = new ArrayList<>();
			for (String field : line.split("\t", -1)) {
				fields.add(field.equals("NULL") ? "" : unescaped(field));
			}
			lines.add(fields);
		}
		return lines;
	}

	/** {@code mysql --batch} writes tab, line feed, NUL and backslash so. */
	private static String unescaped(String field) {
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < field.length(); at++) {
			char character = field.charAt(at);
			if (character == '\\' && at + 1 < field.length()) {
				at++;
				text.append(switch (field.charAt(at)) {
					case 't' -> '\t';
					case 'n' -> '\n';
					case '0' -> '\0';
					default -> field.charAt(at);
				});
			} else {
				text.append(character);
			}
		}
		return text.toString();
	}

	/**
	 * @throws ImportException naming those of the columns that are missing
	 */
	void require(List<String> names) {
		List<String> missing = new ArrayList<>(names);
		missing.removeAll(columns);
		if (!missing.isEmpty()) {
			throw new ImportException("the table has no column " + String.join(", ", missing) + "; it has "
					+ String.join(", ", columns));
		}
	}

	List<Row> rows() {
		return IntStream.range(0, rows.size()).mapToObj(at -> new Row(at + 1, rows.get(at))).toList();
	}

	/** A row by the names of its columns. */
	final class Row {
		private final int number;
		private final List<String> fields;

		private Row(int number, List<String> fields) {
			this.number = number;
			this.fields = fields;
		}

		/** What is wrong with all of it; nothing where there is a field for each column, and no other. */
		Optional<String> fault() {
			return fields.size() == columns.size()
					? Optional.empty()
					: Optional.of("row " + number + " of the table has " + fields.size() + " fields instead of "
							+ columns.size());
		}

		/** Nothing where there is no such column, or it is empty here. */
		Optional<String> find(String column) {
			int index = columns.indexOf(column);
			return index < 0 || index >= fields.size()
					? Optional.empty()
					: Optional.of(fields.get(index)).filter(text -> !text.isEmpty());
		}

		String text(String column) {
			return find(column).orElse("");
		}

		/** Whether it is true, by any of the ways in which databases print that. */
		boolean is(String column) {
			return List.of("1", "t", "true", "yes").contains(text(column).toLowerCase(Locale.ROOT));
		}
	}
}
