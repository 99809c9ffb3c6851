package imagehost.storage;

import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Thumbnails for tests. */
public final class InMemoryThumbnailStore implements ThumbnailStore {
	private final Map<ImageName, byte[]> thumbnails = new ConcurrentHashMap<>();

	/** Of which images there is one. */
	public Set<ImageName> names() {
		return thumbnails.keySet();
	}

	@Override
	public boolean contains(ImageName name) {
		return thumbnails.containsKey(name);
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		return Optional.ofNullable(thumbnails.get(name)).map(byte[]::clone);
	}

	@Override
	public Optional<StoredImage> find(ImageName name) {
		return read(name).map(bytes -> new StoredImage(name, bytes.length, Instant.EPOCH));
	}

	@Override
	public void store(ImageName name, byte[] bytes) {
		thumbnails.put(name, bytes.clone());
	}

	@Override
	public void remove(ImageId id) {
		thumbnails.keySet().removeIf(name -> name.id().equals(id));
	}
}
