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
		private int goodForCause;
		private int honestForCause;
		private int damaged;
		private int damagedAccepted;
		private int bad;
		private int badAccepted;
		private long nanoseconds;
		private long slowestRefusal;
	}

	private static final double LEAST_HONEST_ACCEPTED = 0.99;
	private static final double LEAST_ACCEPTED = 0.97;

	private final RefusedForCause forCause;
	private final Map<String, Row> rows = new TreeMap<>();
	private final List<String> disagreements = new ArrayList<>();
	private final List<String> faults = new ArrayList<>();

	CorpusTable(RefusedForCause forCause) {
		this.forCause = forCause;
	}

	/** @param outcome the rejection's code; empty when the file was accepted */
	void add(CorpusFile file, String outcome, long nanoseconds) {
		boolean isAccepted = outcome.isEmpty();
		Row row = rows.computeIfAbsent(file.format(), _ -> new Row());
		row.nanoseconds += nanoseconds;
		int accepted = isAccepted ? 1 : 0;
		boolean isForCause = forCause.names(file);
		if (file.isGood()) {
			addGood(row, file, accepted, isForCause ? 1 : 0);
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
		if (isAccepted && isForCause) {
			faults.add(file.name() + " is named as refused for cause, but accepted");
		}
		if (isAccepted != file.isGood()) {
			disagreements.add(file.verdict() + " but " + (isAccepted ? "accepted" : "refused") + (isForCause
					? " for cause: "
					: ": ") + outcome + "  " + file.name());
		}
	}

	private static void addGood(Row row, CorpusFile file, int accepted, int forCause) {
		row.good++;
		row.goodAccepted += accepted;
		row.goodForCause += forCause;
		if (!file.isFuzzed()) {
			row.honest++;
			row.honestAccepted += accepted;
			row.honestForCause += forCause;
		}
	}

	/** All that were not refused for cause, and of them those that are not fuzzed, stand under "less for cause". */
	void print() {
		System.out.printf("%-6s %14s %14s %28s %14s %14s %8s %16s%n", "format", "good", "not fuzzed",
				"both less refused for cause", "damaged acc.", "bad acc.", "time ms", "slowest refusal");
		rows.forEach((format, row) -> System.out.printf(
				"%-6s %6d of %4d %6d of %4d %6d of %4d %3d of %4d %6d of %4d %6d of %4d %8d %13d ms%n", format,
				row.goodAccepted, row.good, row.honestAccepted, row.honest, row.goodAccepted,
				row.good - row.goodForCause, row.honestAccepted, row.honest - row.honestForCause, row.damagedAccepted,
				row.damaged, row.badAccepted, row.bad, row.nanoseconds / 1_000_000, row.slowestRefusal / 1_000_000));
		System.out.println(forCause.size() + " files are named as refused for cause");
		disagreements.forEach(System.out::println);
	}

	/** What is below the bars; empty when the gate is passed. */
	List<String> faults() {
		List<String> all = new ArrayList<>(faults);
		rows.forEach((format, row) -> {
			if (row.damagedAccepted + row.badAccepted > 0) {
				all.add(format + ": " + (row.damagedAccepted + row.badAccepted) + " damaged or bad accepted");
			}
			if (row.honestAccepted < LEAST_HONEST_ACCEPTED * (row.honest - row.honestForCause)) {
				all.add(format + ": too few of the good files that are not fuzzed are accepted");
			}
			if (row.goodAccepted < LEAST_ACCEPTED * (row.good - row.goodForCause)) {
				all.add(format + ": too few of the good files are accepted");
			}
		});
		return all;
	}
}
