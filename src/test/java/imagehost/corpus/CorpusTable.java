package imagehost.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts verdicts a format, and says by name where the inspector and the browser disagree. */
final class CorpusTable {
	private static final class Row {
		private int good;
		private int goodAccepted;
		private int honest;
		private int honestAccepted;
		private int damaged;
		private int damagedAccepted;
		private int bad;
		private int badAccepted;
		private long nanoseconds;
		private long slowestRefusal;
	}

	private static final double LEAST_HONEST_ACCEPTED = 0.99;
	private static final double LEAST_ACCEPTED = 0.97;

	private final Map<String, Row> rows = new TreeMap<>();
	private final List<String> disagreements = new ArrayList<>();

	/** @param outcome the rejection's code; empty when the file was accepted */
	void add(CorpusFile file, String outcome, long nanoseconds) {
		boolean isAccepted = outcome.isEmpty();
		Row row = rows.computeIfAbsent(file.format(), _ -> new Row());
		row.nanoseconds += nanoseconds;
		int accepted = isAccepted ? 1 : 0;
		if (file.isGood()) {
			row.good++;
			row.goodAccepted += accepted;
			row.honest += file.isFuzzed() ? 0 : 1;
			row.honestAccepted += file.isFuzzed() ? 0 : accepted;
		} else if (file.verdict().equals("damaged")) {
			row.damaged++;
			row.damagedAccepted += accepted;
		} else {
			row.bad++;
			row.badAccepted += accepted;
		}
		if (!isAccepted) {
			row.slowestRefusal = Math.max(row.slowestRefusal, nanoseconds);
		}
		if (isAccepted != file.isGood()) {
			disagreements.add(file.verdict() + " but " + (isAccepted ? "accepted" : "refused: " + outcome) + "  "
					+ file.name());
		}
	}

	void print() {
		System.out.printf("%-6s %14s %14s %14s %14s %9s %16s%n", "format", "good", "not fuzzed", "damaged acc.",
				"bad acc.", "time ms", "slowest refusal");
		rows.forEach((format, row) -> System.out.printf(
				"%-6s %6d of %4d %6d of %4d %6d of %4d %6d of %4d %9d %13d ms%n",
				format, row.goodAccepted, row.good, row.honestAccepted, row.honest, row.damagedAccepted, row.damaged,
				row.badAccepted, row.bad, row.nanoseconds / 1_000_000, row.slowestRefusal / 1_000_000));
		disagreements.forEach(System.out::println);
	}

	/** What is below the bars; empty when the gate is passed. */
	List<String> faults() {
		List<String> faults = new ArrayList<>();
		rows.forEach((format, row) -> {
			if (row.damagedAccepted + row.badAccepted > 0) {
				faults.add(format + ": " + (row.damagedAccepted + row.badAccepted) + " damaged or bad accepted");
			}
			if (row.honestAccepted < LEAST_HONEST_ACCEPTED * row.honest) {
				faults.add(format + ": too few of the good files that are not fuzzed are accepted");
			}
			if (row.goodAccepted < LEAST_ACCEPTED * row.good) {
				faults.add(format + ": too few of the good files are accepted");
			}
		});
		return faults;
	}
}
