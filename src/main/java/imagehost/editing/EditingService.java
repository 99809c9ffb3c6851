package imagehost.editing;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageId;
import imagehost.storage.ImageStore;
import imagehost.upload.OriginalName;
import java.util.Optional;

/**
 * Changes the facts of an image that its owner decides: whether the catalogue shows it, and its name. The file and its
 * links stay as they are. Whether the client may do so is checked by the caller. Safe for many threads.
 */
public final class EditingService {
	private final ImageCatalogue catalogue;
	private final ImageStore store;
	private final ActivityLog activity;

	public EditingService(ImageCatalogue catalogue, ImageStore store, ActivityLog activity) {
		this.catalogue = catalogue;
		this.store = store;
		this.activity = activity;
	}

	/**
	 * Changes durably what the change names, and each change is a line in {@code app.log}; what is so already stays and
	 * is no failure. The store remembers the change too, so that a catalogue that is made anew does not undo it.
	 *
	 * @return the image as it is afterwards; nothing when there is none with this id
	 */
	public Optional<CatalogueEntry> edit(ImageId id, Change change) {
		Optional<CatalogueEntry> before = catalogue.find(id);
		before.ifPresent(entry -> apply(change, entry));
		Optional<CatalogueEntry> after = before.flatMap(_ -> catalogue.find(id));
		// Also where nothing was changed: an earlier attempt may have failed between catalogue and store.
		after.ifPresent(entry -> store.remember(entry.name(), entry.facts()));
		return after;
	}

	private void apply(Change change, CatalogueEntry entry) {
		if (change.name() != null) {
			rename(entry, OriginalName.printable(change.name()));
		}
		if (change.isListed() != null) {
			setListed(entry, change.isListed());
		}
	}

	private void rename(CatalogueEntry entry, String name) {
		if (!name.equals(entry.originalName()) && catalogue.rename(entry.id(), name)) {
			activity.renamed(entry.displayName(), name);
		}
	}

	private void setListed(CatalogueEntry entry, boolean isListed) {
		if (isListed && catalogue.list(entry.id())) {
			activity.listed(entry.displayName());
		}
		if (!isListed && catalogue.unlist(entry.id())) {
			activity.unlisted(entry.displayName());
		}
	}
}
