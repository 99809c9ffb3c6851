package imagehost.image.jpeg;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many coded units a sequential scan has, and which blocks a unit (ITU-T T.81, A.2).
 *
 * @param units in the scan
 * @param blocks of one unit, in order
 */
record JpegScanBlocks(long units, List<Tables> blocks) {
	private static final int COEFFICIENTS = 64;

	/** The tables of a block. */
	record Tables(JpegHuffmanTable dc, JpegHuffmanTable ac) {
	}

	/** Reads the scan header that {@code segments} stands on. */
	static JpegScanBlocks of(JpegSegments segments, JpegFrameHeader frame, @Nullable JpegHuffmanTable[] tables)
			throws JpegDataException {
		int content = segments.contentStart();
		int components = segments.unsignedByte(content);
		List<Tables> blocks = new ArrayList<>();
		int index = 0;
		for (int number = 0; number < components; number++) {
			int component = content + 1 + 2 * number;
			index = frame.indexOf(segments.unsignedByte(component));
			int selectors = segments.unsignedByte(component + 1);
			Tables ofComponent = new Tables(require(tables[selectors >> 4 & 3]), require(tables[4 + (selectors & 3)]));
			int count = components == 1 ? 1 : frame.horizontalSampling(index) * frame.verticalSampling(index);
			for (int block = 0; block < count; block++) {
				blocks.add(ofComponent);
			}
		}
		return new JpegScanBlocks(components == 1 ? frame.blocks(index) : frame.interleavedUnits(), blocks);
	}

	private static JpegHuffmanTable require(@Nullable JpegHuffmanTable table) throws JpegDataException {
		if (table == null) {
			throw new JpegDataException();
		}
		return table;
	}

	/** Goes past the bits of one unit. */
	void skipUnit(JpegBits bits) throws JpegDataException {
		for (Tables tables : blocks) {
			skipBlock(tables, bits);
		}
	}

	/** T.81, F.2.2.1 and F.2.2.2. */
	private static void skipBlock(Tables tables, JpegBits bits) throws JpegDataException {
		bits.skip(tables.dc.decode(bits));
		int coefficient = 1;
		while (coefficient < COEFFICIENTS) {
			int runAndSize = tables.ac.decode(bits);
			int run = runAndSize >> 4;
			int size = runAndSize & 0xF;
			if (size == 0 && run < 15) {
				return;
			}
			coefficient += run + 1;
			bits.skip(size);
		}
	}
}
