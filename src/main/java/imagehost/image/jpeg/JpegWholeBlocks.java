package imagehost.image.jpeg;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a sequential scan, or of the first scan of the DC coefficients of a progressive image. */
final class JpegWholeBlocks implements JpegBlocks {
	/**
	 * Blocks of one component in a unit.
	 *
	 * @param ac null in a scan of DC coefficients
	 */
	record Tables(int blocks, JpegHuffmanCodes dc, @Nullable JpegHuffmanCodes ac) {
	}

	private final long units;
	private final Tables[] components;

	JpegWholeBlocks(long units, List<Tables> components) {
		this.units = units;
		this.components = components.toArray(Tables[]::new);
	}

	@Override
	public long units() {
		return units;
	}

	@Override
	public void skipUnit(JpegBits bits, long unit) throws JpegDataException {
		for (Tables tables : components) {
			for (int block = 0; block < tables.blocks; block++) {
				if (tables.ac == null) {
					bits.skip(bits.decode(tables.dc));
				} else {
					bits.skipBlock(tables.dc, tables.ac);
				}
			}
		}
	}
}
