package imagehost.storage.files;

import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import imagehost.storage.StoredImage;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What is in the folder of the images. Safe for many threads. */
final class FolderListing {
	private final ImagesFolder folder;

	FolderListing(ImagesFolder folder) {
		this.folder = folder;
	}

	/** Calls back for images that were stored before the limit, and with the names of what is no image. */
	void list(Instant limit, Consumer<StoredImage> image, Consumer<String> stranger) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.images())) {
			for (Path file : files) {
				String text = file.getFileName().toString();
				Optional<ImageName> name = ImageName.parse(text);
				if (name.isEmpty() && !ImagesFolder.isOwn(text)) {
					stranger.accept(text);
				}
				name.flatMap(this::find).filter(found -> found.storedAt().isBefore(limit)).ifPresent(image);
			}
		} catch (IOException | DirectoryIteratorException cause) {
			throw new StorageException(Fault.UNAVAILABLE, "could not list the images folder", cause);
		}
	}

	/** Size and time of an image, if it is there. */
	Optional<StoredImage> find(ImageName name) {
		try {
			BasicFileAttributes found = Files.readAttributes(folder.file(name), BasicFileAttributes.class);
			return Optional.of(new StoredImage(name, found.size(), found.lastModifiedTime().toInstant()));
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException cause) {
			throw StorageException.of("could not look at " + name, cause);
		}
	}
}
