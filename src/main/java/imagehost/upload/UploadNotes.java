package imagehost.upload;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.failure.Fault;
import imagehost.language.Language;
import imagehost.language.Messages;
import imagehost.metrics.UploadMetrics;
import java.util.Locale;

/** Notes what became of each upload in the action log and in the metrics. Safe for many threads. */
public record UploadNotes(ActivityLog activity, UploadMetrics metrics) {
	void stored(CatalogueEntry entry) {
		metrics.uploaded(entry.format(), entry.size());
		activity.uploaded(entry.displayName());
	}

	/**
	 * @param name as the client gave it, or empty
	 */
	void failed(Fault fault, String name) {
		switch (fault) {
			case Fault.OfClient refused -> {
				metrics.rejected(refused.rejection());
				activity.failed(clause(refused), OriginalName.clean(name));
			}
			case Fault.OfServer failed -> {
				metrics.failed(failed.kind());
				activity.failed("изображение не сохранено", OriginalName.clean(name));
			}
		}
	}

	/**
	 * The sentence for the user as the clause that the action log wants: in Russian, in lower case, without the stop.
	 */
	private static String clause(Fault.OfClient refused) {
		String sentence = Messages.in(Language.RU).text("rejection." + refused.rejection().code(), refused.facts());
		String first = sentence.substring(0, 1).toLowerCase(Locale.ROOT);
		return first + sentence.substring(1).replaceAll("[.]$", "");
	}
}
