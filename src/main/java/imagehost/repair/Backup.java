package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageName;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.StoredImage;
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
 *
 * <p>
 * The folder holds a whole backup at every moment: images are added first, then the new copy of the catalogue, proved
 * to be sound, takes the place of the old one, then the images go that only the old one knew.
 */
public final class Backup {
	private final ImageStore store;
	private final CatalogueLocation location;
	private final Consumer<String> report;
	private long copied;
	private int problems;

	/**
	 * @param report gets a line for each problem
	 */
	public Backup(ImageStore store, CatalogueLocation location, Consumer<String> report) {
		this.store = store;
		this.location = location;
		this.report = report;
	}

	/**
	 * @param folder another one than that of the service
	 * @return the number of images that should have been copied and could not
	 * @throws CatalogueException when a service uses the folder, or the copy of the catalogue is not sound; then the
	 *             folder holds the backup that it held before
	 */
	public int into(ImagesFolder folder, Instant now) throws IOException {
		copied = 0;
		problems = 0;
		try (ImageCatalogue catalogue = location.openExisting();
				var replacement = location.copyInto(folder.catalogue())) {
			ImageStore target = FileImageStore.open(folder, 0); // nobody else writes there: the copy holds the lock
			requireSound(replacement.catalogue());
			StoredRows.forEach(replacement.catalogue(), entry -> copy(entry, catalogue, target));
			List<ImageName> deleted = unknown(target, replacement.catalogue());
			replacement.finish(now);
			deleted.forEach(target::delete);
		}
		report.accept(Count.of(copied, "image") + " copied, " + Count.of(problems, "problem"));
		return problems;
	}

	private static void requireSound(ImageCatalogue copy) {
		List<String> damages = copy.damages();
		if (!damages.isEmpty()) {
			throw new CatalogueException("the catalogue is damaged, no backup was made: " + String.join(", ", damages));
		}
	}

	private void copy(CatalogueEntry entry, ImageCatalogue catalogue, ImageStore target) {
		Optional<StoredImage> present = target.find(entry.name());
		if (present.filter(image -> image.size() == entry.size()).isPresent()) {
			return;
		}
		Optional<StoredImage> stored = store.find(entry.name());
		Optional<byte[]> bytes = stored.filter(image -> image.size() == entry.size())
				.flatMap(image -> store.read(image.name()));
		if (stored.isEmpty() && catalogue.find(entry.id()).isEmpty()) {
			return; // deleted while the backup ran
		}
		if (stored.isEmpty()) {
			problem("missing: " + entry.name());
		} else if (bytes.isEmpty() || !Sha256.hex(bytes.get()).equals(entry.sha256())) {
			problem("damaged: " + entry.name());
		} else {
			target.delete(entry.name());
			target.store(entry.name(), bytes.get(), entry.facts());
			copied++;
		}
	}

	private void problem(String line) {
		report.accept(line);
		problems++;
	}

	private static List<ImageName> unknown(ImageStore target, ImageCatalogue copy) {
		List<ImageName> unknown = new ArrayList<>();
		target.list(Instant.MAX, image -> {
			if (copy.find(image.name().id()).isEmpty()) {
				unknown.add(image.name());
			}
		}, _ -> {
		});
		return unknown;
	}
}
