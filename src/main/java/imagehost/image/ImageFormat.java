package imagehost.image;

import java.util.Optional;

/** The formats that are accepted. The extension and the media type of what is served follow from it alone. */
public enum ImageFormat {
	JPEG("jpg", "image/jpeg"), PNG("png", "image/png"), GIF("gif", "image/gif");

	private final String extension;
	private final String mediaType;

	ImageFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/** The extension of stored files, without the dot. */
	public String extension() {
		return extension;
	}

	/** The IANA media type. */
	public String mediaType() {
		return mediaType;
	}

	/** The format whose stored files have this extension (no dot, lower case). */
	public static Optional<ImageFormat> ofExtension(String extension) {
		for (ImageFormat format : values()) {
			if (format.extension.equals(extension)) {
				return Optional.of(format);
			}
		}
		return Optional.empty();
	}
}
