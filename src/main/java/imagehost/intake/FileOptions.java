package imagehost.intake;

import imagehost.image.RejectedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client chose for its files, as far as the request was read.
 *
 * @param name for a file that comes without one, or empty
 * @param listed the choice; null when there was none so far
 * @param isListedAsked whether the form showed the choice: browsers send nothing for a box that is not ticked
 */
record FileOptions(String name, @Nullable Boolean listed, boolean isListedAsked) {
	private static final String LISTED = "listed";
	private static final String NAME = "name";
	private static final String ASKED = "listed_asked";
	private static final Set<String> FIELDS = Set.of(LISTED, ASKED, NAME);

	/**
	 * What the head of the request says.
	 *
	 * @throws RejectedException when its choice is neither yes nor no
	 */
	static FileOptions of(UploadHeaders headers) throws RejectedException {
		String listed = headers.listed();
		return new FileOptions(headers.name(), listed == null ? null : parseBoolean(listed), false);
	}

	/** Whether a field of this name is one of the options. */
	static boolean isOption(String field) {
		return FIELDS.contains(field);
	}

	/**
	 * These and what an option's field says.
	 *
	 * @throws RejectedException when a choice is neither yes nor no, or made twice
	 */
	FileOptions with(String field, String value) throws RejectedException {
		return switch (field) {
			case LISTED -> chosen(value);
			case ASKED -> new FileOptions(name, listed, true);
			default -> new FileOptions(value, listed, isListedAsked);
		};
	}

	private FileOptions chosen(String value) throws RejectedException {
		if (listed != null) {
			throw RejectedException.badParameter(LISTED);
		}
		return new FileOptions(name, parseBoolean(value), isListedAsked);
	}

	/** The file with what was chosen for it. */
	IncomingFile file(String givenName, IncomingFile.Content content) {
		Optional<Boolean> choice = isListedAsked && listed == null ? Optional.of(false) : Optional.ofNullable(listed);
		return new IncomingFile(givenName.isEmpty() ? name : givenName, choice, content);
	}

	private static Boolean parseBoolean(String text) throws RejectedException {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "true", "on", "1", "yes" -> true;
			case "false", "off", "0", "no" -> false;
			default -> throw RejectedException.badParameter(LISTED);
		};
	}
}
