package imagehost.upload;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueException;
import imagehost.gate.OverloadedException;
import imagehost.image.RejectedException;
import imagehost.language.Language;
import imagehost.language.Messages;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.StorageException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Takes uploads in, by whichever route they come: reads the request, has it stored, and notes every outcome that is not
 * a success in the action log and the metrics. Safe for many threads.
 */
public final class UploadDesk {
	private final MultipartReader reader;
	private final UploadService uploads;
	private final ActivityLog activity;
	private final UploadMetrics metrics;

	public UploadDesk(MultipartReader reader, UploadService uploads, ActivityLog activity, UploadMetrics metrics) {
		this.reader = reader;
		this.uploads = uploads;
		this.activity = activity;
		this.metrics = metrics;
	}

	/**
	 * Stores the picture of a multipart request.
	 *
	 * @throws RejectedException when it is the client's fault that nothing was stored
	 */
	public Uploaded receive(HttpServletRequest request) throws RejectedException {
		String[] name = {""};
		try (IncomingFile file = reader.read(request, seen -> name[0] = seen)) {
			return uploads.upload(file);
		} catch (RejectedException rejected) {
			metrics.rejected(rejected.rejection());
			activity.failed(clause(rejected), OriginalName.clean(name[0]));
			throw rejected;
		} catch (RuntimeException failure) {
			metrics.failed(kind(failure));
			activity.failed("изображение не сохранено", OriginalName.clean(name[0]));
			throw failure;
		}
	}

	/**
	 * The sentence for the user as the clause that the action log wants: in Russian, in lower case, without the stop.
	 */
	private static String clause(RejectedException rejected) {
		String sentence = Messages.in(Language.RU).text("rejection." + rejected.rejection().code(), rejected.facts());
		String first = sentence.substring(0, 1).toLowerCase(Locale.ROOT);
		return first + sentence.substring(1).replaceAll("[.]$", "");
	}

	private static String kind(RuntimeException failure) {
		return switch (failure) {
			case StorageException storage when storage.fault() == StorageException.Fault.FULL -> "storage_full";
			case CatalogueException catalogue when catalogue.isFull() -> "storage_full";
			case StorageException _,CatalogueException _ -> "storage_unavailable";
			case OverloadedException _ -> "overloaded";
			default -> "internal_error";
		};
	}
}
