package imagehost.catalogue.sql;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** An entry with its place in the order of all pages. */
public record NumberedEntry(Cursor place, CatalogueEntry entry) {
	/** The columns to select for {@link #of}. */
	public static final String COLUMNS = "number, " + CatalogueRow.COLUMNS;

	/** From a row with the columns {@link #COLUMNS}. */
	public static NumberedEntry of(ResultSet row, StatementContext context) throws SQLException {
		return new NumberedEntry(new Cursor(row.getLong("number")), CatalogueRow.entry(row, context));
	}
}
