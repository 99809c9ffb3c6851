package imagehost.upload;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.UploadRecord;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows for a day which picture an attempt has become, and gives its answer again. Safe for many threads. */
final class EarlierUploads {
	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final ImageCatalogue catalogue;
	private final Clock clock;

	EarlierUploads(ImageCatalogue catalogue, Clock clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * The answer of the earlier attempt with this key, or nothing when there was none.
	 *
	 * @throws RejectedException when its key was used for something else, or its picture has been deleted since
	 */
	Optional<Uploaded> find(RepeatableUpload attempt) throws RejectedException {
		Optional<UploadRecord> earlier = catalogue.upload(attempt.key().hash(), now().minus(REMEMBERED));
		if (earlier.isEmpty()) {
			return Optional.empty();
		}
		if (!earlier.get().fingerprint().equals(attempt.fingerprint())) {
			throw new RejectedException(Rejection.IDEMPOTENCY_KEY_REUSED);
		}
		CatalogueEntry entry = catalogue.find(earlier.get().imageId())
				.orElseThrow(() -> new RejectedException(Rejection.IMAGE_DELETED_SINCE));
		return Optional.of(new Uploaded(entry, attempt.deleteKey(entry.id()), true));
	}

	/** Adds the picture unless another attempt with the same key was faster; false then, and there is no row. */
	boolean add(CatalogueEntry entry, RepeatableUpload attempt) {
		UploadRecord upload = new UploadRecord(attempt.key().hash(), attempt.fingerprint(), entry.id(), now());
		return catalogue.addOnce(entry, upload, now().minus(REMEMBERED));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
