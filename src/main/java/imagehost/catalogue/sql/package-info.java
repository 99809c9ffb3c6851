/**
 * What catalogues in SQL databases share: rows, and commits in groups. Read
 * {@link imagehost.catalogue.sql.CatalogueRow} first. Imports {@code catalogue} and what is below it; only this package
 * and those of the databases know {@code java.sql}.
 */
@NullMarked
package imagehost.catalogue.sql;

import org.jspecify.annotations.NullMarked;
