package imagehost.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads lines of fields that are separated by commas, in quotation marks where they have to be (RFC 4180). */
final class CommaSeparated {
	private final Reader text;
	private final List<List<String>> lines = new ArrayList<>();
	private List<String> line = new ArrayList<>();
	private final StringBuilder field = new StringBuilder();
	private boolean isQuoted;
	private int lineNumber = 1;
	private int quotedSince;

	private CommaSeparated(Reader text) {
		this.text = text;
	}

	/**
	 * @throws ImportException where a field is not closed: all that follows would be taken for its text
	 */
	static List<List<String>> read(Reader text) throws IOException {
		CommaSeparated table = new CommaSeparated(text);
		table.read();
		return table.lines;
	}

	private void read() throws IOException {
		for (int next = text.read(); next >= 0; next = text.read()) {
			if (isQuoted) {
				quoted((char) next);
			} else {
				plain((char) next);
			}
		}
		if (isQuoted) {
			throw new ImportException("the quotation mark in line " + quotedSince + " of the table is never closed");
		}
		endLine();
	}

	/** In the middle of a field a quotation mark is text: {@code 27" screen.png}. */
	private void plain(char character) {
		if (character == '"' && field.isEmpty()) {
			isQuoted = true;
			quotedSince = lineNumber;
			return;
		}
		switch (character) {
			case ',' -> endField();
			case '\n' -> endLine();
			case '\r' -> {
			}
			default -> field.append(character);
		}
	}

	/** A quotation mark inside is written twice. */
	private void quoted(char character) throws IOException {
		if (character != '"') {
			lineNumber += character == '\n' ? 1 : 0;
			field.append(character);
			return;
		}
		int next = text.read();
		if (next == '"') {
			field.append('"');
			return;
		}
		isQuoted = false;
		if (next >= 0) {
			plain((char) next);
		}
	}

	private void endField() {
		line.add(field.toString());
		field.setLength(0);
	}

	private void endLine() {
		lineNumber++;
		if (line.isEmpty() && field.isEmpty()) {
			return; // an empty line, or the end behind the last one
		}
		endField();
		lines.add(line);
		line = new ArrayList<>();
	}
}
