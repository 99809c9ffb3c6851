package imagehost.storage.files;

import imagehost.image.ImageFacts;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import imagehost.storage.StoredImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Images as files, {@code <id>.<ext>}, flat in one folder that nginx serves. A file is written under {@code .incoming/}
 * on the same volume, forced, renamed atomically, and the folder is forced: in this order, so that a name always stands
 * for whole, durable bytes.
 */
public final class FileImageStore implements ImageStore {
	private final ImagesFolder folder;
	private final FileSteps steps;
	private final SharedForce names;
	private final FileFacts fileFacts = new FileFacts();
	private final FolderListing listing;
	private final VolumeSpace space;
	private final WriteProbe probe;
	private final StoreNameFile nameFile;

	/**
	 * Opens the store and leaves it as it is: the service may be running beside.
	 *
	 * @param reservedBytes disk space that no upload may touch, in bytes
	 */
	public FileImageStore(ImagesFolder folder, long reservedBytes) throws IOException {
		this(folder, reservedBytes, new FileSteps());
	}

	FileImageStore(ImagesFolder folder, long reservedBytes, FileSteps steps) throws IOException {
		this.folder = folder;
		this.steps = steps;
		this.names = new SharedForce(folder.images(), steps);
		this.listing = new FolderListing(folder);
		this.probe = new WriteProbe(folder.incoming(), steps);
		this.nameFile = new StoreNameFile(folder, steps, names);
		Files.createDirectories(folder.incoming());
		this.space = new VolumeSpace(Files.getFileStore(folder.images()), reservedBytes);
	}

	/** Opens the store of the service and removes what unacknowledged uploads left behind. */
	public static FileImageStore open(ImagesFolder folder, long reservedBytes) throws IOException {
		FileImageStore store = new FileImageStore(folder, reservedBytes);
		store.removeLeftovers();
		return store;
	}

	private void removeLeftovers() throws IOException {
		try (var leftovers = Files.newDirectoryStream(folder.incoming())) {
			for (Path leftover : leftovers) {
				Files.delete(leftover);
			}
		}
	}

	@Override
	public void store(ImageName name, byte[] bytes, ImageFacts facts) {
		Path temporary = folder.incoming().resolve(name.toString());
		Path target = file(name);
		if (Files.exists(target)) {
			throw new StorageException(Fault.UNAVAILABLE, name + " is there already");
		}
		space.require(bytes.length);
		try {
			write(temporary, bytes, facts);
			steps.rename(temporary, target);
		} catch (IOException cause) {
			remove(temporary, cause);
			throw StorageException.of("could not store " + name, cause);
		}
		try {
			names.force();
		} catch (IOException cause) {
			remove(target, cause);
			throw StorageException.of("could not store " + name, cause);
		}
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		try {
			return Optional.of(steps.read(file(name)));
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException cause) {
			throw StorageException.of("could not read " + name, cause);
		}
	}

	@Override
	public boolean delete(ImageName name) {
		try {
			boolean deleted = Files.deleteIfExists(file(name));
			names.force();
			return deleted;
		} catch (IOException cause) {
			throw StorageException.of("could not delete " + name, cause);
		}
	}

	@Override
	public void remember(ImageName name, ImageFacts facts) {
		Path file = file(name);
		if (!Files.exists(file) || !fileFacts.write(file, facts)) {
			return;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			steps.force(channel);
		} catch (IOException cause) {
			throw StorageException.of("could not keep the facts of " + name, cause);
		}
	}

	@Override
	public Optional<ImageFacts> facts(ImageName name) {
		try {
			return fileFacts.read(file(name));
		} catch (IOException cause) {
			throw StorageException.of("could not read the facts of " + name, cause);
		}
	}

	@Override
	public void list(Instant limit, Consumer<StoredImage> image, Consumer<String> stranger) {
		listing.list(limit, image, stranger);
	}

	@Override
	public Optional<StoredImage> find(ImageName name) {
		return listing.find(name);
	}

	@Override
	public Optional<String> ownName() {
		return nameFile.read();
	}

	/** Two processes that do so at once give it the same name: that which the catalogue of both has noted. */
	@Override
	public String nameOnce(String name) {
		return ownName().orElseGet(() -> {
			rename(name);
			return name;
		});
	}

	@Override
	public void rename(String name) {
		nameFile.write(name);
	}

	@Override
	public Optional<Capacity> capacity() {
		return Optional.of(space.capacity());
	}

	@Override
	public void requireSpace(long bytes) {
		space.require(bytes);
	}

	@Override
	public void requireWritable() {
		space.require(WriteProbe.BYTES);
		probe.write();
	}

	private Path file(ImageName name) {
		return folder.file(name);
	}

	private void write(Path file, byte[] bytes, ImageFacts facts) throws IOException {
		try (FileChannel channel = steps.create(file)) {
			steps.write(channel, bytes);
			fileFacts.write(file, facts);
			steps.force(channel);
		}
	}

	private static void remove(Path file, IOException cause) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException second) {
			cause.addSuppressed(second);
		}
	}
}
