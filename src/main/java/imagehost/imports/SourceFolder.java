package imagehost.imports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
	List<Path> files(ImportSource.Report report) throws IOException {
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && !isHidden(root.relativize(file))) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) {
				report.skipped(relative(file), "it cannot be read");
				return FileVisitResult.CONTINUE;
			}
		});
		files.sort(null);
		return files;
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
		Path file;
		try {
			file = root.resolve(relative.replaceFirst("^/+", "")).normalize();
		} catch (InvalidPathException noName) {
			return Optional.empty();
		}
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
