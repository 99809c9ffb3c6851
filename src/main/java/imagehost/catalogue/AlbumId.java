package imagehost.catalogue;

import imagehost.image.ImageId;
import java.security.SecureRandom;
import java.util.Optional;

/** The name of an album in its link: written like an {@link ImageId}, and no more to be guessed. */
public record AlbumId(String value) {
	public AlbumId {
		if (!value.matches(ImageId.PATTERN)) {
			throw new IllegalArgumentException("value must match " + ImageId.PATTERN + ", is " + value);
		}
	}

	/** A new id. */
	public static AlbumId random(SecureRandom random) {
		return new AlbumId(ImageId.random(random).value());
	}

	/** The id that is written so, or nothing. */
	public static Optional<AlbumId> parse(String value) {
		return ImageId.parse(value).map(id -> new AlbumId(id.value()));
	}

	@Override
	public String toString() {
		return value;
	}
}
