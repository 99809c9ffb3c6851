/**
 * The catalogue in PostgreSQL, which several backends share. Read
 * {@link imagehost.catalogue.postgresql.PostgresqlCatalogue} first. Imports {@code catalogue.sql} and what is below it.
 */
@NullMarked
package imagehost.catalogue.postgresql;

import org.jspecify.annotations.NullMarked;
