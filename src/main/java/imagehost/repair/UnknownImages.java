package imagehost.repair;

import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the images in a store that a catalogue does not know, without holding all names. */
final class UnknownImages {
	private static final int BATCH = 500;

	private final ImageCatalogue catalogue;
	private final Consumer<ImageName> unknown;
	private final List<ImageName> batch = new ArrayList<>();

	private UnknownImages(ImageCatalogue catalogue, Consumer<ImageName> unknown) {
		this.catalogue = catalogue;
		this.unknown = unknown;
	}

	/**
	 * @param limit images stored later are left alone: their upload may be on its way
	 * @param unknown called with each image that the catalogue does not know
	 * @param stranger called with the names of files that are no images of this service
	 */
	static void find(ImageStore store, ImageCatalogue catalogue, Instant limit, Consumer<ImageName> unknown,
			Consumer<String> stranger) {
		UnknownImages images = new UnknownImages(catalogue, unknown);
		store.list(limit, image -> images.add(image.name()), stranger);
		images.ask();
	}

	private void add(ImageName name) {
		batch.add(name);
		if (batch.size() == BATCH) {
			ask();
		}
	}

	private void ask() {
		Set<ImageId> known = catalogue.known(batch.stream().map(ImageName::id).toList());
		batch.stream().filter(name -> !known.contains(name.id())).forEach(unknown);
		batch.clear();
	}
}
