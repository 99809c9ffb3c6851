package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through all rows of a catalogue, in the order of their ids, without holding them all. */
final class StoredRows {
	static final int BATCH = 500;

	private StoredRows() {
	}

	static void forEach(ImageCatalogue catalogue, Consumer<CatalogueEntry> row) {
		forEachBatch(catalogue, batch -> batch.forEach(row));
	}

	static void forEachBatch(ImageCatalogue catalogue, Consumer<List<CatalogueEntry>> rows) {
		Optional<ImageId> last = Optional.empty();
		List<CatalogueEntry> batch;
		do {
			batch = catalogue.inOrderOfIds(last, BATCH);
			rows.accept(batch);
			last = batch.isEmpty() ? last : Optional.of(batch.getLast().id());
		} while (!batch.isEmpty());
	}
}
