package imagehost.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file of the old host that may be an image.
 *
 * @param key by which it is known again when the import goes on: unique and stable within its source
 * @param name what its uploader called it; text for display
 * @param uploadedAt empty where the old host does not know
 * @param isListed empty where the old host does not say
 * @param addresses where it could be found
 */
public record OldImage(String key, Path file, String name, Optional<Instant> uploadedAt, Optional<Boolean> isListed,
		List<OldAddress> addresses) {
	public OldImage {
		addresses = List.copyOf(addresses);
	}
}
