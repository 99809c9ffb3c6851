package imagehost.image.png;

import imagehost.image.RejectedException;

/** Looks at the rows of a frame one by one, as {@link PngRows} finds them in the inflated data. */
interface PngRowTaker {
	/** A pass begins (PNG Third Edition, section 8.1), whose rows have so many pixels. */
	void beginPass(int columns);

	/**
	 * A row, whole.
	 *
	 * @param row its filter type, 0 to 4, and its filtered bytes; may be changed, must not be kept
	 * @throws RejectedException when the frame exceeds a limit
	 */
	void take(byte[] row) throws RejectedException;
}
