package imagehost.storage.s3;

import imagehost.gate.RemoteCalls;
import imagehost.image.ImageFacts;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import imagehost.storage.StoredImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Images as objects {@code images/<id>.<ext>} with their facts as metadata. An object is put once and never replaced:
 * the put is conditional ({@code If-None-Match: *}), and carries a random nonce by which an attempt whose answer was
 * lost recognizes its own object. Facts that have changed since are an object of their own, {@code facts/<id>.<ext>},
 * so that a change can never bring back an image that is being deleted.
 */
public final class S3ImageStore implements ImageStore, AutoCloseable {
	private static final String IMAGES = "images/";
	private static final String FACTS = "facts/";
	private static final String NAME = "name";
	private static final Duration PATIENCE = Duration.ofSeconds(5);
	/** Behind every name. */
	private static final String LAST = "\uffff";
	/** Of one put (S3 User Guide, "Uploading objects"). */
	private static final long LARGEST_BYTES = 5L << 30;
	/** Larger ones are read too, if the store is quick. */
	private static final long USUAL_LARGEST_BYTES = 16L << 20;

	private final S3Objects objects;
	private final Consumer<ImageName> leftovers;
	private final Quota quota;

	/**
	 * @param leftovers called with the name of an object that may be there, or may yet appear, though its upload has
	 *            failed
	 */
	public S3ImageStore(S3Location location, Consumer<ImageName> leftovers, RemoteCalls calls, Quota quota) {
		this(location, leftovers, calls, quota, PATIENCE);
	}

	/** @param patience for one attempt, beside the time that its bytes take */
	S3ImageStore(S3Location location, Consumer<ImageName> leftovers, RemoteCalls calls, Quota quota,
			Duration patience) {
		this.objects = new S3Objects(location, patience, calls);
		this.leftovers = leftovers;
		this.quota = quota;
	}

	/** Thumbnails in the same bucket; closed with this store. */
	public S3ThumbnailStore thumbnails() {
		return new S3ThumbnailStore(objects, "thumbnails/");
	}

	/** Previews in the same bucket; closed with this store. */
	public S3ThumbnailStore previews() {
		return new S3ThumbnailStore(objects, "previews/");
	}

	@Override
	public void store(ImageName name, byte[] bytes, ImageFacts facts) {
		requireSpace(bytes.length);
		new ImagePut(objects, IMAGES + name, name, leftovers).store(bytes, facts);
	}

	@Override
	public void remember(ImageName name, ImageFacts facts) {
		if (objects.head(IMAGES + name).isPresent()) {
			objects.put(FACTS + name, new byte[0], "application/octet-stream", ObjectFacts.metadata(facts));
		}
	}

	@Override
	public Optional<ImageFacts> facts(ImageName name) {
		var image = objects.head(IMAGES + name);
		if (image.isEmpty()) {
			return Optional.empty();
		}
		return ObjectFacts.parse(objects.metadata(FACTS + name).orElseGet(image.get()::metadata));
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		return objects.read(IMAGES + name, USUAL_LARGEST_BYTES);
	}

	@Override
	public Optional<StoredImage> find(ImageName name) {
		return objects.head(IMAGES + name).map(object -> S3Objects.stored(name, object));
	}

	/** One list of the names between the first and the last, instead of a request for each. */
	@Override
	public Map<ImageName, StoredImage> findAll(List<ImageName> names) {
		Set<ImageName> wanted = new HashSet<>(names);
		Map<ImageName, StoredImage> present = new HashMap<>();
		List<String> sorted = names.stream().map(ImageName::toString).sorted().toList();
		if (!sorted.isEmpty()) {
			objects.list(IMAGES, sorted.getFirst().substring(0, ImageId.LENGTH), sorted.getLast(),
					object -> name(object).filter(wanted::contains)
							.ifPresent(name -> present.put(name, stored(name, object))));
		}
		return present;
	}

	private Optional<ImageName> name(S3Object object) {
		return ImageName.parse(objects.relative(object).substring(IMAGES.length()));
	}

	/** The facts go first: those of an image that is gone would never be looked for. */
	@Override
	public boolean delete(ImageName name) {
		boolean isThere = objects.head(IMAGES + name).isPresent();
		objects.delete(FACTS + name);
		objects.delete(IMAGES + name);
		return isThere;
	}

	@Override
	public void list(Instant limit, Consumer<StoredImage> image, Consumer<String> stranger) {
		objects.list(IMAGES, "", LAST, object -> name(object).ifPresentOrElse(
				name -> accept(object, name, limit, image),
				() -> stranger.accept(objects.relative(object).substring(IMAGES.length()))));
	}

	private static void accept(S3Object object, ImageName name, Instant limit, Consumer<StoredImage> image) {
		if (object.lastModified().isBefore(limit)) {
			image.accept(stored(name, object));
		}
	}

	private static StoredImage stored(ImageName name, S3Object object) {
		return new StoredImage(name, object.size(), object.lastModified());
	}

	@Override
	public Optional<String> ownName() {
		return objects.read(NAME, 0).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
	}

	@Override
	public String nameOnce(String name) {
		if (ownName().isEmpty()) {
			objects.putNew(NAME, name.getBytes(StandardCharsets.UTF_8), "text/plain", Map.of());
		}
		return ownName().orElseThrow(() -> new StorageException(Fault.UNAVAILABLE, "the store could not be named"));
	}

	@Override
	public void rename(String name) {
		objects.put(NAME, name.getBytes(StandardCharsets.UTF_8), "text/plain", Map.of());
	}

	/** Nobody knows how much room a store has, where no quota is set. */
	@Override
	public Optional<Capacity> capacity() {
		return quota.capacity();
	}

	@Override
	public void requireSpace(long bytes) {
		if (bytes > LARGEST_BYTES) {
			throw new StorageException(Fault.FULL, "an object of " + bytes + " bytes is too large for one put");
		}
		quota.require(bytes);
	}

	/** Asks for the bucket; whether it can be written is seen by writing. */
	@Override
	public void requireWritable() {
		objects.requireBucket();
	}

	@Override
	public void close() {
		objects.close();
	}
}
