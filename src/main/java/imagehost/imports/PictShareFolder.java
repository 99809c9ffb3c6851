package imagehost.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The folder {@code data} of PictShare: {@code <hash>/<hash>}, where the hash has the extension, and beside it
 * {@code meta.json} with the name and the time (its {@code src/inc/api.class.php}). Anybody with the address could see
 * an image, and there is no catalogue: all of them are unlisted. Addresses with options in front of the hash, such as
 * {@code /100x100/<hash>}, cannot be counted up.
 */
final class PictShareFolder implements ImportSource {
	private static final ObjectMapper JSON = new ObjectMapper();

	private final SourceFolder folder;
	private final String prefix;

	PictShareFolder(SourceFolder folder, String prefix) {
		this.folder = folder;
		this.prefix = prefix;
	}

	@Override
	public void read(Consumer<OldImage> image, Report report) throws IOException {
		for (Path file : folder.files(report)) {
			String hash = file.getFileName().toString();
			if (!folder.relative(file).equals(hash + "/" + hash)) {
				continue; // sizes that were made of it, meta.json, sha1.csv
			}
			JsonNode facts = facts(file.resolveSibling("meta.json"));
			String name = facts.path("original_filename").asText("");
			Instant time = Times.ofSeconds(facts.path("uploaded").asText("")).orElse(SourceFolder.time(file));
			image.accept(new OldImage(hash, file, name.isEmpty() ? hash : Names.ofFile(name, hash), Optional.of(time),
					Optional.of(false), List.of(OldAddress.ofImage(prefix + hash))));
		}
	}

	private static JsonNode facts(Path file) throws IOException {
		try {
			return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
					? JSON.readTree(file.toFile())
					: MissingNode.getInstance();
		} catch (JsonProcessingException damaged) {
			return MissingNode.getInstance();
		}
	}
}
