package imagehost.upload;

import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeleteKey;
import imagehost.gate.Gate;
import imagehost.image.Image;
import imagehost.image.ImageId;
import imagehost.image.ImageInspector;
import imagehost.image.RejectedException;
import imagehost.image.ScrubbedImage;
import imagehost.image.Sha256;
import imagehost.intake.IncomingFile;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.ImageStore;
import imagehost.thumbnail.ThumbnailKeeper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole way of an upload, top to bottom: inspect, scrub, verify → store → catalogue → action log. Safe for many
 * threads.
 */
public final class UploadService {
	private final ImageInspector inspector;
	private final Gate decoders;
	private final Gate decoderMemory;
	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final EarlierUploads earlierUploads;
	private final ThumbnailKeeper thumbnails;
	private final ActivityLog activity;
	private final UploadMetrics metrics;
	private final boolean isListedByDefault;
	private final Clock clock;
	private final SecureRandom random;

	/**
	 * @param decoders bounds the pictures that are decoded at once
	 * @param decoderMemory bounds the KiB that their decoders take
	 * @param thumbnails keeps a thumbnail that was made on the way
	 */
	public UploadService(ImageInspector inspector, Gate decoders, Gate decoderMemory, ImageStore store,
			ImageCatalogue catalogue, ThumbnailKeeper thumbnails, ActivityLog activity,
			UploadMetrics metrics, boolean isListedByDefault,
			Clock clock, SecureRandom random) {
		this.inspector = inspector;
		this.decoders = decoders;
		this.decoderMemory = decoderMemory;
		this.store = store;
		this.catalogue = catalogue;
		this.earlierUploads = new EarlierUploads(catalogue, clock);
		this.thumbnails = thumbnails;
		this.activity = activity;
		this.metrics = metrics;
		this.isListedByDefault = isListedByDefault;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * Stores the picture; when this returns, it is durable and its link is eternal. When it throws, nothing is left. A
	 * file with an idempotency key is stored once, however often it is sent within a day.
	 *
	 * @throws RejectedException when the file is not a picture that a browser shows whole, or its name says it is
	 *             something else
	 */
	public Uploaded upload(IncomingFile file, @Nullable IdempotencyKey key) throws RejectedException {
		String originalName = OriginalName.clean(file.givenName());
		OriginalName.requireAllowedExtension(originalName);
		boolean isListed = file.isListed().orElse(isListedByDefault);
		if (key == null) {
			return store(file, originalName, isListed, null).orElseThrow();
		}
		RepeatableUpload attempt = RepeatableUpload.of(key, file.bytes(), isListed, originalName);
		Optional<Uploaded> earlier = earlierUploads.find(attempt);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		Optional<Uploaded> stored = store(file, originalName, isListed, attempt);
		return stored.isPresent() ? stored.get() : earlierUploads.find(attempt).orElseThrow();
	}

	/** The picture, stored; or nothing, when another attempt was faster: then nothing of this one is left. */
	private Optional<Uploaded> store(IncomingFile file, String originalName, boolean isListed,
			@Nullable RepeatableUpload attempt) throws RejectedException {
		Image image = inspect(file.bytes(), isListed);
		ImageId id = ImageId.random(random);
		String deleteKey = attempt == null ? DeleteKey.random(random) : attempt.deleteKey(id);
		CatalogueEntry entry = entry(id, image, originalName, isListed, deleteKey);
		try (var _ = metrics.storing()) {
			store.store(entry.name(), image.bytes(), entry.facts());
			if (!catalogueOrUndo(entry, attempt)) {
				return Optional.empty();
			}
		}
		metrics.uploaded(entry.format(), entry.size());
		activity.uploaded(entry.displayName());
		image.thumbnail().ifPresent(thumbnail -> thumbnails.keep(entry, thumbnail));
		return Optional.of(new Uploaded(entry, deleteKey, false));
	}

	/** Only pictures that are listed are sure to be shown small soon. */
	private Image inspect(byte[] bytes, boolean isListed) throws RejectedException {
		try (var _ = enterDecoders(); var _ = metrics.decoding()) {
			ScrubbedImage scrubbed = inspector.scrub(bytes);
			// Never the other way round: who waits for memory holds a decoder, and who has memory waits for nothing.
			try (var _ = decoderMemory.enter((int) (scrubbed.decodeBytes() >> 10))) {
				return isListed ? scrubbed.verifyAndShrink() : scrubbed.verify();
			}
		}
	}

	private Gate.Pass enterDecoders() {
		try (var _ = metrics.waiting()) {
			return decoders.enter(1);
		}
	}

	private CatalogueEntry entry(ImageId id, Image image, String originalName, boolean isListed, String deleteKey) {
		return new CatalogueEntry(id, image.format(), originalName, image.width(), image.height(),
				image.frames(), image.bytes().length, Sha256.hex(image.bytes()), isListed,
				clock.instant().truncatedTo(ChronoUnit.MILLIS), image.thumbnailFormat(), DeleteKey.hash(deleteKey));
	}

	private boolean catalogueOrUndo(CatalogueEntry entry, @Nullable RepeatableUpload attempt) {
		try {
			boolean isAdded = add(entry, attempt);
			if (!isAdded) {
				store.delete(entry.name());
			}
			return isAdded;
		} catch (RuntimeException failure) {
			undo(entry, failure);
			throw failure;
		}
	}

	private boolean add(CatalogueEntry entry, @Nullable RepeatableUpload attempt) {
		if (attempt != null) {
			return earlierUploads.add(entry, attempt);
		}
		catalogue.add(entry);
		return true;
	}

	private void undo(CatalogueEntry entry, RuntimeException failure) {
		try {
			store.delete(entry.name());
		} catch (RuntimeException second) {
			failure.addSuppressed(second);
		}
	}
}
