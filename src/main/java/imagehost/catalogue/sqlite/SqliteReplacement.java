package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueReplacement;
import imagehost.catalogue.ImageCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A database file that is made beside another one, {@code catalogue.db.new}, and then takes its name. */
final class SqliteReplacement implements CatalogueReplacement {
	/** The files of a database; the one with the name alone last. */
	private static final List<String> SUFFIXES = List.of("-wal", "-shm", "");

	private final Path file;
	private final Path fresh;
	private final boolean keepsOld;
	private final CatalogueLock lock;
	private final SqliteImageCatalogue catalogue;

	private SqliteReplacement(Path file, boolean keepsOld, CatalogueLock lock) {
		this.file = file;
		this.fresh = fresh(file);
		this.keepsOld = keepsOld;
		this.lock = lock;
		this.catalogue = new SqliteImageCatalogue(fresh);
	}

	/** An empty one; the old file is kept under another name. */
	static SqliteReplacement empty(Path file, CatalogueLock lock) {
		deleteDatabase(fresh(file));
		return new SqliteReplacement(file, true, lock);
	}

	/** A copy of another catalogue; the old file, an older copy, is not kept. */
	static SqliteReplacement copy(SqliteImageCatalogue catalogue, Path file, CatalogueLock lock) {
		deleteDatabase(fresh(file));
		catalogue.copyTo(fresh(file));
		return new SqliteReplacement(file, false, lock);
	}

	private static Path fresh(Path file) {
		return file.resolveSibling(file.getFileName() + ".new");
	}

	private static void deleteDatabase(Path file) {
		try {
			for (String suffix : SUFFIXES) {
				Files.deleteIfExists(withSuffix(file, suffix));
			}
		} catch (IOException cause) {
			throw new CatalogueException("could not remove " + file, cause);
		}
	}

	private static Path withSuffix(Path file, String suffix) {
		return file.resolveSibling(file.getFileName() + suffix);
	}

	@Override
	public ImageCatalogue catalogue() {
		return catalogue;
	}

	@Override
	public Optional<String> finish(Instant now) {
		catalogue.close();
		try {
			Optional<String> kept = keepsOld ? keepOld(now) : Optional.empty();
			Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
			return kept;
		} catch (IOException cause) {
			throw new CatalogueException("could not put the new catalogue in the place of " + file, cause);
		}
	}

	private Optional<String> keepOld(Instant now) throws IOException {
		Optional<String> name = Optional.empty();
		for (String suffix : SUFFIXES) {
			Path old = withSuffix(file, suffix);
			if (Files.exists(old)) {
				Path kept = file.resolveSibling("catalogue.before-" + now.getEpochSecond() + ".db" + suffix);
				Files.move(old, kept);
				name = Optional.of(kept.getFileName().toString());
			}
		}
		return name;
	}

	@Override
	public void close() {
		try (lock) {
			catalogue.close();
			deleteDatabase(fresh);
		}
	}
}
