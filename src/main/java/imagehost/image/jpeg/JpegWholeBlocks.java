package imagehost.image.jpeg;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a sequential scan, or of the first scan of the DC coefficients of a progressive image. */
final class JpegWholeBlocks implements JpegBlocks {
	/**
	 * Blocks of one component in a unit.
	 *
	 * @param component its place in the frame
	 * @param ac null in a scan of DC coefficients
	 */
	record Tables(int component, int blocks, JpegHuffmanCodes dc, @Nullable JpegHuffmanCodes ac) {
	}

	private final long units;
	private final Tables[] components;
	private final int lowestBit;
	private final JpegUsedCoefficients use;
	private final @Nullable JpegEighth eighth;
	/** The DC coefficients of the last blocks of the components of the scan (T.81, F.1.1.5.1). */
	private final int[] predictions;

	/**
	 * @param lowestBit of the DC coefficients that the scan gives; 0 in a sequential one
	 * @param eighth takes the blocks of a sequential scan; null where nobody needs it
	 */
	JpegWholeBlocks(long units, List<Tables> components, int lowestBit, JpegUsedCoefficients use,
			@Nullable JpegEighth eighth) {
		this.units = units;
		this.components = components.toArray(Tables[]::new);
		this.lowestBit = lowestBit;
		this.use = use;
		this.eighth = eighth;
		this.predictions = new int[components.size()];
	}

	@Override
	public long units() {
		return units;
	}

	@Override
	public void skipUnit(JpegBits bits, long unit) throws JpegDataException {
		for (int number = 0; number < components.length; number++) {
			Tables tables = components[number];
			int dc = predictions[number];
			int largest = 0;
			long nonZero = 0;
			for (int block = 0; block < tables.blocks; block++) {
				nonZero |= tables.ac == null ? bits.skipDifference(tables.dc) : bits.skipBlock(tables.dc, tables.ac);
				dc += bits.difference();
				largest = Math.max(largest, Math.abs(dc));
				if (eighth != null) {
					eighth.put(tables.component, unit, block, dc);
				}
			}
			predictions[number] = dc;
			use.add(tables.component, nonZero);
			use.addDc(tables.component, (long) largest << lowestBit);
		}
	}

	@Override
	public void endInterval() {
		Arrays.fill(predictions, 0);
	}
}
