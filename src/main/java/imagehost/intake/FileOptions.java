package imagehost.intake;

import imagehost.image.RejectedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a client chose for its files, as far as the request was read.
 *
 * @param name for a file that comes without one, or empty
 * @param listed whether the client wants the files in the catalogue; empty when the client has not said
 * @param isSaid whether it has said so itself, and the choice does not follow from a box that is not ticked
 */
record FileOptions(String name, Optional<Boolean> listed, boolean isSaid) {
	private static final String LISTED = "listed";
	private static final String NAME = "name";
	/** From the plain form, which shows the choice: a browser sends nothing for a box that is not ticked. */
	private static final String ASKED = "listed_asked";
	private static final Set<String> FIELDS = Set.of(LISTED, ASKED, NAME);

	/**
	 * What the head of the request says.
	 *
	 * @throws RejectedException when its choice is neither yes nor no
	 */
	static FileOptions of(UploadHeaders headers) throws RejectedException {
		String listed = headers.listed();
		FileOptions none = new FileOptions(headers.name(), Optional.empty(), false);
		return listed == null ? none : none.withListed(listed);
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
			case LISTED -> withListed(value);
			case ASKED -> isSaid ? this : new FileOptions(name, Optional.of(false), false);
			default -> new FileOptions(value, listed, isSaid);
		};
	}

	private FileOptions withListed(String value) throws RejectedException {
		if (isSaid) {
			throw RejectedException.badParameter(LISTED);
		}
		return new FileOptions(name, Optional.of(parseBoolean(value)), true);
	}

	private static boolean parseBoolean(String text) throws RejectedException {
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "true", "on", "1", "yes" -> true;
			case "false", "off", "0", "no" -> false;
			default -> throw RejectedException.badParameter(LISTED);
		};
	}
}
