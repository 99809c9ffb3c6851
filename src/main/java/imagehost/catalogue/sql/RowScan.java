package imagehost.catalogue.sql;

import imagehost.catalogue.CatalogueFilter.NamePart;
import imagehost.catalogue.CatalogueFilter.SameFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/**
 * A condition that no index knows: rows are looked at, one after the other, until there are enough. For the
 * administrator alone.
 *
 * @param condition in SQL, on the table {@code image}
 * @param values bound as {@code :value0} and so on
 */
public record RowScan(String condition, List<String> values) {
	/** @param like the operator that takes no notice of the case of letters, as far as the database can */
	public static RowScan of(NamePart part, String like) {
		if (part.text().indexOf('\0') >= 0) {
			return new RowScan("1 = 0", List.of()); // no name has it, and PostgreSQL refuses it in a text
		}
		List<String> patterns = part.spellings().stream().map(RowScan::anywhere).toList();
		String condition = IntStream.range(0, patterns.size())
				.mapToObj(place -> "original_name " + like + " :value" + place + " ESCAPE '!'")
				.collect(Collectors.joining(" OR ", "(", ")"));
		return new RowScan(condition, patterns);
	}

	private static String anywhere(String text) {
		return "%" + text.replaceAll("([!%_])", "!$1") + "%";
	}

	public static RowScan of(SameFile file) {
		return new RowScan("sha256 = :value0", List.of(file.sha256()));
	}

	/** Gives the values to a query that has the condition. */
	public Query bind(Query query) {
		for (int place = 0; place < values.size(); place++) {
			query.bind("value" + place, values.get(place));
		}
		return query;
	}
}
