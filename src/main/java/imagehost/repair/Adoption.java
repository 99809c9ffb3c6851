package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.ImageName;
import imagehost.image.RejectedException;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.StoredImage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Takes stored images that the catalogue does not know into it: unlisted, without a name, without a delete key, as old
 * as their file.
 */
final class Adoption {
	private static final Logger LOG = LogManager.getLogger(Adoption.class);

	private final ImageStore store;
	private final ImageInspector inspector;

	Adoption(ImageStore store, ImageInspector inspector) {
		this.store = store;
		this.inspector = inspector;
	}

	/** True when the image is in the catalogue now; a file that is not a whole image is reported and left alone. */
	boolean adopt(ImageName name, ImageCatalogue catalogue) {
		Optional<byte[]> bytes = store.read(name);
		if (bytes.isEmpty()) {
			return false;
		}
		try {
			Image image = inspector.inspect(bytes.get());
			catalogue.add(entry(name, bytes.get(), image));
			return true;
		} catch (RejectedException rejected) {
			LOG.warn("the file {} is not adopted: {}", name, rejected.getMessage());
			return false;
		}
	}

	private CatalogueEntry entry(ImageName name, byte[] bytes, Image image) {
		Instant storedAt = store.find(name).map(StoredImage::storedAt).orElse(Instant.EPOCH)
				.truncatedTo(ChronoUnit.MILLIS);
		return new CatalogueEntry(name.id(), name.format(), "", image.width(), image.height(), image.frames(),
				bytes.length, Sha256.hex(bytes), false, storedAt, image.thumbnailFormat(), "");
	}
}
