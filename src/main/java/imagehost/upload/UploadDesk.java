package imagehost.upload;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueException;
import imagehost.gate.OverloadedException;
import imagehost.image.RejectedException;
import imagehost.intake.BodyFault;
import imagehost.intake.IncomingFile;
import imagehost.intake.IncomingFiles;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRequest;
import imagehost.language.Language;
import imagehost.language.Messages;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes uploads in, by whichever route they come: reads the request, has it stored, and notes every outcome that is not
 * a success in the action log and the metrics. Safe for many threads.
 */
public final class UploadDesk {
	private final UploadReader reader;
	private final UploadService uploads;
	private final ActivityLog activity;
	private final UploadMetrics metrics;

	public UploadDesk(UploadReader reader, UploadService uploads, ActivityLog activity, UploadMetrics metrics) {
		this.reader = reader;
		this.uploads = uploads;
		this.activity = activity;
		this.metrics = metrics;
	}

	/**
	 * Stores the pictures of a request, one after the other as they come in. What is stored is durable at once, also
	 * when the request ends badly behind it.
	 */
	public Receipt receive(UploadRequest request) {
		List<Outcome> outcomes = new ArrayList<>();
		try {
			String key = request.beside().idempotencyKey();
			IdempotencyKey parsed = key == null ? null : IdempotencyKey.parse(key);
			try (IncomingFiles files = reader.open(request)) {
				outcomes.addAll(storeAll(files, parsed));
			}
		} catch (RejectedException | RuntimeException fault) {
			outcomes.add(failed(fault, request.beside().name()));
		} catch (IOException gone) {
			outcomes.add(failed(BodyFault.of(gone), request.beside().name()));
		}
		return new Receipt(outcomes);
	}

	private List<Outcome> storeAll(IncomingFiles files, @Nullable IdempotencyKey key) {
		List<Outcome> outcomes = new ArrayList<>();
		StoringBudget time = new StoringBudget(System::nanoTime);
		try {
			for (var next = files.next(); next.isPresent(); next = files.next()) {
				outcomes.add(store(next.get(), key == null ? null : key.ofFile(outcomes.size()), time));
			}
		} catch (RejectedException | RuntimeException fault) {
			outcomes.add(failed(fault, files.nameInHand()));
		} catch (IOException gone) {
			outcomes.add(failed(BodyFault.of(gone), files.nameInHand()));
		}
		return outcomes;
	}

	/**
	 * @throws RuntimeException when it is our fault: then the files behind it will not fare better, and each would wait
	 */
	private Outcome store(IncomingFile file, @Nullable IdempotencyKey key, StoringBudget time) {
		try (file) {
			time.begin();
			Uploaded uploaded = uploads.upload(file, key);
			time.end();
			return new Outcome.Stored(uploaded);
		} catch (RejectedException rejected) {
			time.end();
			return failed(rejected, file.givenName());
		}
	}

	private Outcome failed(Exception cause, String name) {
		if (cause instanceof RejectedException rejected) {
			metrics.rejected(rejected.rejection());
			activity.failed(clause(rejected), OriginalName.clean(name));
		} else {
			metrics.failed(kind(cause));
			activity.failed("изображение не сохранено", OriginalName.clean(name));
		}
		return new Outcome.Failed(cause);
	}

	/**
	 * The sentence for the user as the clause that the action log wants: in Russian, in lower case, without the stop.
	 */
	private static String clause(RejectedException rejected) {
		String sentence = Messages.in(Language.RU).text("rejection." + rejected.rejection().code(), rejected.facts());
		String first = sentence.substring(0, 1).toLowerCase(Locale.ROOT);
		return first + sentence.substring(1).replaceAll("[.]$", "");
	}

	private static String kind(Exception failure) {
		return switch (failure) {
			case StorageException storage when storage.fault() == StorageException.Fault.FULL -> "storage_full";
			case CatalogueException catalogue when catalogue.isFull() -> "storage_full";
			case StorageException _,CatalogueException _ -> "storage_unavailable";
			case OverloadedException _ -> "overloaded";
			default -> "internal_error";
		};
	}
}
