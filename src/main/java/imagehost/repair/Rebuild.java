package imagehost.repair;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.Refusal;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.gate.ReadingGates;
import imagehost.image.ImageFacts;
import imagehost.image.ImageInspector;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import imagehost.storage.StoredImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a new catalogue from the images and the facts that their store keeps beside them: names, the choice of being
 * listed, and delete keys. Of an image without facts these are lost. Reports and albums live in the catalogue only; the
 * list of refused files is taken over from the old one where that can be read. The old catalogue is kept beside the new
 * one.
 */
public final class Rebuild {
	private final ImageStore store;
	private final CatalogueLocation location;
	private final ImageInspector inspector;
	private final Consumer<String> report;

	/**
	 * @param report gets a line for each image that is left out
	 */
	public Rebuild(ImageStore store, CatalogueLocation location, ImageInspector inspector, Consumer<String> report) {
		this.store = store;
		this.location = location;
		this.inspector = inspector;
		this.report = report;
	}

	/**
	 * @return the number of files that are not whole images and were left out
	 */
	public int run(Instant now) {
		List<StoredImage> images = new ArrayList<>();
		List<String> strangers = new ArrayList<>();
		int adopted;
		List<Refusal> refusals = refusals();
		try (var replacement = location.replace()) {
			store.list(Instant.MAX, images::add, strangers::add);
			// The catalogue numbers images in the order in which it gets them.
			Map<ImageName, Instant> times = times(images);
			images.sort(Comparator.comparing(image -> times.getOrDefault(image.name(), Instant.EPOCH)));
			adopted = adopt(images, replacement.catalogue());
			RefusalCopy.write(refusals, replacement.catalogue().refusals());
			replacement.catalogue().renameStore(store.nameOnce(StoreBinding.newName()));
			replacement.finish(now).ifPresent(name -> report.accept("the old file is kept as " + name));
		}
		strangers.forEach(name -> report.accept("foreign: " + name));
		report.accept(Count.of(adopted, "image") + " taken into the new catalogue, " + (images.size() - adopted)
				+ " left out");
		return images.size() - adopted;
	}

	/** Only the old catalogue has them; it may be damaged, or not there. */
	private List<Refusal> refusals() {
		try (ImageCatalogue old = location.openExisting()) {
			return RefusalCopy.read(old.refusals());
		} catch (CatalogueException unreadable) {
			report.accept("the list of refused files could not be taken over: " + unreadable.getMessage());
			return List.of();
		}
	}

	/** When each was uploaded; the time of a file is that of its last copy, perhaps. */
	private Map<ImageName, Instant> times(List<StoredImage> images) {
		Map<ImageName, Instant> times = new HashMap<>();
		for (StoredImage image : images) {
			times.put(image.name(), store.facts(image.name()).map(ImageFacts::uploadedAt).orElse(image.storedAt()));
		}
		return times;
	}

	/** One image at a time, in a process of its own. */
	private static ReadingGates gates() {
		return new ReadingGates(new MemoryGate("memory", Integer.MAX_VALUE, Duration.ZERO),
				new Decoders(1, Integer.MAX_VALUE, Duration.ZERO));
	}

	private int adopt(List<StoredImage> images, ImageCatalogue catalogue) {
		Adoption adoption = new Adoption(store, inspector, gates());
		int adopted = 0;
		for (StoredImage image : images) {
			ImageName name = image.name();
			if (adoption.adopt(name, catalogue)) {
				adopted++;
			} else {
				report.accept("not a whole image: " + name);
			}
		}
		return adopted;
	}
}
