package imagehost.imports;

import imagehost.image.ImageFormat;
import java.util.Locale;

/** Names that the old host shows: titles without an extension, or with that of a file it has converted since. */
final class Names {
	private Names() {
	}

	/**
	 * The name, with the extension of its file where its own is not that of an image.
	 *
	 * @param file name of the stored file
	 */
	static String ofFile(String name, String file) {
		String extension = extension(file);
		if (name.isBlank()) {
			return file.substring(file.lastIndexOf('/') + 1);
		}
		return isOfImage(extension(name)) || !isOfImage(extension) ? name : name + "." + extension;
	}

	private static boolean isOfImage(String extension) {
		return ImageFormat.claimedBy(extension).isPresent();
	}

	private static String extension(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}
}
