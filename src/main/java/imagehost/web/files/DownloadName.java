package imagehost.web.files;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The name under which an image is saved: the original one, harmless on every file system, with the extension of what
 * the image is.
 *
 * @param name any characters but controls and those that file systems reserve
 * @param stored the name of the stored file, for clients that read ASCII only
 */
record DownloadName(String name, String stored) {
	/** Reserved in file names (Microsoft, Naming Files, Paths, and Namespaces), and the escape of old browsers. */
	private static final String RESERVED = "[<>:\"/\\\\|?*%]";
	/** Characters of an extended value that need no escape (RFC 8187, section 3.2.1, attr-char). */
	private static final String PLAIN = "!#$&+-.^_`|~";
	private static final int CASE_BIT = 0x20;

	static DownloadName of(CatalogueEntry entry) {
		String stored = entry.name().toString();
		// A dot at the start hides a file, dots and spaces at the end vanish on Windows.
		String safe = entry.originalName().replaceAll(RESERVED, "_").replaceFirst("^[. ]+", "")
				.replaceFirst("[. ]+$", "");
		return new DownloadName(safe.isEmpty() ? stored : withExtension(safe, entry.format()), stored);
	}

	private static String withExtension(String name, ImageFormat format) {
		int dot = name.lastIndexOf('.');
		Optional<ImageFormat> claimed = dot < 0
				? Optional.empty()
				: ImageFormat.claimedBy(name.substring(dot + 1).toLowerCase(Locale.ROOT));
		if (claimed.isEmpty()) {
			return name + "." + format.extension();
		}
		return claimed.get() == format ? name : name.substring(0, dot) + "." + format.extension();
	}

	/** The header's value (RFC 6266, section 4): {@code filename*} for browsers, {@code filename} for the others. */
	String asAttachment() {
		boolean isAscii = name.chars().allMatch(character -> character < 0x7F);
		return "attachment; filename=\"" + (isAscii ? name : stored) + "\"; filename*=UTF-8''" + extended();
	}

	private String extended() {
		StringBuilder escaped = new StringBuilder();
		for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
			if (isPlain(octet)) {
				escaped.append((char) octet);
			} else {
				escaped.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
			}
		}
		return escaped.toString();
	}

	private static boolean isPlain(byte octet) {
		boolean isLetter = (octet | CASE_BIT) >= 'a' && (octet | CASE_BIT) <= 'z';
		return isLetter || octet >= '0' && octet <= '9' || PLAIN.indexOf(octet) >= 0;
	}
}
