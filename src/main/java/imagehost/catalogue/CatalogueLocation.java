package imagehost.catalogue;

import java.nio.file.Path;

/** Where a catalogue is kept, and how it is opened there, copied, and made anew. */
public interface CatalogueLocation {
	/**
	 * Opens the catalogue for the service; makes it where there is none, and brings its schema to this version.
	 *
	 * @throws CatalogueException when it cannot be opened, is another program's, or is in use and serves one process
	 *             only; it is left as it was
	 */
	ImageCatalogue open();

	/**
	 * Opens the catalogue that is there, beside a service that may be running.
	 *
	 * @throws CatalogueException when there is none
	 */
	ImageCatalogue openExisting();

	/**
	 * Opens the catalogue that is there so that no service can change it meanwhile.
	 *
	 * @throws CatalogueException when there is none, or when it {@linkplain CatalogueException#isInUse() is in use}
	 */
	ImageCatalogue openAlone();

	/**
	 * Begins a new, empty catalogue that is to take the place of the one that is here.
	 *
	 * @throws CatalogueException when it {@linkplain CatalogueException#isInUse() is in use}
	 */
	CatalogueReplacement replace();

	/**
	 * Copies the catalogue, as of one moment and while it may be in use, into a folder where SQLite can serve it. The
	 * copy takes the place of an older one there when it is finished.
	 *
	 * @throws CatalogueException when a service uses the catalogue in that folder
	 */
	CatalogueReplacement copyInto(Path folder);
}
