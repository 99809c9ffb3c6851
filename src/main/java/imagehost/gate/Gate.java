package imagehost.gate;

import java.time.Duration;

/** Bounds how many requests do the same thing at once. Safe for many threads. */
public final class Gate extends Places {
	/**
	 * @param what named in the exception, in English
	 * @param capacity requests at once
	 * @param patience how long a caller waits
	 */
	public Gate(String what, int capacity, Duration patience) {
		super(what, capacity, patience);
	}

	/**
	 * Waits until fewer than the capacity are inside.
	 *
	 * @throws OverloadedException when that was not so in time
	 */
	public Pass enter() {
		return take(1);
	}

	/** How many more may enter now. */
	public int free() {
		return freePlaces();
	}
}
