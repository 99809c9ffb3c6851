package imagehost.storage;

import imagehost.image.ImageName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A store for tests that can be told to fail. */
public final class InMemoryImageStore implements ImageStore {
	private final Map<ImageName, byte[]> pictures = new ConcurrentHashMap<>();
	private Optional<StorageException> failure = Optional.empty();

	/** From now on storing fails so. */
	public void failWith(StorageException.Fault fault) {
		failure = Optional.of(new StorageException(fault, "planted"));
	}

	/** From now on storing works. */
	public void recover() {
		failure = Optional.empty();
	}

	/** Loses a picture, as a broken disk does. */
	public void lose(ImageName name) {
		pictures.remove(name);
	}

	public int size() {
		return pictures.size();
	}

	@Override
	public void store(ImageName name, byte[] bytes) {
		failure.ifPresent(planted -> {
			throw planted;
		});
		pictures.put(name, bytes.clone());
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		return Optional.ofNullable(pictures.get(name));
	}

	@Override
	public boolean delete(ImageName name) {
		return pictures.remove(name) != null;
	}

	@Override
	public void list(Instant limit, Consumer<ImageName> picture, Consumer<String> foreign) {
		if (limit.isAfter(Instant.EPOCH)) {
			pictures.keySet().forEach(picture);
		}
	}

	@Override
	public Optional<Instant> storedAt(ImageName name) {
		return read(name).map(_ -> Instant.EPOCH);
	}

	@Override
	public long freeBytes() {
		return Integer.MAX_VALUE;
	}

	@Override
	public long usedBytes() {
		return pictures.values().stream().mapToLong(bytes -> bytes.length).sum();
	}

	@Override
	public void requireWritable() {
		requireSpace(1);
	}

	@Override
	public void requireSpace(long bytes) {
		if (bytes > Integer.MAX_VALUE) {
			throw new StorageException(StorageException.Fault.FULL, "more than fits into memory");
		}
	}
}
