package imagehost.image.icc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The newer kind of look-up table, {@code mAB } (section 10.12): curves A, grid, curves M, matrix, curves B, of which
 * only the last must be there. Written one behind the other in the order of their offsets in the header.
 */
final class IccPipeline {
	static final int TYPE = IccSignature.of("mAB ");

	private static final int HEADER_LENGTH = 32;
	private static final int OFFSETS = 12;
	private static final int B_CURVES = 0;
	private static final int MATRIX = 1;
	private static final int M_CURVES = 2;
	private static final int GRID = 3;
	private static final int A_CURVES = 4;
	private static final int MATRIX_LENGTH = 12 * 4;
	private static final int GRID_HEADER_LENGTH = 20;
	private static final int WIDTH_OFFSET = 16;

	private final IccData tag;
	private final int inputs;
	private final ByteArrayOutputStream elements = new ByteArrayOutputStream();
	private final ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);

	private IccPipeline(IccData tag, int inputs) {
		this.tag = tag;
		this.inputs = inputs;
	}

	/**
	 * The pipeline of a tag.
	 *
	 * @param inputs channels of the image
	 */
	static byte[] read(IccData tag, int inputs) throws IccFault {
		return new IccPipeline(tag, inputs).written();
	}

	private byte[] written() throws IccFault {
		requireShape();
		header.putInt(0, TYPE).put(8, (byte) inputs).put(9, (byte) IccGrid.OUTPUTS);
		write(B_CURVES, curves(offset(B_CURVES), IccGrid.OUTPUTS));
		if (offset(M_CURVES) != 0) {
			write(MATRIX, IccNumbers.plausible(tag.part(offset(MATRIX), MATRIX_LENGTH)));
			write(M_CURVES, curves(offset(M_CURVES), IccGrid.OUTPUTS));
		}
		if (offset(A_CURVES) != 0) {
			write(GRID, grid(tag.from(offset(GRID))));
			write(A_CURVES, curves(offset(A_CURVES), inputs));
		}
		return ByteBuffer.allocate(HEADER_LENGTH + elements.size()).put(header.array()).put(elements.toByteArray())
				.array();
	}

	/** Browsers refuse what has a grid without curves A, a matrix without curves M, or the reverse. */
	private void requireShape() throws IccFault {
		boolean hasGrid = offset(GRID) != 0;
		boolean isUsable = tag.byteAt(8) == inputs && tag.byteAt(9) == IccGrid.OUTPUTS && offset(B_CURVES) != 0
				&& (offset(MATRIX) != 0) == (offset(M_CURVES) != 0) && hasGrid == (offset(A_CURVES) != 0)
				&& (hasGrid || inputs == IccGrid.OUTPUTS);
		if (!isUsable) {
			throw new IccFault("a pipeline of another shape");
		}
	}

	private int offset(int element) throws IccFault {
		return tag.countAt(OFFSETS + 4 * element);
	}

	private void write(int element, byte[] bytes) {
		header.putInt(OFFSETS + 4 * element, HEADER_LENGTH + elements.size());
		elements.writeBytes(bytes);
	}

	/** Each is filled up with zeros to a multiple of four bytes. */
	private byte[] curves(int offset, int count) throws IccFault {
		ByteArrayOutputStream curves = new ByteArrayOutputStream();
		int position = offset;
		for (int index = 0; index < count; index++) {
			byte[] curve = IccCurve.read(tag.from(position));
			curves.writeBytes(IccWriter.aligned(curve));
			position += IccWriter.aligned(curve.length);
		}
		return curves.toByteArray();
	}

	/** Section 10.12.2: 16 bytes for the points of each axis, the width of a sample, three reserved bytes. */
	private byte[] grid(IccData grid) throws IccFault {
		byte[] points = grid.part(0, inputs).bytes();
		int width = grid.byteAt(WIDTH_OFFSET);
		if (width != 1 && width != 2) {
			throw new IccFault("samples of " + width + " bytes");
		}
		IccData samples = grid.part(GRID_HEADER_LENGTH, IccGrid.length(points, width));
		IccGrid.require(samples, points, width);
		return IccWriter.aligned(ByteBuffer.allocate(GRID_HEADER_LENGTH + samples.length()).put(0, points)
				.put(WIDTH_OFFSET, (byte) width).put(GRID_HEADER_LENGTH, samples.bytes()).array());
	}
}
