package imagehost.image.icc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Colour look-up tables of the older types: {@code mft1} (section 10.11) and {@code mft2} (section 10.10), in their
 * exact length. Their matrix is for colours that come as XYZ, which no image of ours does: it is the identity.
 */
final class IccTable {
	static final int EIGHT_BITS = IccSignature.of("mft1");
	static final int SIXTEEN_BITS = IccSignature.of("mft2");

	private static final int MATRIX_OFFSET = 12;
	private static final int HEADER_LENGTH = 48;
	private static final int ONE = 0x10000; // s15Fixed16Number
	private static final int EIGHT_BIT_ENTRIES = 256;
	private static final int MAX_ENTRIES = 4096;

	private final IccData tag;
	private final int inputs;
	private final int points;
	private final int width;
	private final int inputEntries;
	private final int outputEntries;

	private IccTable(IccData tag, int inputs) throws IccFault {
		this.tag = tag;
		this.inputs = inputs;
		this.points = tag.byteAt(10);
		this.width = tag.intAt(0) == SIXTEEN_BITS ? 2 : 1;
		this.inputEntries = width == 2 ? tag.shortAt(HEADER_LENGTH) : EIGHT_BIT_ENTRIES;
		this.outputEntries = width == 2 ? tag.shortAt(HEADER_LENGTH + 2) : EIGHT_BIT_ENTRIES;
	}

	/**
	 * The table of a tag.
	 *
	 * @param inputs channels of the image
	 */
	static byte[] read(IccData tag, int inputs) throws IccFault {
		IccTable table = new IccTable(tag, inputs);
		boolean isUsable = tag.byteAt(8) == inputs && tag.byteAt(9) == IccGrid.OUTPUTS
				&& areEntries(table.inputEntries) && areEntries(table.outputEntries);
		if (!isUsable) {
			throw new IccFault("a table of another shape");
		}
		return table.written();
	}

	private static boolean areEntries(int entries) {
		return entries >= 2 && entries <= MAX_ENTRIES;
	}

	private byte[] written() throws IccFault {
		int start = width == 2 ? HEADER_LENGTH + 4 : HEADER_LENGTH;
		int inputLength = inputs * inputEntries * width;
		byte[] gridPoints = new byte[inputs];
		Arrays.fill(gridPoints, (byte) points);
		int gridLength = IccGrid.length(gridPoints, width);
		int outputLength = IccGrid.OUTPUTS * outputEntries * width;
		IccData grid = tag.part(start + inputLength, gridLength);
		IccGrid.require(grid, gridPoints, width);
		requireCurves(start, inputs, inputEntries);
		requireCurves(start + inputLength + gridLength, IccGrid.OUTPUTS, outputEntries);
		return ByteBuffer.wrap(tag.part(0, start + inputLength + gridLength + outputLength).bytes())
				.put(0, header()).array();
	}

	private byte[] header() throws IccFault {
		ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH).putInt(tag.intAt(0)).putInt(0).put((byte) inputs)
				.put((byte) IccGrid.OUTPUTS).put((byte) points).put((byte) 0);
		for (int diagonal = 0; diagonal < 3; diagonal++) {
			header.putInt(MATRIX_OFFSET + 16 * diagonal, ONE);
		}
		return header.array();
	}

	private void requireCurves(int offset, int count, int entries) throws IccFault {
		int length = entries * width;
		for (int curve = 0; curve < count; curve++) {
			IccSamples.requireCurve(tag.part(offset + curve * length, length), width);
		}
	}
}
