package imagehost.image.jpeg;

/** Goes past the coded units of one scan (ITU-T T.81, A.2), in order. For one thread. */
interface JpegBlocks {
	/** Of the scan. */
	long units();

	/**
	 * Goes past the bits of the next unit.
	 *
	 * @param unit its number from 0
	 */
	void skipUnit(JpegBits bits, long unit) throws JpegDataException;

	/** Requires that nothing of the units so far is left over at the end of the data or of a restart interval. */
	default void endInterval() throws JpegDataException {
	}
}
