package imagehost.image.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * The one way to number the tables that components use: equal tables share a slot; the first component of a frame
 * prefers slot 0, the others slot 1, as encoders have it; baseline files have no other (ITU-T T.81, B.2.4.2).
 */
final class JpegTableSlots {
	private static final int[] OF_FIRST = {0, 1, 2, 3};
	private static final int[] OF_OTHERS = {1, 0, 2, 3};

	private final List<Object> tables = new ArrayList<>();
	private final List<Integer> slots = new ArrayList<>();

	/**
	 * The slot of a component's table.
	 *
	 * @param component its place in the frame
	 */
	int slot(int component, Object table) {
		int known = tables.indexOf(table);
		if (known >= 0) {
			return slots.get(known);
		}
		for (int slot : component == 0 ? OF_FIRST : OF_OTHERS) {
			if (!slots.contains(slot)) {
				tables.add(table);
				slots.add(slot);
				return slot;
			}
		}
		throw new IllegalStateException("more than four tables");
	}
}
