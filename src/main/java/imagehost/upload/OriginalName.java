package imagehost.upload;

import imagehost.image.ImageFormat;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The name that a client gave its file: text for display. Cleaned, bounded, never part of a path. */
public final class OriginalName {
	private static final int MAX_CHARACTERS = 255;
	private static final int MAX_EXTENSION_SHOWN = 20;
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

	private OriginalName() {
	}

	/**
	 * The cleaned name of a file that may be an image.
	 *
	 * @throws RejectedException when the name says that it is something else
	 */
	static String ofImage(String given) throws RejectedException {
		String cleaned = clean(given);
		requireAllowedExtension(cleaned);
		return cleaned;
	}

	/**
	 * The last component of the given path without control, format (bidirectional marks among them), surrogate, private
	 * and unassigned characters (Unicode categories C), in normal form C, at most 255 characters.
	 */
	static String clean(String given) {
		return printable(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
	}

	/** The same for a name that is not a path: all of the text. */
	public static String printable(String name) {
		// Joiners of emoji and of some scripts (U+200C, U+200D) are format characters too: names stay readable.
		String printable = UNPRINTABLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("").strip();
		if (printable.codePointCount(0, printable.length()) <= MAX_CHARACTERS) {
			return printable;
		}
		return printable.substring(0, printable.offsetByCodePoints(0, MAX_CHARACTERS));
	}

	/**
	 * Refuses a name that says it is something else than an image. A name without an extension claims nothing and
	 * passes: what is stored follows the content.
	 */
	static void requireAllowedExtension(String cleaned) throws RejectedException {
		int dot = cleaned.lastIndexOf('.');
		if (dot < 0) {
			return;
		}
		String extension = cleaned.substring(dot + 1).toLowerCase(Locale.ROOT);
		if (ImageFormat.claimedBy(extension).isEmpty()) {
			throw new RejectedException(Rejection.EXTENSION_NOT_ALLOWED,
					Map.of("extension", extension.substring(0, Math.min(extension.length(), MAX_EXTENSION_SHOWN))));
		}
	}
}
