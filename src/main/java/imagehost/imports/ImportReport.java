package imagehost.imports;

import java.util.function.Consumer;

/**
 * What the operator reads of an import, line by line, and how many files were left out. Names come from another host:
 * they can neither end a line nor speak to the terminal, and are cut where they are endless. For one thread.
 */
final class ImportReport implements ImportSource.Report {
	private static final int MAX_NAME = 200;

	private final Consumer<String> lines;
	private int skipped;

	ImportReport(Consumer<String> lines) {
		this.lines = lines;
	}

	@Override
	public void skipped(String what, String reason) {
		skipped++;
		noted(what, reason);
	}

	@Override
	public void noted(String what, String remark) {
		say(shown(what) + ": " + shown(remark));
	}

	void say(String sentence) {
		lines.accept(sentence);
	}

	/** How many files were refused or left out. */
	int skipped() {
		return skipped;
	}

	private static String shown(String text) {
		String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
		return line.length() <= 2 * MAX_NAME
				? line
				: line.substring(0, MAX_NAME) + "…" + line.substring(line.length() - MAX_NAME);
	}
}
