package imagehost.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the catalogue, newest first: stable while images come and go, because it names the neighbour, not a count.
 *
 * @param number of the neighbour: images are numbered in the order in which they came, and no number is given twice
 */
public record Cursor(long number) {
	private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,18}");

	/** The cursor that is written so, or nothing. */
	public static Optional<Cursor> parse(String text) {
		return WRITTEN.matcher(text).matches() ? Optional.of(new Cursor(Long.parseLong(text))) : Optional.empty();
	}

	@Override
	public String toString() {
		return Long.toString(number);
	}
}
