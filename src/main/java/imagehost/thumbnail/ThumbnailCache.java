package imagehost.thumbnail;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.Gate;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.Thumbnail;
import imagehost.image.Thumbnailer;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Thumbnails as files that nginx serves, {@code .thumbnails/<id>.<ext>}: made when first asked for, for most pictures
 * are never listed on a page, and an upload shall cost no more than its own picture. Safe for many threads; one
 * thumbnail is never made twice at once.
 */
public final class ThumbnailCache {
	private final Path folder;
	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final Thumbnailer thumbnailer;
	private final Gate decoders;
	private final Gate decoderMemory;
	private final ConcurrentHashMap<ImageId, ReentrantLock> making = new ConcurrentHashMap<>();

	/**
	 * @param folder of the files; made where it is missing, also later
	 * @param decoders bounds the pictures that are decoded at once
	 * @param decoderMemory bounds the KiB that their decoders take
	 */
	public ThumbnailCache(Path folder, ImageStore store, ImageCatalogue catalogue, Thumbnailer thumbnailer,
			Gate decoders, Gate decoderMemory) {
		this.folder = folder;
		this.store = store;
		this.catalogue = catalogue;
		this.thumbnailer = thumbnailer;
		this.decoders = decoders;
		this.decoderMemory = decoderMemory;
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
		if (Files.exists(file(name))) {
			return Outcome.PRESENT;
		}
		Optional<CatalogueEntry> entry = catalogue.find(name.id()).filter(known -> known.thumbnailName().equals(name));
		if (entry.isEmpty()) {
			return Outcome.UNKNOWN;
		}
		ReentrantLock lock = making.computeIfAbsent(name.id(), _ -> new ReentrantLock());
		lock.lock();
		try {
			return Files.exists(file(name)) ? Outcome.PRESENT : make(entry.get());
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
		int decodeKib = (int) (thumbnailer.decodeBytes(entry.format(), picture.get()) >> 10);
		try (var _ = decoders.enter(1); var _ = decoderMemory.enter(decodeKib)) {
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
		write(entry.thumbnailName(), thumbnail.bytes());
		if (catalogue.find(entry.id()).isEmpty()) {
			remove(entry.id()); // deleted meanwhile
			return Outcome.UNKNOWN;
		}
		return Outcome.PRESENT;
	}

	private void write(ImageName name, byte[] bytes) {
		try {
			Files.createDirectories(folder);
			Path temporary = Files.createTempFile(folder, ".making-", "");
			try {
				writeForced(temporary, bytes);
				Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE);
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException cause) {
			throw StorageException.of("could not keep the thumbnail " + name, cause);
		}
	}

	/** Forced, for a crash shall not leave an empty file that is served for good. */
	private static void writeForced(Path file, byte[] bytes) throws IOException {
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			ByteBuffer rest = ByteBuffer.wrap(bytes);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			channel.force(true);
		}
	}

	/** Removes the thumbnail of a picture, if there is one. */
	public void remove(ImageId id) {
		for (ImageFormat format : ImageFormat.values()) {
			try {
				Files.deleteIfExists(file(new ImageName(id, format)));
			} catch (IOException cause) {
				throw StorageException.of("could not remove the thumbnail of " + id, cause);
			}
		}
	}

	private Path file(ImageName name) {
		return folder.resolve(name.toString());
	}
}
