package imagehost.storage;

import imagehost.image.ImageFacts;
import imagehost.image.ImageName;
import imagehost.storage.StorageException.Fault;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store for tests that can be made to fail and to lose or damage what it keeps. */
public class InMemoryImageStore implements ImageStore {
	private static final long CAPACITY_BYTES = 1L << 40;

	private record Kept(byte[] bytes, @Nullable ImageFacts facts, Instant storedAt) {
	}

	private final Map<ImageName, Kept> images = new ConcurrentHashMap<>();
	private final AtomicReference<@Nullable String> ownName = new AtomicReference<>();
	private final AtomicInteger reads = new AtomicInteger();
	private Optional<StorageException> failure = Optional.empty();
	private Runnable beforeRead = () -> {
	};
	private Runnable beforeFind = () -> {
	};
	private Optional<String> stranger = Optional.empty();

	/** From now on storing fails so. */
	public void failWith(Fault fault) {
		failure = Optional.of(new StorageException(fault, "planted"));
	}

	/** From now on this runs in each reading thread before it reads. */
	public void beforeRead(Runnable action) {
		beforeRead = action;
	}

	/** From now on this runs before an image is looked for. */
	public void beforeFind(Runnable action) {
		beforeFind = action;
	}

	/** From now on a file that is no image is among the others. */
	public void addStranger(String name) {
		stranger = Optional.of(name);
	}

	/** How many times an image was read. */
	public int reads() {
		return reads.get();
	}

	/** From now on storing works. */
	public void recover() {
		failure = Optional.empty();
	}

	/** Loses an image, as a broken disk does. */
	public void lose(ImageName name) {
		images.remove(name);
	}

	/** Replaces the bytes of an image, as a broken disk does. */
	public void damage(ImageName name, byte[] bytes) {
		images.computeIfPresent(name, (_, kept) -> new Kept(bytes, kept.facts, kept.storedAt));
	}

	/** Loses what is known of an image beside its bytes. */
	public void forgetFacts(ImageName name) {
		images.computeIfPresent(name, (_, kept) -> new Kept(kept.bytes, null, kept.storedAt));
	}

	/** Sets back when an image was stored. */
	public void date(ImageName name, Instant storedAt) {
		images.computeIfPresent(name, (_, kept) -> new Kept(kept.bytes, kept.facts, storedAt));
	}

	public int size() {
		return images.size();
	}

	@Override
	public void store(ImageName name, byte[] bytes, ImageFacts facts) {
		requireWritable();
		Kept kept = new Kept(bytes.clone(), facts, Clock.systemUTC().instant());
		if (images.putIfAbsent(name, kept) != null) {
			throw new StorageException(Fault.UNAVAILABLE, name + " is there already");
		}
	}

	@Override
	public void remember(ImageName name, ImageFacts facts) {
		images.computeIfPresent(name, (_, kept) -> new Kept(kept.bytes, facts, kept.storedAt));
	}

	@Override
	public Optional<ImageFacts> facts(ImageName name) {
		return Optional.ofNullable(images.get(name)).map(Kept::facts);
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		reads.incrementAndGet();
		beforeRead.run();
		return Optional.ofNullable(images.get(name)).map(kept -> kept.bytes.clone());
	}

	@Override
	public Optional<StoredImage> find(ImageName name) {
		beforeFind.run();
		return Optional.ofNullable(images.get(name)).map(kept -> stored(name, kept));
	}

	private static StoredImage stored(ImageName name, Kept kept) {
		return new StoredImage(name, kept.bytes.length, kept.storedAt);
	}

	@Override
	public boolean delete(ImageName name) {
		return images.remove(name) != null;
	}

	@Override
	public void list(Instant limit, Consumer<StoredImage> image, Consumer<String> strangers) {
		images.forEach((name, kept) -> {
			if (kept.storedAt.isBefore(limit)) {
				image.accept(stored(name, kept));
			}
		});
		stranger.ifPresent(strangers);
	}

	@Override
	public Optional<String> ownName() {
		return Optional.ofNullable(ownName.get());
	}

	@Override
	public String nameOnce(String name) {
		ownName.compareAndSet(null, name);
		return ownName().orElseThrow();
	}

	@Override
	public void rename(String name) {
		ownName.set(name);
	}

	@Override
	public Optional<Capacity> capacity() {
		long used = images.values().stream().mapToLong(kept -> kept.bytes.length).sum();
		return Optional.of(new Capacity(CAPACITY_BYTES - used, used));
	}

	@Override
	public void requireWritable() {
		failure.ifPresent(planted -> {
			throw planted;
		});
	}

	@Override
	public void requireSpace(long bytes) {
		requireWritable();
		if (bytes > CAPACITY_BYTES) {
			throw new StorageException(Fault.FULL, "more than fits into memory");
		}
	}
}
