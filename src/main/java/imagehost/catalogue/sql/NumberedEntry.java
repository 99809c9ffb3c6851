package imagehost.catalogue.sql;

import imagehost.catalogue.CatalogueEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** An entry with its number. */
public record NumberedEntry(long number, CatalogueEntry entry) {
	/** The columns to select for {@link #of}. */
	public static final String COLUMNS = "number, " + CatalogueRow.COLUMNS;

	/** From a row with the columns {@link #COLUMNS}. */
	public static NumberedEntry of(ResultSet row, StatementContext context) throws SQLException {
		return new NumberedEntry(row.getLong("number"), CatalogueRow.entry(row, context));
	}
}
