package imagehost.image;

import java.util.Optional;

/** The file name of a stored image, {@code <id>.<extension of its format>}: what the permanent link ends with. */
public record ImageName(ImageId id, ImageFormat format) {
	/** The name that is written so, or nothing: nothing else is ever looked up in the store. */
	public static Optional<ImageName> parse(String name) {
		int dot = name.indexOf('.');
		if (dot < 0) {
			return Optional.empty();
		}
		Optional<ImageFormat> format = ImageFormat.ofExtension(name.substring(dot + 1));
		return ImageId.parse(name.substring(0, dot)).flatMap(id -> format.map(f -> new ImageName(id, f)));
	}

	@Override
	public String toString() {
		return id + "." + format.extension();
	}
}
