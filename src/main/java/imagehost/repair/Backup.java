package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SqliteImageCatalogue;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.FileImageStore;
import imagehost.storage.ImageStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies catalogue and pictures into a folder that is itself an images folder: to restore, serve from it. Consistent
 * while the service runs, for the catalogue is copied first, in one transaction, and a picture never changes. A second
 * backup into the same folder copies only what is new and removes what was deleted.
 */
public final class Backup {
	private static final int BATCH = 500;

	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final Consumer<String> report;

	public Backup(ImageStore store, ImageCatalogue catalogue, Consumer<String> report) {
		this.store = store;
		this.catalogue = catalogue;
		this.report = report;
	}

	/**
	 * @return the number of pictures that should have been copied and could not
	 */
	public int into(Path folder) throws IOException {
		Path catalogueFolder = Files.createDirectories(folder.resolve(".catalogue"));
		Path fresh = catalogueFolder.resolve("catalogue.db.new");
		Files.deleteIfExists(fresh);
		catalogue.copyTo(fresh);
		FileImageStore target = new FileImageStore(folder, 0);
		int problems;
		try (ImageCatalogue copy = new SqliteImageCatalogue(fresh)) {
			problems = copyPictures(copy, target);
			removeDeleted(copy, target);
		}
		Files.move(fresh, catalogueFolder.resolve("catalogue.db"), StandardCopyOption.ATOMIC_MOVE);
		return problems;
	}

	private int copyPictures(ImageCatalogue copy, ImageStore target) {
		int problems = 0;
		long copied = 0;
		Optional<ImageId> last = Optional.empty();
		for (var page = copy.inOrderOfIds(last, BATCH); !page.isEmpty(); page = copy.inOrderOfIds(last, BATCH)) {
			for (CatalogueEntry entry : page) {
				if (target.storedAt(entry.name()).isPresent()) {
					continue;
				}
				if (copyPicture(entry, target)) {
					copied++;
				} else {
					problems++;
				}
			}
			last = Optional.of(page.getLast().id());
		}
		report.accept(copied + " pictures copied, " + problems + " problems");
		return problems;
	}

	/** True also when the picture was deleted while the backup ran. */
	private boolean copyPicture(CatalogueEntry entry, ImageStore target) {
		Optional<byte[]> bytes = store.read(entry.name());
		if (bytes.isPresent()) {
			target.store(entry.name(), bytes.get());
			return true;
		}
		if (catalogue.find(entry.id()).isEmpty()) {
			return true;
		}
		report.accept("missing: " + entry.name());
		return false;
	}

	private static void removeDeleted(ImageCatalogue copy, ImageStore target) {
		List<ImageName> present = new ArrayList<>();
		target.list(Instant.MAX, present::add, _ -> {
		});
		for (ImageName name : present) {
			if (copy.find(name.id()).isEmpty()) {
				target.delete(name);
			}
		}
	}
}
