package imagehost.moderation;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageReport;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.Reports;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.storage.ImageStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes reports of images, and images in and out of the catalogue's pages; each change is a line in {@code app.log} .
 * Safe for many threads.
 */
public final class ModerationService {
	/** The longest text of a report, in characters. */
	public static final int MAX_TEXT_CHARACTERS = 1000;

	private final ImageCatalogue catalogue;
	private final Reports reports;
	private final ImageStore store;
	private final ActivityLog activity;
	private final Clock clock;

	public ModerationService(ImageCatalogue catalogue, ImageStore store, ActivityLog activity,
			Clock clock) {
		this.catalogue = catalogue;
		this.reports = catalogue.reports();
		this.store = store;
		this.activity = activity;
		this.clock = clock;
	}

	/**
	 * Stores a report durably; see {@link Reports#add}.
	 *
	 * @return false when there is no such image
	 * @throws RejectedException when the text is too long
	 */
	public boolean report(ImageId id, ReportReason reason, String text) throws RejectedException {
		String cleaned = clean(text);
		if (cleaned.codePointCount(0, cleaned.length()) > MAX_TEXT_CHARACTERS) {
			throw RejectedException.badParameter("text");
		}
		Optional<CatalogueEntry> entry = catalogue.find(id);
		if (entry.isEmpty()) {
			return false;
		}
		if (reports.add(id, reason, cleaned, clock.instant())) {
			activity.reported(entry.get().displayName());
		}
		return true;
	}

	/** Lines end as in a text file; control and format characters, which could reorder what is read, go. */
	private static String clean(String text) {
		return text.replace("\r\n", "\n").replaceAll("[\\p{C}&&[^\\n]]", "").strip();
	}

	/** The newest first; see {@link Reports#newest}. */
	public List<ImageReport> newestReports(Optional<Long> before, int limit) {
		return reports.newest(before, limit);
	}

	public long reportCount() {
		return reports.count();
	}

	/** Takes a report of this image away; false when there is no such report. */
	public boolean dismiss(long number, ImageId id) {
		Optional<CatalogueEntry> entry = catalogue.find(id);
		if (entry.isEmpty() || !reports.dismiss(number)) {
			return false;
		}
		activity.dismissed(entry.get().displayName());
		return true;
	}

	/** Takes an image into the catalogue's pages; false when it is there already or does not exist. */
	public boolean list(ImageId id) {
		Optional<CatalogueEntry> entry = catalogue.find(id);
		if (entry.isEmpty() || !change(id, catalogue::list)) {
			return false;
		}
		activity.listed(entry.get().displayName());
		return true;
	}

	/** Takes an image out of the catalogue's pages; false when it was not there. */
	public boolean unlist(ImageId id) {
		Optional<CatalogueEntry> entry = catalogue.find(id);
		if (entry.isEmpty() || !change(id, catalogue::unlist)) {
			return false;
		}
		activity.unlisted(entry.get().displayName());
		return true;
	}

	/**
	 * The store remembers the choice too, so that a catalogue that is made anew does not undo it; also where nothing
	 * was changed, because an earlier attempt may have failed between the two.
	 */
	private boolean change(ImageId id, Predicate<ImageId> change) {
		boolean isChanged = change.test(id);
		catalogue.find(id).ifPresent(entry -> store.remember(entry.name(), entry.facts()));
		return isChanged;
	}
}
