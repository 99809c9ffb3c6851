package imagehost.upload;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeleteKey;
import imagehost.gate.DecoderPass;
import imagehost.gate.Decoders;
import imagehost.image.Effort;
import imagehost.image.Image;
import imagehost.image.ImageId;
import imagehost.image.ImageInspector;
import imagehost.image.RejectedException;
import imagehost.image.ScrubbedImage;
import imagehost.image.Sha256;
import imagehost.intake.IncomingFile;
import imagehost.storage.ImageStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of one file, top to bottom: inspect, scrub, verify → store → catalogue → action log. Safe for many threads.
 */
public final class UploadService {
	private final ImageInspector inspector;
	private final Decoders decoders;
	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final EarlierUploads earlierUploads;
	private final UploadDestination destination;
	private final UploadNotes notes;
	private final boolean isListedByDefault;
	private final Clock clock;
	private final SecureRandom random;

	/**
	 * @param isListedByDefault whether an upload that does not say is shown in the catalogue
	 */
	public UploadService(ImageInspector inspector, Decoders decoders, UploadDestination destination, UploadNotes notes,
			boolean isListedByDefault, Clock clock, SecureRandom random) {
		this.inspector = inspector;
		this.decoders = decoders;
		this.destination = destination;
		this.store = destination.store();
		this.catalogue = destination.catalogue();
		this.earlierUploads = new EarlierUploads(catalogue, clock);
		this.notes = notes;
		this.isListedByDefault = isListedByDefault;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * The same without a bound on the work, for whoever may upload what they like.
	 *
	 * @param key null when it will not be repeated
	 */
	public Uploaded upload(IncomingFile file, @Nullable IdempotencyKey key) throws RejectedException {
		return upload(file, key, Effort.unbounded());
	}

	/**
	 * Stores the image; when this returns, it is durable and its link is permanent. When it throws, nothing is left.
	 *
	 * @param key with it, the file is stored once, however often it is sent within a day; null when it will not be
	 *            repeated
	 * @param effort of which this is a part
	 * @throws RejectedException when the file is not an image that a browser shows whole, or its name says it is
	 *             something else, or the administrator refuses it
	 */
	public Uploaded upload(IncomingFile file, @Nullable IdempotencyKey key, Effort effort) throws RejectedException {
		String originalName = OriginalName.ofImage(file.givenName());
		boolean isListed = file.listedChoice().orElse(isListedByDefault);
		byte[] bytes = file.bytes();
		RepeatableUpload repeatable = key == null ? null : RepeatableUpload.of(key, bytes, isListed, originalName);
		Optional<Uploaded> earlier = repeatable == null ? Optional.empty() : earlierUploads.find(repeatable);
		return earlier.isPresent()
				? earlier.get()
				: store(inspect(bytes, isListed, effort), bytes, originalName, isListed, repeatable);
	}

	/** Only images that are listed are sure to be shown small soon. */
	private Image inspect(byte[] bytes, boolean isListed, Effort effort) throws RejectedException {
		try (DecoderPass decoder = enterDecoders(); var _ = notes.metrics().decoding()) {
			ScrubbedImage scrubbed = inspector.scrub(bytes, effort);
			decoder.reserve(scrubbed.decodeBytes());
			return isListed ? scrubbed.verifyAndShrink() : scrubbed.verify();
		}
	}

	private DecoderPass enterDecoders() {
		try (var _ = notes.metrics().waiting()) {
			return decoders.enter();
		}
	}

	private Uploaded store(Image image, byte[] file, String originalName, boolean isListed,
			@Nullable RepeatableUpload repeatable) throws RejectedException {
		ImageId id = ImageId.random(random);
		String deleteKey = repeatable == null ? DeleteKey.random(random) : repeatable.deleteKey(id);
		CatalogueEntry entry = entry(id, image, originalName, isListed, deleteKey);
		destination.refusedFiles().requireNotRefused(file, entry.sha256());
		Uploaded uploaded;
		try (var _ = notes.metrics().storing()) {
			store.store(entry.name(), image.bytes(), entry.facts());
			uploaded = addToCatalogue(new Uploaded(entry, deleteKey, false), repeatable);
		}
		if (!uploaded.isReplayed()) {
			notes.stored(entry);
			image.thumbnail().ifPresent(thumbnail -> destination.thumbnails().keep(entry, thumbnail));
		}
		return uploaded;
	}

	private CatalogueEntry entry(ImageId id, Image image, String originalName, boolean isListed, String deleteKey) {
		return new CatalogueEntry(id, image.format(), originalName, image.width(), image.height(),
				image.frames(), image.bytes().length, Sha256.hex(image.bytes()), isListed,
				clock.instant().truncatedTo(ChronoUnit.MILLIS), image.thumbnailFormat(), DeleteKey.hash(deleteKey));
	}

	/** The upload as given, or the earlier one, when another attempt was faster: nothing of this one is left then. */
	private Uploaded addToCatalogue(Uploaded stored, @Nullable RepeatableUpload repeatable) throws RejectedException {
		try {
			if (repeatable == null) {
				catalogue.add(stored.entry());
				return stored;
			}
			Uploaded first = earlierUploads.add(stored.entry(), repeatable);
			if (first.isReplayed()) {
				store.delete(stored.entry().name());
			}
			return first;
		} catch (RejectedException | RuntimeException failure) {
			undo(stored.entry(), failure);
			throw failure;
		}
	}

	/** Never where the row may be there after all: its image would be gone. */
	private void undo(CatalogueEntry entry, Exception failure) {
		if (failure instanceof CatalogueException unknown && unknown.isOutcomeUnknown()) {
			destination.leftovers().accept(entry.name());
			return;
		}
		try {
			store.delete(entry.name());
		} catch (RuntimeException second) {
			failure.addSuppressed(second);
			destination.leftovers().accept(entry.name());
		}
	}
}
