package imagehost.image.gif;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.BitSet;
import java.util.Map;

/**
 * Decodes the LZW data of one frame after another (GIF89a, appendix F) as far as it takes to count pixels: of each
 * string in the table only its length is kept, so that neither memory nor time grows with what a frame declares. Colour
 * indexes are not looked at: every browser shows one beyond the colour table as nothing or black. For one thread.
 */
final class GifPixels {
	private static final int MAX_CODE_SIZE = 12;
	private static final int TABLE_LENGTH = 1 << MAX_CODE_SIZE;
	private static final int LARGEST_MINIMUM = 8;

	/**
	 * Where the data of a whole frame end.
	 *
	 * @param usedBits of the data, up to the code of its last pixel
	 * @param endCode to be written there
	 * @param codeSize of the end code, in bits
	 */
	record End(long usedBits, int endCode, int codeSize) {
	}

	private final short[] lengths = new short[TABLE_LENGTH];
	private int clear;
	private int codeSize;
	private int nextCode;
	private int previous;

	/**
	 * Decodes a frame.
	 *
	 * @param used is where the indexes are marked that its pixels have
	 * @throws RejectedException when it ends before its last pixel, or a code is not in the table
	 */
	End decode(byte[] file, GifFrame frame, BitSet used) throws RejectedException {
		int minimum = frame.dataOffset() > file.length ? 0 : file[frame.dataOffset() - 1];
		if (minimum < 1 || minimum > LARGEST_MINIMUM) {
			throw new RejectedException(Rejection.GIF_BAD_CODE_SIZE, Map.of("frame", frame.number()));
		}
		begin(minimum);
		GifCodes codes = new GifCodes(file, frame.dataOffset());
		long pixels = 0;
		while (pixels < frame.pixels()) {
			int code = codes.next(codeSize);
			if (code == GifCodes.NONE || code == clear + 1) {
				throw cutShort(frame, pixels);
			}
			pixels += take(code, frame);
			if (code < clear) {
				used.set(code); // every string is made of indexes that came alone before
			}
		}
		return new End(codes.bitsRead(), clear + 1, codeSize);
	}

	private void begin(int minimum) {
		clear = 1 << minimum;
		for (int literal = 0; literal < clear; literal++) {
			lengths[literal] = 1;
		}
		clearTable();
	}

	private void clearTable() {
		codeSize = Integer.numberOfTrailingZeros(clear) + 1;
		nextCode = clear + 2;
		previous = GifCodes.NONE;
	}

	/** Takes one code; returns the number of its pixels. */
	private int take(int code, GifFrame frame) throws RejectedException {
		if (code == clear) {
			clearTable();
			return 0;
		}
		// The first code after a clear code is a pixel; a later one is in the table, or the one being added.
		int highest = previous == GifCodes.NONE ? clear - 1 : nextCode;
		if (code > highest) {
			throw broken(frame);
		}
		addString();
		previous = code;
		return lengths[code];
	}

	/** Adds the previous string with one more pixel; a full table stays as it is until it is cleared. */
	private void addString() {
		if (previous != GifCodes.NONE && nextCode < TABLE_LENGTH) {
			lengths[nextCode++] = (short) (lengths[previous] + 1);
			if (nextCode == 1 << codeSize && codeSize < MAX_CODE_SIZE) {
				codeSize++;
			}
		}
	}

	/** The refusal of a frame of which only so many pixels are there. */
	private static RejectedException cutShort(GifFrame frame, long pixels) {
		int missing = (int) Math.ceilDiv(frame.pixels() - pixels, (long) frame.width());
		return new RejectedException(Rejection.GIF_ROWS_MISSING,
				Map.of("frame", frame.number(), "rows", frame.height(), "missing_rows", missing));
	}

	private static RejectedException broken(GifFrame frame) {
		return new RejectedException(Rejection.GIF_BROKEN_FRAME, Map.of("frame", frame.number()));
	}
}
