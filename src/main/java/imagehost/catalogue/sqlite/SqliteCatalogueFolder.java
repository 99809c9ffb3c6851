package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.CatalogueReplacement;
import imagehost.catalogue.ImageCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a catalogue in SQLite: the database file and a lock, because one process serves it at a time. */
public final class SqliteCatalogueFolder implements CatalogueLocation {
	private static final String FILE = "catalogue.db";

	private final Path folder;
	private final long reservedBytes;

	/**
	 * @param reservedBytes disk space that visitors' reports and albums may not touch
	 */
	public SqliteCatalogueFolder(Path folder, long reservedBytes) {
		this.folder = folder;
		this.reservedBytes = reservedBytes;
	}

	@Override
	public ImageCatalogue open() {
		CatalogueLock lock = CatalogueLock.take(folder);
		try {
			return new SqliteImageCatalogue(file(), reservedBytes, lock::close);
		} catch (RuntimeException failure) {
			lock.close();
			throw failure;
		}
	}

	@Override
	public ImageCatalogue openExisting() {
		return existing();
	}

	@Override
	public ImageCatalogue openAlone() {
		existing().close(); // a folder without one must not get one
		return open();
	}

	private SqliteImageCatalogue existing() {
		if (!Files.exists(file())) {
			throw new CatalogueException("there is no catalogue at " + file());
		}
		return new SqliteImageCatalogue(file());
	}

	@Override
	public CatalogueReplacement replace() {
		CatalogueLock lock = CatalogueLock.take(folder);
		try {
			return SqliteReplacement.empty(file(), lock);
		} catch (RuntimeException failure) {
			lock.close();
			throw failure;
		}
	}

	@Override
	public CatalogueReplacement copyInto(Path target) {
		CatalogueLock lock = CatalogueLock.take(target);
		try (SqliteImageCatalogue catalogue = existing()) {
			return SqliteReplacement.copy(catalogue, target.resolve(FILE), lock);
		} catch (RuntimeException failure) {
			lock.close();
			throw failure;
		}
	}

	private Path file() {
		return folder.resolve(FILE);
	}
}
