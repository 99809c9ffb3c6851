package imagehost.storage.files;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.Thumbnail;
import imagehost.storage.StorageException;
import imagehost.storage.StoredImage;
import imagehost.storage.ThumbnailStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Thumbnails, or previews, as files that nginx serves, {@code .thumbnails/<id>.<ext>}. */
public final class FileThumbnailStore implements ThumbnailStore {
	private final Path folder;
	private final FileSteps steps;

	/** @param folder made where it is missing, also later: it may be deleted at any time */
	public FileThumbnailStore(Path folder) {
		this(folder, new FileSteps());
	}

	FileThumbnailStore(Path folder, FileSteps steps) {
		this.folder = folder;
		this.steps = steps;
	}

	@Override
	public boolean contains(ImageName name) {
		return Files.exists(file(name));
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		try {
			return Optional.of(Files.readAllBytes(file(name)));
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException cause) {
			throw StorageException.of("could not read the thumbnail " + name, cause);
		}
	}

	@Override
	public Optional<StoredImage> find(ImageName name) {
		try {
			var found = Files.readAttributes(file(name), BasicFileAttributes.class);
			return Optional.of(new StoredImage(name, found.size(), found.lastModifiedTime().toInstant()));
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException cause) {
			throw StorageException.of("could not look at the thumbnail " + name, cause);
		}
	}

	@Override
	public void store(ImageName name, byte[] bytes) {
		try {
			Files.createDirectories(folder);
			Path temporary = Files.createTempFile(folder, ".making-", "");
			try {
				writeForced(temporary, bytes);
				steps.rename(temporary, file(name));
			} finally {
				Files.deleteIfExists(temporary);
			}
		} catch (IOException cause) {
			throw StorageException.of("could not keep the thumbnail " + name, cause);
		}
	}

	/** Forced, because a crash must not leave an empty file that is served for good. */
	private void writeForced(Path file, byte[] bytes) throws IOException {
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			steps.write(channel, bytes);
			steps.force(channel);
		}
	}

	@Override
	public void remove(ImageId id) {
		for (ImageFormat format : Thumbnail.FORMATS) {
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
