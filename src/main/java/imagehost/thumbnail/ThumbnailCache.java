package imagehost.thumbnail;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.DecoderPass;
import imagehost.gate.OverloadedException;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.ReducedSize;
import imagehost.image.Thumbnail;
import imagehost.image.Thumbnailer;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.ThumbnailStore;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Makes thumbnails, or previews, when they are first asked for, because most images are never listed on a page, and an
 * upload is to cost no more than its own image. Safe for many threads; none is ever made twice at once.
 */
public final class ThumbnailCache {
	private static final Logger LOG = LogManager.getLogger(ThumbnailCache.class);
	/** At some 100 bytes each. */
	private static final int MOST_REMEMBERED = 10_000;

	private final ThumbnailStore thumbnails;
	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final Thumbnailer thumbnailer;
	private final ReducedSize size;
	private final ThumbnailGates gates;
	private final ConcurrentHashMap<ImageId, ReentrantLock> making = new ConcurrentHashMap<>();
	private final Set<ImageId> impossible = ConcurrentHashMap.newKeySet();

	public ThumbnailCache(ThumbnailStore thumbnails, ImageStore store, ImageCatalogue catalogue,
			Thumbnailer thumbnailer, ReducedSize size, ThumbnailGates gates) {
		this.thumbnails = thumbnails;
		this.store = store;
		this.catalogue = catalogue;
		this.thumbnailer = thumbnailer;
		this.size = size;
		this.gates = gates;
	}

	/** What became of a request for a thumbnail. */
	public enum Outcome {
		/** It is in its store. */
		PRESENT,
		/** There is no such image, or its thumbnail has another extension. */
		UNKNOWN,
		/**
		 * The image is there and is to be shown itself: it needs no thumbnail of this size, or one would be larger than
		 * it is, or this machine cannot make it or has no room for it.
		 */
		IMPOSSIBLE
	}

	/**
	 * Makes the thumbnail where it is not there yet.
	 *
	 * @throws OverloadedException when too many wait already, or memory or a decoder did not come free in time
	 */
	public Outcome request(ImageName name) {
		if (thumbnails.contains(name)) {
			return Outcome.PRESENT;
		}
		Optional<CatalogueEntry> entry = catalogue.find(name.id()).filter(known -> known.thumbnailName().equals(name));
		if (entry.isEmpty()) {
			return Outcome.UNKNOWN;
		}
		if (!entry.get().has(size) || impossible.contains(name.id()) || !hasRoom()) {
			return Outcome.IMPOSSIBLE;
		}
		try (var _ = gates.requests().enter()) {
			return makeOnce(entry.get());
		}
	}

	/** Thumbnails do not get to the reserve of the disk either. */
	private boolean hasRoom() {
		try {
			store.requireSpace(size.largestBytes());
			return true;
		} catch (StorageException full) {
			return false;
		}
	}

	private Outcome makeOnce(CatalogueEntry entry) {
		ReentrantLock lock = making.computeIfAbsent(entry.id(), _ -> new ReentrantLock());
		await(lock);
		try {
			if (thumbnails.contains(entry.thumbnailName())) {
				return Outcome.PRESENT;
			}
			return impossible.contains(entry.id()) ? Outcome.IMPOSSIBLE : make(entry);
		} finally {
			making.remove(entry.id(), lock);
			lock.unlock();
		}
	}

	private void await(ReentrantLock lock) {
		try {
			if (!lock.tryLock(gates.patience().toMillis(), TimeUnit.MILLISECONDS)) {
				throw new OverloadedException("the same thumbnail was not made in " + gates.patience());
			}
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
			throw new OverloadedException("interrupted while waiting for a thumbnail");
		}
	}

	private Outcome make(CatalogueEntry entry) {
		Optional<Thumbnail> thumbnail;
		long memory = entry.size() + thumbnailer.heapBytes(entry.width(), entry.height(), size);
		try (var _ = gates.makers().enter(); var _ = gates.reading().memory().enter(memory)) {
			Optional<byte[]> bytes = store.read(entry.name());
			if (bytes.isEmpty()) {
				return Outcome.UNKNOWN;
			}
			thumbnail = decode(entry, bytes.get());
		}
		if (thumbnail.isEmpty()) {
			remember(entry.id());
			return Outcome.IMPOSSIBLE;
		}
		return keep(entry, thumbnail.get());
	}

	private Optional<Thumbnail> decode(CatalogueEntry entry, byte[] bytes) {
		try (DecoderPass decoder = gates.reading().decoders().enter()) {
			decoder.reserve(thumbnailer.decodeBytes(entry.format(), bytes));
			return thumbnailer.make(entry.format(), bytes, size)
					.filter(made -> size == ReducedSize.THUMBNAIL || made.bytes().length < bytes.length);
		} catch (OverloadedException busy) {
			throw busy;
		} catch (RuntimeException fault) {
			// A decoder's fault, which is the same each time: one line, and no further attempt.
			LOG.warn("no {} of {} can be made: {}", size, entry.name(), fault.toString());
			return Optional.empty();
		}
	}

	/** Forgotten at the next start, which may bring another decoder, and when there are too many. */
	private void remember(ImageId id) {
		if (impossible.size() >= MOST_REMEMBERED) {
			impossible.clear();
		}
		impossible.add(id);
	}

	/**
	 * Keeps a thumbnail that was made already.
	 *
	 * @param entry of the image, in the catalogue
	 */
	Outcome keep(CatalogueEntry entry, Thumbnail thumbnail) {
		store.requireSpace(thumbnail.bytes().length);
		thumbnails.store(entry.thumbnailName(), thumbnail.bytes());
		if (catalogue.find(entry.id()).isEmpty()) {
			thumbnails.remove(entry.id()); // deleted meanwhile
			return Outcome.UNKNOWN;
		}
		return Outcome.PRESENT;
	}
}
