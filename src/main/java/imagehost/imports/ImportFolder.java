package imagehost.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Where an import keeps what it has done, beside the images, so that a backup has it too.
 *
 * @param redirects the folder of all imports
 * @param name of this one
 * @param source names what is imported
 */
public record ImportFolder(Path redirects, String name, String source) {
	private static final String VALID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

	/**
	 * @throws ImportException when the name cannot be that of a folder
	 */
	public ImportFolder {
		if (!name.matches(VALID)) {
			throw new ImportException("--name must be letters, digits, - and _, is \"" + name + "\"");
		}
	}

	/** A name that the folder with the old files suggests. */
	public static String suggestedName(Path source) {
		Path last = source.toAbsolutePath().normalize().getFileName();
		String name = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9_-]", "-").replaceFirst("^[-_]+", "");
		return name.isEmpty() ? "import" : name.substring(0, Math.min(name.length(), 64));
	}

	ImportedImages open() throws IOException {
		return new ImportedImages(redirects.resolve(name), source, new SecureRandom());
	}

	RedirectMap map() throws IOException {
		Files.createDirectories(redirects);
		return new RedirectMap(redirects);
	}
}
