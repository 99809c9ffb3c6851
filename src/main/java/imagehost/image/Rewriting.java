package imagehost.image;

/**
 * Bounds what is compressed anew. Our encoders are ordinary ones, and somebody can make data that they compress a
 * hundred times worse than those that came: without a bound, one small file would fill the memory.
 */
public final class Rewriting {
	/** Of honest data that much more is enough, and one file stays within the memory of one decoder. */
	private static final int SHARE = 4;
	/** Headers and code tables of a small image. */
	private static final int SMALL_BYTES = 4096;

	private Rewriting() {
	}

	/** How many bytes may come of so many. */
	public static long mostBytes(long given) {
		return given + given / SHARE + SMALL_BYTES;
	}

	/** Requires what is written to be within the bound. */
	public static void require(long written, long mostBytes) throws RejectedException {
		if (written > mostBytes) {
			throw new RejectedException(Rejection.REWRITTEN_TOO_LARGE);
		}
	}
}
