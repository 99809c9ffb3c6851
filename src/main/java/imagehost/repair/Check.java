package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads every picture and compares it with the catalogue; changes nothing, and may run beside the service. */
public final class Check {
	private static final int BATCH = 500;

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
	 * @param limit pictures stored later are not held against the catalogue: their upload may be in flight
	 * @return the number of problems
	 */
	public int run(Instant limit) {
		problems = 0;
		catalogue.damages().forEach(damage -> problem("catalogue damaged: " + damage));
		long pictures = readAll();
		findUnknown(limit);
		report.accept(pictures + " pictures read, " + problems + " problems");
		return problems;
	}

	private long readAll() {
		long read = 0;
		Optional<ImageId> last = Optional.empty();
		for (var page = catalogue.inOrderOfIds(last, BATCH); !page.isEmpty(); page = catalogue.inOrderOfIds(last,
				BATCH)) {
			page.forEach(this::compare);
			read += page.size();
			last = Optional.of(page.getLast().id());
		}
		return read;
	}

	private void compare(CatalogueEntry entry) {
		Optional<byte[]> bytes = store.read(entry.name());
		if (bytes.isEmpty() && catalogue.find(entry.id()).isPresent()) {
			problem("missing: " + entry.name());
		}
		if (bytes.isPresent() && !Sha256.hex(bytes.get()).equals(entry.sha256())) {
			problem("damaged: " + entry.name());
		}
	}

	private void findUnknown(Instant limit) {
		List<ImageName> batch = new ArrayList<>();
		store.list(limit, name -> {
			batch.add(name);
			if (batch.size() == BATCH) {
				reportUnknown(batch);
			}
		}, name -> problem("foreign: " + name));
		reportUnknown(batch);
	}

	private void reportUnknown(List<ImageName> batch) {
		var known = catalogue.known(batch.stream().map(ImageName::id).toList());
		batch.stream().filter(name -> !known.contains(name.id()))
				.forEach(name -> problem("not in the catalogue: " + name));
		batch.clear();
	}

	private void problem(String line) {
		problems++;
		report.accept(line);
	}
}
