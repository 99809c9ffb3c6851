package imagehost.image.jpeg;

/**
 * A scan that refines DC coefficients: one bit for each block (ITU-T T.81, G.1.2.1).
 *
 * @param blocks of one unit
 */
record JpegRefinedDifferences(long units, int blocks) implements JpegBlocks {
	@Override
	public void skipUnit(JpegBits bits, long unit) throws JpegDataException {
		bits.skip(blocks);
	}
}
