package imagehost.image;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The accepted formats, and all that other packages need to know of a format. Its files are read by a
 * {@link FormatReader}.
 */
public enum ImageFormat {
	/** The signature is the start of the image and the first byte of the next marker (ITU-T T.81, B.1.1.3). */
	JPEG("image/jpeg", List.of("jpg", "jpeg"), "FFD8FF"),

	/** PNG and APNG; PNG Third Edition, section 5.2. */
	PNG("image/png", List.of("png"), "89504E470D0A1A0A"),

	/** GIF87a and GIF89a; GIF89a, section 17. */
	GIF("image/gif", List.of("gif"), "474946383761", "474946383961");

	private final String mediaType;
	private final List<String> extensions;
	private final List<byte[]> signatures;

	ImageFormat(String mediaType, List<String> extensions, String... signatures) {
		this.mediaType = mediaType;
		this.extensions = extensions;
		this.signatures = Stream.of(signatures).map(HexFormat.of()::parseHex).toList();
	}

	/** The name of the format in URLs, JSON, metrics and the catalogue: lower case. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The IANA media type. */
	public String mediaType() {
		return mediaType;
	}

	/** The extension of stored files, without the dot. */
	public String extension() {
		return extensions.getFirst();
	}

	/** The extensions that the name of an uploaded file may have, without the dot, in lower case. */
	public List<String> extensions() {
		return extensions;
	}

	/** The bytes that a file of this format begins with, in hexadecimal; one of several. */
	public List<String> signatures() {
		return signatures.stream().map(HexFormat.of()::formatHex).toList();
	}

	/** Whether an image of this format can be transparent, so that something behind it shows. */
	public boolean canBeTransparent() {
		return this != JPEG;
	}

	/** The key of the format's name in the users' texts. */
	public String textKey() {
		return "format." + code();
	}

	private boolean isBeginningOf(byte[] file) {
		return signatures.stream().anyMatch(signature -> file.length >= signature.length
				&& Arrays.equals(file, 0, signature.length, signature, 0, signature.length));
	}

	/** The format of a file by its first bytes. */
	public static Optional<ImageFormat> of(byte[] file) {
		return Arrays.stream(values()).filter(format -> format.isBeginningOf(file)).findFirst();
	}

	/** The format with this {@link #code()}. */
	public static Optional<ImageFormat> ofCode(String code) {
		return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
	}

	/** The format whose stored files have this extension (no dot, lower case). */
	public static Optional<ImageFormat> ofExtension(String extension) {
		return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
	}

	/** The format that a file name with this extension claims (no dot, lower case). */
	public static Optional<ImageFormat> claimedBy(String extension) {
		return Arrays.stream(values()).filter(format -> format.extensions.contains(extension)).findFirst();
	}
}
