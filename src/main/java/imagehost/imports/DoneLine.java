package imagehost.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line that tells where something that was imported is now; what a crash has cut short is none.
 *
 * @param oldPath empty in the first line of an image, which may have had no address
 */
record DoneLine(String key, String newPath, String oldPath) {
	/** The lines of the file, none where there is no file. */
	static List<DoneLine> readAll(Path file) throws IOException {
		if (!Files.exists(file)) {
			return List.of();
		}
		byte[] all = Files.readAllBytes(file);
		String whole = new String(all, 0, end(all), StandardCharsets.UTF_8);
		return whole.lines().map(line -> line.split("\t", -1)).filter(fields -> fields.length == 3)
				.map(fields -> new DoneLine(decoded(fields[0]), fields[1], decoded(fields[2]))).toList();
	}

	/** Where the last whole line ends. */
	static long wholeLinesBytes(Path file) throws IOException {
		return end(Files.readAllBytes(file));
	}

	private static int end(byte[] all) {
		int end = all.length;
		while (end > 0 && all[end - 1] != '\n') {
			end--;
		}
		return end;
	}

	/** As it is written, its line feed included. */
	@Override
	public String toString() {
		return encoded(key) + "\t" + newPath + "\t" + encoded(oldPath) + "\n";
	}

	/** Names of files may hold anything. */
	private static String encoded(String text) {
		return text.replace("%", "%25").replace("\t", "%09").replace("\n", "%0A").replace("\r", "%0D");
	}

	private static String decoded(String text) {
		return Stream.of("%0D\r", "%0A\n", "%09\t", "%25%").reduce(text,
				(soFar, code) -> soFar.replace(code.substring(0, 3), code.substring(3)));
	}
}
