package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies catalogue and images into a folder that is itself an images folder: to restore, serve from it. Consistent
 * while the service runs, because the catalogue is copied first, as of one moment, and an image never changes. A second
 * backup into the same folder copies only what is new and removes what was deleted.
 */
public final class Backup {
	private final ImageStore store;
	private final CatalogueLocation location;
	private final Consumer<String> report;
	private long copied;
	private int problems;

	public Backup(ImageStore store, CatalogueLocation location, Consumer<String> report) {
		this.store = store;
		this.location = location;
		this.report = report;
	}

	/**
	 * @return the number of images that should have been copied and could not
	 */
	public int into(ImagesFolder folder, Instant now) throws IOException {
		copied = 0;
		problems = 0;
		try (ImageCatalogue catalogue = location.openExisting();
				var replacement = location.copyInto(folder.catalogue())) {
			FileImageStore target = new FileImageStore(folder, 0);
			StoredRows.forEach(replacement.catalogue(), entry -> copy(entry, catalogue, target));
			report.accept(copied + " images copied, " + problems + " problems");
			removeDeleted(replacement.catalogue(), target);
			replacement.finish(now);
		}
		return problems;
	}

	private void copy(CatalogueEntry entry, ImageCatalogue catalogue, ImageStore target) {
		if (target.find(entry.name()).isPresent()) {
			return;
		}
		Optional<byte[]> bytes = store.read(entry.name());
		if (bytes.isPresent()) {
			target.store(entry.name(), bytes.get(), entry.facts());
			copied++;
		} else if (catalogue.find(entry.id()).isPresent()) { // otherwise it was deleted while the backup ran
			report.accept("missing: " + entry.name());
			problems++;
		}
	}

	private static void removeDeleted(ImageCatalogue copy, ImageStore target) {
		List<ImageName> deleted = new ArrayList<>();
		target.list(Instant.MAX, image -> {
			if (copy.find(image.name().id()).isEmpty()) {
				deleted.add(image.name());
			}
		}, _ -> {
		});
		deleted.forEach(target::delete);
	}
}
