package imagehost.thumbnail;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.DecoderGates;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.Thumbnail;
import imagehost.image.Thumbnailer;
import imagehost.storage.ImageStore;
import imagehost.storage.ThumbnailStore;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes thumbnails when they are first asked for, because most images are never listed on a page, and an upload is to
 * cost no more than its own image. Safe for many threads; one thumbnail is never made twice at once.
 */
public final class ThumbnailCache {
	private final ThumbnailStore thumbnails;
	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final Thumbnailer thumbnailer;
	private final DecoderGates gates;
	private final ConcurrentHashMap<ImageId, ReentrantLock> making = new ConcurrentHashMap<>();

	/**
	 * @param gates bound what decoding takes
	 */
	public ThumbnailCache(ThumbnailStore thumbnails, ImageStore store, ImageCatalogue catalogue,
			Thumbnailer thumbnailer, DecoderGates gates) {
		this.thumbnails = thumbnails;
		this.store = store;
		this.catalogue = catalogue;
		this.thumbnailer = thumbnailer;
		this.gates = gates;
	}

	/** What became of the wish for a thumbnail. */
	public enum Outcome {
		/** Its file is there. */
		PRESENT,
		/** There is no such picture, or its thumbnail has another extension. */
		UNKNOWN,
		/** The picture is there, but this machine cannot make a thumbnail of it. */
		IMPOSSIBLE
	}

	/** Makes the thumbnail where its file is not there yet. */
	public Outcome request(ImageName name) {
		if (thumbnails.contains(name)) {
			return Outcome.PRESENT;
		}
		Optional<CatalogueEntry> entry = catalogue.find(name.id()).filter(known -> known.thumbnailName().equals(name));
		if (entry.isEmpty()) {
			return Outcome.UNKNOWN;
		}
		ReentrantLock lock = making.computeIfAbsent(name.id(), _ -> new ReentrantLock());
		lock.lock();
		try {
			return thumbnails.contains(name) ? Outcome.PRESENT : make(entry.get());
		} finally {
			making.remove(name.id(), lock);
			lock.unlock();
		}
	}

	private Outcome make(CatalogueEntry entry) {
		Optional<byte[]> picture = store.read(entry.name());
		if (picture.isEmpty()) {
			return Outcome.UNKNOWN;
		}
		Optional<Thumbnail> thumbnail;
		long decodeBytes = thumbnailer.decodeBytes(entry.format(), picture.get());
		try (var _ = gates.decoders().enter(1); var _ = gates.memory().enter(decodeBytes)) {
			thumbnail = thumbnailer.make(entry.format(), picture.get());
		}
		if (thumbnail.isEmpty()) {
			return Outcome.IMPOSSIBLE;
		}
		return keep(entry, thumbnail.get());
	}

	/**
	 * Keeps a thumbnail that is there already.
	 *
	 * @param entry of the picture, in the catalogue
	 */
	Outcome keep(CatalogueEntry entry, Thumbnail thumbnail) {
		thumbnails.store(entry.thumbnailName(), thumbnail.bytes());
		if (catalogue.find(entry.id()).isEmpty()) {
			thumbnails.remove(entry.id()); // deleted meanwhile
			return Outcome.UNKNOWN;
		}
		return Outcome.PRESENT;
	}
}
