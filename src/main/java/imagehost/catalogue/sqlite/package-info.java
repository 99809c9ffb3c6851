/**
 * The catalogue in one SQLite file, with all that knows SQLite. Read
 * {@link imagehost.catalogue.sqlite.SqliteCatalogueFolder} first. Imports {@code catalogue.sql} and what is below it.
 */
@NullMarked
package imagehost.catalogue.sqlite;

import org.jspecify.annotations.NullMarked;
