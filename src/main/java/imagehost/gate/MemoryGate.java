package imagehost.gate;

import java.time.Duration;

/**
 * Bounds the bytes of memory that requests take together. Counts in KiB, so that a sum beyond 2 GiB fits a semaphore.
 * Safe for many threads.
 */
public final class MemoryGate extends Places {
	private static final int BYTES_PER_PLACE = 1024;

	/**
	 * @param what named in the exception, in English
	 * @param bytes at once, in sum
	 * @param patience how long a caller waits
	 */
	public MemoryGate(String what, long bytes, Duration patience) {
		super(what, places(bytes), patience);
	}

	/**
	 * Waits until this many bytes are free. A caller that wants 0 does not wait.
	 *
	 * @throws OverloadedException when they did not come free in time
	 */
	public Pass enter(long bytes) {
		return take(places(bytes));
	}

	/** Bytes that are free now. */
	public long freeBytes() {
		return (long) freePlaces() * BYTES_PER_PLACE;
	}

	private static int places(long bytes) {
		return (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(bytes, BYTES_PER_PLACE));
	}
}
