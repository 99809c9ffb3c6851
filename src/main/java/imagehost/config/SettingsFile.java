package imagehost.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings in a file as Docker reads them from {@code .env}: a line {@code NAME=value} each, {@code #} for comments.
 */
public final class SettingsFile {
	private SettingsFile() {
	}

	/**
	 * The settings in a file.
	 *
	 * @throws SettingsException when a line is none
	 */
	public static Map<String, String> read(Path file) throws IOException {
		if (!Files.isReadable(file)) {
			throw new SettingsException(List.of(file + " must be a folder with images, or a file with settings"));
		}
		Map<String, String> settings = new TreeMap<>();
		for (String line : Files.readAllLines(file)) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			int end = line.indexOf('=');
			if (end <= 0) {
				throw new SettingsException(List.of(file + " must have lines such as IMAGEHOST_STORE_URL=s3://images"));
			}
			settings.put(line.substring(0, end).strip(), withoutQuotes(line.substring(end + 1).strip()));
		}
		return settings;
	}

	private static String withoutQuotes(String value) {
		return value.length() > 1 && value.matches("\".*\"|'.*'") ? value.substring(1, value.length() - 1) : value;
	}
}
