package imagehost.catalogue;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A place in the catalogue, in one of its orders: stable while images come and go, because it names the neighbour, not
 * a count.
 *
 * @param size of the neighbour's file in bytes, where pages go by size
 * @param number of the neighbour: images are numbered in the order in which they came, and no number is given twice
 */
public record Cursor(OptionalLong size, long number) {
	private static final Pattern WRITTEN = Pattern.compile("(?:[0-9]{1,18}-)?[0-9]{1,18}");

	/** A place by time. */
	public Cursor(long number) {
		this(OptionalLong.empty(), number);
	}

	/** A place by size. */
	public static Cursor bySize(long size, long number) {
		return new Cursor(OptionalLong.of(size), number);
	}

	/** The cursor that is written so, or nothing. */
	public static Optional<Cursor> parse(String text) {
		if (!WRITTEN.matcher(text).matches()) {
			return Optional.empty();
		}
		int between = text.indexOf('-');
		long number = Long.parseLong(text.substring(between + 1));
		return Optional.of(between < 0
				? new Cursor(number)
				: bySize(Long.parseLong(text.substring(0, between)), number));
	}

	@Override
	public String toString() {
		return size.isPresent() ? size.getAsLong() + "-" + number : Long.toString(number);
	}
}
