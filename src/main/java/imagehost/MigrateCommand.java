package imagehost;

import imagehost.Persistence.Stores;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.Sha256;
import imagehost.repair.Migration;
import imagehost.repair.RowMigration;
import imagehost.repair.StoreBinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * {@code migrate SOURCE}: moves what other settings name, or what is in an images folder or a backup, to the store and
 * the catalogue that the settings of this process name. Where both name the same store, or the same catalogue, it is
 * left as it is. While a service runs on the source images alone are copied.
 */
final class MigrateCommand {
	private final Persistence source;
	private final Persistence target;
	private final Consumer<String> out;
	private final boolean movesImages;
	private final boolean movesRows;

	MigrateCommand(Persistence source, Persistence target, Consumer<String> out) throws IOException {
		this.source = source;
		this.target = target;
		this.out = out;
		this.movesImages = !source.hasStoreOf(target);
		this.movesRows = !source.hasCatalogueOf(target);
	}

	/** The exit status. */
	int run() throws IOException {
		if (!movesImages && !movesRows) {
			out.accept("the settings name the very store and catalogue that are to be moved:"
					+ " set IMAGEHOST_STORE_URL, IMAGEHOST_CATALOGUE_URL, or another IMAGEHOST_IMAGES_DIR");
			return 2;
		}
		try (Stores from = source.stores(); Stores to = target.stores()) {
			return run(from, to);
		}
	}

	private int run(Stores from, Stores to) throws IOException {
		source.folder().copyRedirects(target.folder());
		ImageCatalogue alone;
		try {
			alone = source.catalogue().openAlone();
		} catch (CatalogueException failure) {
			if (!failure.isInUse() || !movesImages) {
				throw failure;
			}
			return whileItServes(from, to, failure);
		}
		try (ImageCatalogue stopped = alone) {
			return movesRows ? moveAll(stopped, from, to) : moveImages(stopped, from, to);
		}
	}

	private int whileItServes(Stores from, Stores to, CatalogueException inUse) {
		try (ImageCatalogue serving = source.catalogue().openExisting()) {
			int problems = copyImages(serving, migration(from, to));
			out.accept(inUse.getMessage() + ", so only images were copied. Stop it, and run this again");
			return problems == 0 ? 0 : 1;
		}
	}

	private int moveAll(ImageCatalogue stopped, Stores from, Stores to) {
		// Held from the beginning: no service may use what is replaced at the end.
		try (var replacement = target.catalogue().replace()) {
			if (movesImages && copyAndCompare(stopped, from, to) > 0
					|| new RowMigration(stopped, replacement.catalogue(), out).copyRows() > 0) {
				return notDone();
			}
			String name = movesImages ? StoreBinding.newName() : to.images().ownName().orElseGet(StoreBinding::newName);
			replacement.catalogue().renameStore(name);
			replacement.finish(Instant.now())
					.ifPresent(kept -> out.accept("the old catalogue there is kept as " + kept));
			to.images().rename(name);
		}
		return done();
	}

	private int moveImages(ImageCatalogue stopped, Stores from, Stores to) {
		if (copyAndCompare(stopped, from, to) > 0) {
			return notDone();
		}
		String name = StoreBinding.newName();
		stopped.renameStore(name);
		to.images().rename(name);
		return done();
	}

	private int copyAndCompare(ImageCatalogue stopped, Stores from, Stores to) {
		Migration migration = migration(from, to);
		int problems = copyImages(stopped, migration);
		if (problems == 0) {
			migration.removeDeleted(stopped);
		}
		return problems;
	}

	private int copyImages(ImageCatalogue catalogue, Migration migration) {
		String whence = Sha256.hex(source.description().getBytes(StandardCharsets.UTF_8));
		migration.claim("migration-" + whence, catalogue);
		return migration.copyImages(catalogue);
	}

	private Migration migration(Stores from, Stores to) {
		return new Migration(from.images(), to.images(), out);
	}

	private int notDone() {
		out.accept("not done: mend the problems, or take them out by ./run check, and run this again");
		return 1;
	}

	private int done() {
		out.accept("done. Start the service with: " + target.description());
		out.accept("What was at " + source.description() + " stays as it was; ./run check reads every image once more");
		return 0;
	}
}
