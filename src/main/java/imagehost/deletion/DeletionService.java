package imagehost.deletion;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.ImageStore;
import imagehost.storage.ThumbnailStore;
import java.util.List;
import java.util.Optional;

/**
 * Deletes images. The row turns into a note of the deletion in one transaction, then the file goes, then the note: a
 * crash in between is finished by {@link #finishAll()} at the next start, and never brings a deleted image back. Safe
 * for many threads.
 */
public final class DeletionService {
	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final List<ThumbnailStore> reduced;
	private final ServedCopies copies;
	private final ActivityLog activity;
	private final UploadMetrics metrics;

	/** @param reduced where thumbnails and previews are kept */
	public DeletionService(ImageStore store, ImageCatalogue catalogue, List<ThumbnailStore> reduced,
			ServedCopies copies, ActivityLog activity, UploadMetrics metrics) {
		this.store = store;
		this.catalogue = catalogue;
		this.reduced = List.copyOf(reduced);
		this.copies = copies;
		this.activity = activity;
		this.metrics = metrics;
	}

	/** The image that this key deletes, or nothing, for an unknown image and for a wrong key alike. */
	public Optional<CatalogueEntry> find(ImageId id, String key) {
		return catalogue.find(id).filter(entry -> DeleteKey.fits(key, entry.deleteKeyHash()));
	}

	/** Deletes by key; false when there is no such image or the key does not fit. */
	public boolean delete(ImageId id, String key) {
		return find(id, key).filter(this::delete).isPresent();
	}

	/** Deletes for the administrator; false when there is no such image. */
	public boolean delete(ImageId id) {
		return catalogue.find(id).filter(this::delete).isPresent();
	}

	private boolean delete(CatalogueEntry entry) {
		if (!catalogue.beginDeletion(entry.id())) {
			return false; // another request was faster
		}
		finish(entry.name());
		metrics.deleted();
		activity.deleted(entry.displayName());
		return true;
	}

	/** Finishes what a crash interrupted. */
	public void finishAll() {
		List.copyOf(catalogue.pendingDeletions()).forEach(this::finish);
	}

	/**
	 * Copies go first, so that they are gone though the store does not answer; and again, because one may have been
	 * made meanwhile.
	 */
	private void finish(ImageName name) {
		copies.drop(name);
		store.delete(name);
		reduced.forEach(kept -> kept.remove(name.id()));
		copies.drop(name);
		catalogue.endDeletion(name.id());
	}
}
