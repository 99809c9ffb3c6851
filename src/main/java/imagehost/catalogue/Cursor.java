package imagehost.catalogue;

import imagehost.image.ImageId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the catalogue, newest first: stable while pictures come and go, because it names the neighbour, not a
 * count. Written {@code <milliseconds since 1970>-<id>}.
 */
public record Cursor(Instant uploadedAt, ImageId id) {
	private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15})-(" + ImageId.PATTERN + ")");

	static Cursor of(CatalogueEntry entry) {
		return new Cursor(entry.uploadedAt(), entry.id());
	}

	/** The cursor that is written so, or nothing. */
	public static Optional<Cursor> parse(String text) {
		Matcher written = WRITTEN.matcher(text);
		if (!written.matches()) {
			return Optional.empty();
		}
		return Optional
				.of(new Cursor(Instant.ofEpochMilli(Long.parseLong(written.group(1))), new ImageId(written.group(2))));
	}

	@Override
	public String toString() {
		return uploadedAt.toEpochMilli() + "-" + id;
	}
}
