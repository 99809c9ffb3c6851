package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.StoredImage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads every image and compares it with the catalogue; changes nothing, and may run beside the service. One image at a
 * time is in memory, and only one that is as long as its upload was.
 */
public final class Check {
	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final Consumer<String> report;
	private int problems;

	/**
	 * @param report gets a line for each problem
	 */
	public Check(ImageStore store, ImageCatalogue catalogue, Consumer<String> report) {
		this.store = store;
		this.catalogue = catalogue;
		this.report = report;
	}

	/**
	 * @param limit images stored later are not held against the catalogue: their upload may be in flight
	 * @return the number of problems
	 */
	public int run(Instant limit) {
		problems = 0;
		catalogue.damages().forEach(damage -> problem("catalogue damaged: " + damage));
		long images = readAll();
		findUnknown(limit);
		report.accept(Count.of(images, "image") + " read, " + Count.of(problems, "problem"));
		return problems;
	}

	private long readAll() {
		long[] read = {0};
		StoredRows.forEach(catalogue, entry -> {
			compare(entry);
			read[0]++;
		});
		return read[0];
	}

	private void compare(CatalogueEntry entry) {
		Optional<StoredImage> stored = store.find(entry.name());
		if (stored.isEmpty() && catalogue.find(entry.id()).isPresent()) {
			problem("missing: " + entry.name());
		}
		if (stored.isPresent() && !isWhole(stored.get(), entry)) {
			problem("damaged: " + entry.name());
		}
	}

	/** What has another size is not read: it may not fit into memory. */
	private boolean isWhole(StoredImage stored, CatalogueEntry entry) {
		return stored.size() == entry.size() && store.read(entry.name())
				.filter(bytes -> !Sha256.hex(bytes).equals(entry.sha256())).isEmpty();
	}

	private void findUnknown(Instant limit) {
		UnknownImages.find(store, catalogue, limit, name -> problem("not in the catalogue: " + name),
				name -> problem("foreign: " + name));
	}

	private void problem(String line) {
		problems++;
		report.accept(line);
	}
}
