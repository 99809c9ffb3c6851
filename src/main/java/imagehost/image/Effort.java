package imagehost.image;

/**
 * Counts what it takes to verify an image, or to find out that it cannot be, and bounds it: by what is counted, not by
 * time, so that the same file has the same answer on every machine. A unit is about a nanosecond of a processor: the
 * time in which a byte of a PNG is inflated. For one thread.
 */
public final class Effort {
	/**
	 * With the limits of the service as delivered: enough for any still image within the other ones, but the largest
	 * PNGs with eight bytes a pixel. Beyond are the largest animations, and files that were made to cost.
	 */
	public static final long MOST_OF_ONE_IMAGE = 850_000_000;

	private static final double DEFAULT_BYTES = 5_242_880;

	private final long most;
	private final Rejection beyond;
	private long spent;

	/**
	 * An effort that has not begun.
	 *
	 * @param most units
	 * @param beyond what is said of an image that would take more
	 */
	public Effort(long most, Rejection beyond) {
		this.most = most;
		this.beyond = beyond;
	}

	/** What any one image may take with the limits of the service as delivered. */
	public static Effort ofOneImage() {
		return new Effort(MOST_OF_ONE_IMAGE, Rejection.TOO_MUCH_WORK);
	}

	/**
	 * The units that any one image may take, where the limits are those of the service as delivered or wider: in
	 * proportion to them.
	 *
	 * @param maxBytes largest file
	 * @param maxPixels largest width × height
	 */
	public static long most(long maxBytes, long maxPixels) {
		double width = Math.max(maxBytes / DEFAULT_BYTES, (double) maxPixels / ImageLimits.DEFAULT.maxPixels());
		return (long) (MOST_OF_ONE_IMAGE * Math.max(1, width));
	}

	/** For images that are stored already, or moved in by whoever runs the service. */
	public static Effort unbounded() {
		return new Effort(Long.MAX_VALUE, Rejection.TOO_MUCH_WORK);
	}

	/**
	 * Another step is about to be taken, or has been where it is a small one.
	 *
	 * @param units that it takes
	 * @throws RejectedException when it would be too much; nothing is counted then
	 */
	public void spend(long units) throws RejectedException {
		if (units > most - spent) {
			throw new RejectedException(beyond);
		}
		spent += units;
	}

	/** The units of all steps so far. */
	public long spent() {
		return spent;
	}
}
