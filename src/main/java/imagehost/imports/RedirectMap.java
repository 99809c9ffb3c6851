package imagehost.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where old addresses lead now, for nginx, which answers them with 301 by itself: the lines of a {@code map} from
 * {@code $uri}. It is made from what all imports have written down, whenever one of them ends.
 */
final class RedirectMap {
	static final String FILE = "redirects.map";
	/** nginx reads a parameter of its configuration into 4 KiB. */
	private static final int MAX_BYTES = 1_024;
	/** Inside the quotation marks of nginx these need no escape, whatever they are. */
	private static final Pattern SAFE = Pattern.compile("/[^\"\\\\\\p{Cntrl}]*");

	private final Path folder;

	/** @param folder in which each import has one of its own */
	RedirectMap(Path folder) {
		this.folder = folder;
	}

	/** Whether nginx can tell this path from all that this service answers itself. */
	static boolean canHold(String path) {
		return SAFE.matcher(path).matches() && !OwnPaths.has(path)
				&& path.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
	}

	/**
	 * Writes the file anew; readers see the old one or the new one.
	 *
	 * @return how many addresses it has
	 */
	long write() throws IOException {
		Map<String, Map<String, String>> byLowerCase = new TreeMap<>();
		for (Path done : doneFiles()) {
			for (DoneLine line : DoneLine.readAll(done)) {
				if (canHold(line.oldPath())) { // an older version has taken more
					byLowerCase.computeIfAbsent(line.oldPath().toLowerCase(Locale.ROOT), _ -> new TreeMap<>())
							.putIfAbsent(line.oldPath(), line.newPath());
				}
			}
		}
		Path temporary = Files.createTempFile(folder, ".redirects-", "");
		Files.setPosixFilePermissions(temporary, Private.MAP);
		Files.write(temporary, byLowerCase.values().stream().flatMap(RedirectMap::lines).toList());
		Files.move(temporary, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
		return byLowerCase.values().stream().mapToLong(Map::size).sum();
	}

	private List<Path> doneFiles() throws IOException {
		try (Stream<Path> imports = Files.list(folder)) {
			List<Path> files = new ArrayList<>();
			imports.sorted().map(one -> one.resolve(ImportedImages.DONE)).filter(Files::exists).forEach(files::add);
			return files;
		}
	}

	/** nginx compares without regard to case, except by a regular expression, of which there should be few. */
	private static Stream<String> lines(Map<String, String> paths) {
		return paths.size() == 1
				? paths.entrySet().stream().map(path -> line(path.getKey(), path.getValue()))
				: paths.entrySet().stream().map(path -> line("~^" + quoted(path.getKey()) + "$", path.getValue()));
	}

	private static String line(String key, String value) {
		return "\"" + key + "\" " + value + ";";
	}

	/** Each character that means something to PCRE becomes a class of itself; a backslash nginx would read first. */
	private static String quoted(String path) {
		return path.replaceAll("[.*+?(){}|$\\[]", "[$0]").replace("^", "\\^");
	}
}
