package imagehost.storage.files;

import imagehost.image.ImageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds everything, so that one volume and one backup do: images, which nginx serves, and in folders of
 * their own what belongs to them.
 *
 * @param images the folder itself
 */
public record ImagesFolder(Path images) {
	private static final String INCOMING = ".incoming";
	private static final String THUMBNAILS = ".thumbnails";
	private static final String PREVIEWS = ".previews";
	private static final String CATALOGUE = ".catalogue";
	private static final String REDIRECTS = ".redirects";
	private static final String NAME = ".name";
	/** {@code lost+found} is the file system's, where the volume is mounted here. */
	private static final Set<String> OWN = Set.of(INCOMING, THUMBNAILS, PREVIEWS, CATALOGUE, REDIRECTS, NAME,
			"lost+found");

	/** Uploads that are not acknowledged yet. */
	public Path incoming() {
		return images.resolve(INCOMING);
	}

	/** The file of an image. */
	Path file(ImageName name) {
		return images.resolve(name.toString());
	}

	/** A cache that may be deleted at any time. */
	public Path thumbnails() {
		return images.resolve(THUMBNAILS);
	}

	/** Another cache, of the images that the pages of large ones show. */
	public Path previews() {
		return images.resolve(PREVIEWS);
	}

	/** Where a catalogue in SQLite is. */
	public Path catalogue() {
		return images.resolve(CATALOGUE);
	}

	/** What imports have done, and the map of old addresses for nginx. */
	public Path redirects() {
		return images.resolve(REDIRECTS);
	}

	/**
	 * Copies what imports have done into another folder, in the place of what is there: addresses that were promised to
	 * lead on must not be lost with it.
	 */
	public void copyRedirects(ImagesFolder target) throws IOException {
		if (!Files.isDirectory(redirects())) {
			return;
		}
		try (Stream<Path> all = Files.walk(redirects())) {
			for (Path from : all.toList()) {
				Path to = target.redirects().resolve(redirects().relativize(from).toString());
				if (Files.isDirectory(from)) {
					Files.createDirectories(to);
				} else {
					Path temporary = to.resolveSibling(".incoming");
					Files.copy(from, temporary, StandardCopyOption.REPLACE_EXISTING,
							StandardCopyOption.COPY_ATTRIBUTES);
					Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
				}
			}
		}
	}

	/** The file with the name of the store, where a catalogue elsewhere knows it by that. */
	Path name() {
		return images.resolve(NAME);
	}

	/**
	 * Whether this is the same folder as another one, under whatever path, link or mount: a file that is made in one is
	 * seen in the other.
	 */
	public boolean isSameAs(ImagesFolder other) throws IOException {
		return isSame(images, other.images) || isSame(catalogue(), other.catalogue());
	}

	private static boolean isSame(Path folder, Path other) throws IOException {
		if (!Files.isDirectory(folder) || !Files.isDirectory(other)) {
			return false;
		}
		Path probe = Files.createTempFile(other, ".same-", "");
		try {
			return Files.exists(folder.resolve(probe.getFileName()));
		} finally {
			Files.delete(probe);
		}
	}

	/** Whether something with this name in the folder is in order, though it is no image. */
	static boolean isOwn(String name) {
		return OWN.contains(name);
	}
}
