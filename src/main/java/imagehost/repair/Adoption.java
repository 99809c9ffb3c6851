package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.DecoderPass;
import imagehost.gate.OverloadedException;
import imagehost.gate.ReadingGates;
import imagehost.image.Effort;
import imagehost.image.Image;
import imagehost.image.ImageFacts;
import imagehost.image.ImageInspector;
import imagehost.image.ImageName;
import imagehost.image.RejectedException;
import imagehost.image.ScrubbedImage;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.StoredImage;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Takes stored images that the catalogue does not know into it, with the facts that the store keeps beside them. Where
 * there are none, an image is unlisted, without a name, without a delete key, and as old as its file.
 */
final class Adoption {
	private static final Logger LOG = LogManager.getLogger(Adoption.class);
	/** The highest value of the setting IMAGEHOST_MAX_UPLOAD_BYTES: what is larger was not stored by this service. */
	private static final long LARGEST_BYTES = 100L << 20;

	private final ImageStore store;
	private final ImageInspector inspector;
	private final ReadingGates gates;

	Adoption(ImageStore store, ImageInspector inspector, ReadingGates gates) {
		this.store = store;
		this.inspector = inspector;
		this.gates = gates;
	}

	/** True when the image is in the catalogue now; a file that is not a whole image is reported and left alone. */
	boolean adopt(ImageName name, ImageCatalogue catalogue) {
		Optional<StoredImage> stored = store.find(name);
		try {
			return stored.isPresent() && adopt(stored.get(), catalogue);
		} catch (RejectedException rejected) {
			LOG.warn("the file {} is not adopted: {}", name, rejected.getMessage());
			return false;
		}
	}

	private boolean adopt(StoredImage stored, ImageCatalogue catalogue) throws RejectedException {
		if (stored.size() > LARGEST_BYTES) {
			LOG.warn("the file {} is not adopted: it has {} bytes", stored.name(), stored.size());
			return false;
		}
		Optional<CatalogueEntry> entry = read(stored);
		entry.ifPresent(catalogue::add);
		return entry.isPresent();
	}

	/** Nobody waits for an adoption, so it waits as long as uploads leave no room. */
	private Optional<CatalogueEntry> read(StoredImage stored) throws RejectedException {
		while (true) {
			try (var _ = gates.memory().enter(stored.size())) {
				Optional<byte[]> bytes = store.read(stored.name());
				return bytes.isEmpty() ? Optional.empty() : Optional.of(inspect(stored, bytes.get()));
			} catch (OverloadedException busy) {
				if (Thread.currentThread().isInterrupted()) {
					throw busy;
				}
			}
		}
	}

	private CatalogueEntry inspect(StoredImage stored, byte[] bytes) throws RejectedException {
		try (DecoderPass decoder = gates.decoders().enter()) {
			ScrubbedImage scrubbed = inspector.scrub(bytes, Effort.unbounded());
			decoder.reserve(scrubbed.decodeBytes());
			return entry(stored, bytes, scrubbed.verify());
		}
	}

	/** With the facts that the store keeps of these very bytes. */
	private CatalogueEntry entry(StoredImage stored, byte[] bytes, Image image) {
		ImageName name = stored.name();
		String sha256 = Sha256.hex(bytes);
		ImageFacts facts = store.facts(name).filter(kept -> kept.sha256().equals(sha256))
				.orElse(new ImageFacts("", false, stored.storedAt().truncatedTo(ChronoUnit.MILLIS), sha256, ""));
		return new CatalogueEntry(name.id(), name.format(), facts.originalName(), image.width(), image.height(),
				image.frames(), bytes.length, sha256, facts.isListed(), facts.uploadedAt(), image.thumbnailFormat(),
				facts.deleteKeyHash());
	}
}
