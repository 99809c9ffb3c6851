package imagehost.storage.files;

import imagehost.image.ImageFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an image as an extended attribute of its file, {@code user.imagehost} (xattr(7)): they move and go with
 * the file, and the file's own fsync makes them durable. Not every file system has such attributes, and in some they
 * share a block of 1 KiB: then an image is stored without, which costs nothing but what a rebuild can bring back.
 */
final class FileFacts {
	private static final Logger LOG = LogManager.getLogger(FileFacts.class);
	private static final String ATTRIBUTE = "imagehost";
	/** Version, time, listed, SHA-256, hash of the delete key, name; a name has no line breaks. */
	private static final int LINES = 6;
	private static final String VERSION = "1";

	private volatile boolean hasWarned;

	/** True when the facts are with the file; they are durable when the file is forced the next time. */
	boolean write(Path file, ImageFacts facts) {
		UserDefinedFileAttributeView view = view(file);
		if (view == null) {
			return false;
		}
		try {
			view.write(ATTRIBUTE, StandardCharsets.UTF_8.encode(text(facts)));
			return true;
		} catch (IOException refused) {
			warnOnce(refused);
			return false;
		}
	}

	private void warnOnce(IOException refused) {
		if (!hasWarned) {
			hasWarned = true;
			LOG.warn("the file system keeps no facts beside images, a rebuild would lose them: {}",
					refused.toString());
		}
	}

	/** Nothing when there are none that we know how to read. */
	Optional<ImageFacts> read(Path file) throws IOException {
		UserDefinedFileAttributeView view = view(file);
		if (view == null || !Files.exists(file)) {
			return Optional.empty();
		}
		try {
			if (!view.list().contains(ATTRIBUTE)) {
				return Optional.empty();
			}
			ByteBuffer bytes = ByteBuffer.allocate(view.size(ATTRIBUTE));
			view.read(ATTRIBUTE, bytes);
			return parse(StandardCharsets.UTF_8.decode(bytes.flip()).toString());
		} catch (NoSuchFileException gone) {
			return Optional.empty();
		}
	}

	private static @Nullable UserDefinedFileAttributeView view(Path file) {
		return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
	}

	private static String text(ImageFacts facts) {
		return String.join("\n", VERSION, facts.uploadedAt().toString(), Boolean.toString(facts.isListed()),
				facts.sha256(), facts.deleteKeyHash(), facts.originalName());
	}

	private static Optional<ImageFacts> parse(String text) {
		String[] lines = text.split("\n", LINES);
		if (lines.length < LINES || !lines[0].equals(VERSION)) {
			return Optional.empty();
		}
		try {
			return Optional.of(new ImageFacts(lines[5], Boolean.parseBoolean(lines[2]), Instant.parse(lines[1]),
					lines[3], lines[4]));
		} catch (DateTimeException foreign) {
			return Optional.empty();
		}
	}
}
