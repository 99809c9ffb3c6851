package imagehost.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the old host's files; nothing outside of it is ever read. */
final class SourceFolder {
	private final Path root;

	SourceFolder(Path root) throws IOException {
		if (!Files.isDirectory(root)) {
			throw new ImportException(root + " must be a folder");
		}
		this.root = root.toRealPath();
	}

	/** All files, in the order of their names; those whose name begins with a dot are left out, and links. */
	List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter(Files::isRegularFile).filter(file -> !Files.isSymbolicLink(file))
					.filter(file -> !isHidden(root.relativize(file))).sorted().toList();
		}
	}

	private static boolean isHidden(Path relative) {
		for (Path part : relative) {
			if (part.toString().startsWith(".")) {
				return true;
			}
		}
		return false;
	}

	/** The path of a file inside the folder, with slashes. */
	String relative(Path file) {
		return root.relativize(file).toString().replace('\\', '/');
	}

	/** The file with this path inside the folder, also through links inside it; nothing where it is not there. */
	Optional<Path> find(String relative) throws IOException {
		if (relative.indexOf('\0') >= 0) {
			return Optional.empty();
		}
		Path file = root.resolve(relative.replaceFirst("^/+", "")).normalize();
		if (!file.startsWith(root) || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		return Optional.of(file.toRealPath()).filter(real -> real.startsWith(root));
	}

	static Instant time(Path file) throws IOException {
		return Files.getLastModifiedTime(file).toInstant();
	}

	/** The folder itself, by which an import is known again. */
	@Override
	public String toString() {
		return root.toString();
	}
}
