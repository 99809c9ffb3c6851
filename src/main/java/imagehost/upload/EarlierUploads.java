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

/** Knows for a day which image a repeatable upload has become, and gives its answer again. Safe for many threads. */
final class EarlierUploads {
	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final ImageCatalogue catalogue;
	private final Clock clock;

	EarlierUploads(ImageCatalogue catalogue, Clock clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * The answer of an earlier attempt with this key, or nothing when there was none.
	 *
	 * @throws RejectedException when its key was used for something else, or its image has been deleted since
	 */
	Optional<Uploaded> find(RepeatableUpload upload) throws RejectedException {
		Optional<UploadRecord> earlier = catalogue.upload(upload.key().hash(), now().minus(REMEMBERED));
		return earlier.isEmpty() ? Optional.empty() : Optional.of(answer(earlier.get(), upload));
	}

	/**
	 * Adds the image unless another attempt with the same key was faster.
	 *
	 * @return what this key stands for: the image given, or that of the faster attempt; then there is no row of this
	 *         one
	 * @throws RejectedException as {@link #find} does; then there is no row either
	 */
	Uploaded add(CatalogueEntry entry, RepeatableUpload upload) throws RejectedException {
		UploadRecord ours = new UploadRecord(upload.key().hash(), upload.fingerprint(), entry.id(), now());
		if (catalogue.addOnce(entry, ours, now().minus(REMEMBERED))) {
			return new Uploaded(entry, upload.deleteKey(entry.id()), false);
		}
		return answer(catalogue.upload(upload.key().hash(), now().minus(REMEMBERED)).orElseThrow(), upload);
	}

	private Uploaded answer(UploadRecord earlier, RepeatableUpload upload) throws RejectedException {
		if (!earlier.fingerprint().equals(upload.fingerprint())) {
			throw new RejectedException(Rejection.IDEMPOTENCY_KEY_REUSED);
		}
		CatalogueEntry entry = catalogue.find(earlier.imageId())
				.orElseThrow(() -> new RejectedException(Rejection.IMAGE_DELETED_SINCE));
		return new Uploaded(entry, upload.deleteKey(entry.id()), true);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}
}
