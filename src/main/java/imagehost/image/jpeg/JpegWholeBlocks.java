package imagehost.image.jpeg;

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
	private final JpegUsedCoefficients use;

	JpegWholeBlocks(long units, List<Tables> components, JpegUsedCoefficients use) {
		this.units = units;
		this.components = components.toArray(Tables[]::new);
		this.use = use;
	}

	@Override
	public long units() {
		return units;
	}

	@Override
	public void skipUnit(JpegBits bits, long unit) throws JpegDataException {
		for (Tables tables : components) {
			long nonZero = 0;
			for (int block = 0; block < tables.blocks; block++) {
				nonZero |= tables.ac == null ? skipDifference(bits, tables.dc) : bits.skipBlock(tables.dc, tables.ac);
			}
			use.add(tables.component, nonZero);
		}
	}

	private static long skipDifference(JpegBits bits, JpegHuffmanCodes dc) throws JpegDataException {
		int size = bits.decode(dc);
		bits.skip(size);
		return size > 0 ? 1 : 0;
	}
}
