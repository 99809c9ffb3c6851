package imagehost.catalogue;

/** What pages of listed images go by. */
public enum CatalogueOrder {
	/** The number, which is the order in which images came; the newest is the first. */
	TIME,
	/** The size of the file, and the number among equal ones; the largest is the first. */
	SIZE;

	/** The place of an image. */
	public Cursor place(long number, CatalogueEntry entry) {
		return this == SIZE ? Cursor.bySize(entry.size(), number) : new Cursor(number);
	}

	/** Whether a place is one in this order. */
	public boolean has(Cursor place) {
		return place.size().isPresent() == (this == SIZE);
	}
}
