package imagehost.storage.files;

import imagehost.storage.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file that holds the store's own name, by which a catalogue elsewhere knows it. Safe for many threads. */
final class StoreNameFile {
	private final ImagesFolder folder;
	private final FileSteps steps;
	private final SharedForce names;

	/**
	 * @param names forces the folder of the images
	 */
	StoreNameFile(ImagesFolder folder, FileSteps steps, SharedForce names) {
		this.folder = folder;
		this.steps = steps;
		this.names = names;
	}

	/** The name, if the store has been given one. */
	Optional<String> read() {
		try {
			return Optional.of(Files.readString(folder.name())).filter(name -> !name.isEmpty());
		} catch (NoSuchFileException none) {
			return Optional.empty();
		} catch (IOException cause) {
			throw StorageException.of("could not read the name of the store", cause);
		}
	}

	/** Writes the name durably, in place of an earlier one. */
	void write(String name) {
		try {
			Path temporary = Files.createTempFile(folder.incoming(), "name-", "");
			Files.writeString(temporary, name);
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				steps.force(channel);
			}
			steps.rename(temporary, folder.name());
			names.force();
		} catch (IOException cause) {
			throw StorageException.of("could not name the store", cause);
		}
	}
}
