package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts off the rows that the data of one frame must inflate to, pass by pass, and looks at each row's filter byte
 * (PNG Third Edition, sections 7.2, 8.1 and 9.2). Needs no memory for pixels. For one thread.
 */
final class PngRows {
	/** To begin and end one; and of each of its bytes, with its filter undone for a taker or without. */
	private static final long WORK_OF_ROW = 10;
	private static final long WORK_OF_TAKEN_BYTE = 5;
	private static final int HIGHEST_FILTER = 4; // section 9.2: None, Sub, Up, Average, Paeth
	/** Section 8.1: first column, first row, column step, row step of each pass. */
	private static final int[][] ADAM7 = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4},
			{1, 0, 2, 2}, {0, 1, 1, 2}};
	private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

	private final PngImageHeader header;
	private final int width;
	private final int height;
	/** Counted from 1; 0 for a still image. */
	private final int frame;
	private final int[][] passes;
	private int nextPass;
	private int rowsLeftInPass;
	private int completeRows;
	private final @Nullable PngRowTaker taker;
	private final Effort effort;
	/** The row that is being gathered for the taker. */
	private byte[] row = {};
	private long rowBytes;
	private long bytesLeftInRow;

	/**
	 * Begins a frame.
	 *
	 * @param taker is given each row; where there is none, rows are only counted, and no memory is needed
	 * @param effort of which each row is a part
	 */
	PngRows(PngImageHeader header, int width, int height, int frame, @Nullable PngRowTaker taker, Effort effort) {
		this.header = header;
		this.width = width;
		this.height = height;
		this.frame = frame;
		this.taker = taker;
		this.effort = effort;
		this.passes = header.isInterlaced() ? ADAM7 : ONE_PASS;
		beginPass();
	}

	private void beginPass() {
		while (rowsLeftInPass == 0 && nextPass < passes.length) {
			int[] pass = passes[nextPass++];
			int columns = Math.ceilDiv(width - pass[0], pass[2]);
			int rows = Math.ceilDiv(height - pass[1], pass[3]);
			if (columns > 0 && rows > 0) {
				rowsLeftInPass = rows;
				rowBytes = header.rowBytes(columns);
				bytesLeftInRow = rowBytes;
				beginPass(columns);
			}
		}
	}

	private void beginPass(int columns) {
		if (taker != null) {
			row = new byte[(int) rowBytes];
			taker.beginPass(columns);
		}
	}

	/** Takes the next inflated bytes. */
	void take(byte[] inflated, int length) throws RejectedException {
		int position = 0;
		while (position < length) {
			if (areComplete()) {
				throw new RejectedException(Rejection.PNG_DATA_TOO_LONG);
			}
			if (bytesLeftInRow == rowBytes && Byte.toUnsignedInt(inflated[position]) > HIGHEST_FILTER) {
				throw broken();
			}
			int step = (int) Math.min(bytesLeftInRow, length - position);
			if (taker != null) {
				System.arraycopy(inflated, position, row, (int) (rowBytes - bytesLeftInRow), step);
			}
			position += step;
			bytesLeftInRow -= step;
			if (bytesLeftInRow == 0) {
				endRow();
			}
		}
	}

	private void endRow() throws RejectedException {
		effort.spend(WORK_OF_ROW + rowBytes * (taker == null ? 1 : WORK_OF_TAKEN_BYTE));
		if (taker != null) {
			taker.take(row);
		}
		completeRows++;
		rowsLeftInPass--;
		bytesLeftInRow = rowBytes;
		beginPass();
	}

	boolean areComplete() {
		return rowsLeftInPass == 0;
	}

	/** The refusal of data that end too early. Rows are named where they are rows of the image, not of a pass. */
	RejectedException cutShort() {
		if (areComplete() || header.isInterlaced()) {
			return new RejectedException(Rejection.CUT_SHORT);
		}
		if (frame > 0) {
			return new RejectedException(Rejection.APNG_ROWS_MISSING,
					Map.of("frame", frame, "rows", height, "missing_rows", height - completeRows));
		}
		return new RejectedException(Rejection.PNG_ROWS_MISSING,
				Map.of("rows", height, "missing_rows", height - completeRows));
	}

	/** The refusal of data that cannot be decoded further. */
	RejectedException broken() {
		if (frame > 0) {
			return new RejectedException(Rejection.APNG_BROKEN_FRAME, Map.of("frame", frame));
		}
		return new RejectedException(Rejection.PNG_BROKEN_DATA);
	}
}
