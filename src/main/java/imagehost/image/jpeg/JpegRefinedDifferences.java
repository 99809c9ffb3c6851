package imagehost.image.jpeg;

/**
 * A scan that refines DC coefficients: one bit for each block (ITU-T T.81, G.1.2.1).
 *
 * @param blocks of one unit
 * @param components of the scan
 * @param use is where it is noted when one of them is not 0
 */
record JpegRefinedDifferences(long units, int blocks, int[] components, JpegUsedCoefficients use)
		implements
			JpegBlocks {
	@Override
	public void skipUnit(JpegBits bits, long unit) throws JpegDataException {
		bits.beginBlock();
		int values = bits.take(blocks);
		bits.endBlock();
		if (values != 0) {
			for (int component : components) {
				use.add(component, 1);
			}
		}
	}
}
