package imagehost.catalogue.sql;

import imagehost.catalogue.CatalogueException;
import org.jdbi.v3.core.HandleCallback;

/** A database as a catalogue uses it: it is read by many threads, and changes are durable when they return. */
public interface SqlDatabase {
	/**
	 * What a query finds.
	 *
	 * @throws CatalogueException when the database cannot be read
	 */
	<T> T read(HandleCallback<T, RuntimeException> query);

	/**
	 * Makes a change that may be made twice without harm, and returns once it is durable.
	 *
	 * @param failure what could not be done, for the exception
	 * @return what the change returned
	 * @throws CatalogueException when it is not made, or when that cannot be found out
	 */
	int change(String failure, GroupedWriter.Change change);
}
