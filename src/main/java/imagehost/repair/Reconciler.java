package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.gate.ReadingGates;
import imagehost.image.ImageInspector;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Brings store and catalogue together after a crash, beside the running service: deletions that were begun are
 * finished, an image without a row is adopted as unlisted, a row without an image is reported and removed. Only what is
 * older than the start is looked at, so that no upload in flight is.
 */
public final class Reconciler {
	private static final Logger LOG = LogManager.getLogger(Reconciler.class);
	/**
	 * Rows whose images are missing are kept when they are many: more likely a volume is missing than the images.
	 */
	private static final int MAX_MISSING = 100;
	private static final double MAX_MISSING_SHARE = 0.1;

	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final DeletionService deletion;
	private final Adoption adoption;

	public Reconciler(ImageStore store, ImageCatalogue catalogue, DeletionService deletion, ImageInspector inspector,
			ReadingGates gates) {
		this.store = store;
		this.catalogue = catalogue;
		this.deletion = deletion;
		this.adoption = new Adoption(store, inspector, gates);
	}

	/**
	 * What was done.
	 *
	 * @param adopted images that were taken into the catalogue
	 * @param removed rows that were removed because their images were missing
	 * @param missing rows whose images were missing, removed or not
	 */
	public record Outcome(int adopted, int removed, int missing) {
	}

	/**
	 * @param limit a time before the first upload of this process, by more than the coarseness of file times
	 */
	public Outcome reconcile(Instant limit) {
		deletion.finishAll();
		int adopted = adoptUnknown(limit);
		Missing missing = missing(limit);
		int removed = remove(missing);
		LOG.info("store and catalogue reconciled: {} adopted, {} rows without an image, {} of them removed", adopted,
				missing.count, removed);
		return new Outcome(adopted, removed, missing.count);
	}

	private int adoptUnknown(Instant limit) {
		int[] adopted = {0};
		UnknownImages.find(store, catalogue, limit, name -> {
			if (adoption.adopt(name, catalogue)) {
				LOG.warn("adopted an image that the catalogue did not know: {}", name);
				adopted[0]++;
			}
		}, name -> LOG.warn("a foreign file is in the images folder: {}", name));
		return adopted[0];
	}

	/** Rows without an image; only so many are held as may be removed: it may be all of a million. */
	private static final class Missing {
		private final long mostRemoved;
		private final List<ImageName> names = new ArrayList<>();
		private int count;

		Missing(long mostRemoved) {
			this.mostRemoved = mostRemoved;
		}

		void add(ImageName name) {
			count++;
			if (count <= mostRemoved) {
				names.add(name);
			}
		}
	}

	private Missing missing(Instant limit) {
		double share = catalogue.totals().images() * MAX_MISSING_SHARE;
		Missing missing = new Missing(Math.max(MAX_MISSING, (long) share));
		StoredRows.forEachBatch(catalogue, batch -> {
			List<ImageName> names = batch.stream().filter(entry -> entry.uploadedAt().isBefore(limit))
					.map(CatalogueEntry::name).toList();
			Set<ImageName> present = store.findAll(names).keySet();
			names.stream().filter(name -> !present.contains(name)).forEach(missing::add);
		});
		return missing;
	}

	private int remove(Missing missing) {
		if (missing.count > missing.mostRemoved) {
			LOG.error("{} images of the catalogue are missing; is the right volume mounted? No row is removed",
					missing.count);
			return 0;
		}
		int removed = 0;
		for (ImageName name : missing.names) {
			// Asked again: it may have been deleted meanwhile.
			if (store.find(name).isEmpty() && catalogue.beginDeletion(name.id())) {
				catalogue.endDeletion(name.id());
				LOG.error("the image {} is missing; its row is removed", name);
				removed++;
			}
		}
		return removed;
	}
}
