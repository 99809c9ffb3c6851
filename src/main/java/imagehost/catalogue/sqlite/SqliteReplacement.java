package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueReplacement;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageCatalogue.Totals;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A database file that is made beside another one, {@code catalogue.db.new}, and then takes its name. */
final class SqliteReplacement implements CatalogueReplacement {
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
		DatabaseFiles.delete(fresh(file));
		return new SqliteReplacement(file, true, lock);
	}

	/** A copy of another catalogue; the old file, an older copy, is not kept. */
	static SqliteReplacement copy(SqliteImageCatalogue catalogue, Path file, CatalogueLock lock) {
		DatabaseFiles.delete(fresh(file));
		catalogue.copyTo(fresh(file));
		return new SqliteReplacement(file, false, lock);
	}

	private static Path fresh(Path file) {
		return file.resolveSibling(file.getFileName() + ".new");
	}

	@Override
	public ImageCatalogue catalogue() {
		return catalogue;
	}

	@Override
	public Optional<String> finish(Instant now) {
		Totals totals = catalogue.totals();
		catalogue.close();
		try {
			force(fresh);
			boolean isWhole = DatabaseFiles.mergeLog(file);
			Optional<String> kept = keepsOld ? keepOld(now) : Optional.empty();
			if (!isWhole) {
				DatabaseFiles.deleteLog(file); // of a damaged file; SQLite would apply it to the new one
			}
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
			force(folder());
			requireReadable(totals);
			return kept;
		} catch (IOException cause) {
			throw new CatalogueException("could not put the new catalogue in the place of " + file, cause);
		}
	}

	/** Opened as a service would open it, so that success means that it can be served. */
	private void requireReadable(Totals expected) {
		try (SqliteImageCatalogue served = new SqliteImageCatalogue(file)) {
			if (!served.totals().equals(expected)) {
				throw new CatalogueException(file + " has " + served.totals() + " and should have " + expected);
			}
		}
	}

	/** Under a second name, so that there is a catalogue at every moment. */
	private Optional<String> keepOld(Instant now) throws IOException {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		Path kept = keptName(now);
		for (String suffix : DatabaseFiles.SUFFIXES) {
			Path old = DatabaseFiles.withSuffix(file, suffix);
			if (Files.exists(old)) {
				Files.copy(old, DatabaseFiles.withSuffix(kept, suffix));
			}
		}
		force(kept);
		return Optional.of(kept.getFileName().toString());
	}

	private Path keptName(Instant now) {
		long seconds = now.getEpochSecond();
		Path kept;
		do {
			kept = file.resolveSibling("catalogue.before-" + seconds + ".db");
			seconds++;
		} while (Files.exists(kept));
		return kept;
	}

	private Path folder() {
		return Objects.requireNonNull(file.toAbsolutePath().getParent());
	}

	/** A file, or the names in a folder. */
	private static void force(Path path) throws IOException {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	@Override
	public void close() {
		try (lock) {
			catalogue.close();
			DatabaseFiles.delete(fresh);
		}
	}
}
