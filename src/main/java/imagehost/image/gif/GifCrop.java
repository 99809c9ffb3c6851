package imagehost.image.gif;

import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rewriting;
import java.util.BitSet;

/**
 * Cuts a frame that reaches beyond the screen down to what is on it: no browser shows the rest, so anything could be
 * hidden there. It must be encoded anew for that, with the same pixels. Memory does not grow with the frame. For one
 * thread.
 */
final class GifCrop {
	private static final int MAX_CODES = 4096;
	/** GIF89a, appendix E: the first row of each pass and the step to the next. */
	private static final int[][] INTERLACED = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
	private static final int[][] ONE_PASS = {{0, 1}};

	private final GifFrame frame;
	private final int width;
	private final int height;
	private final BitSet used;
	private final GifEncoder encoder;
	private final int clear;
	private final short[] prefixes = new short[MAX_CODES];
	private final byte[] lastPixels = new byte[MAX_CODES];
	private final byte[] string = new byte[MAX_CODES];
	private final int[][] passes;
	private int codeSize;
	private int nextCode;
	private int previous;
	private int pass;
	private int column;
	private int row;

	/**
	 * Prepares to cut a frame.
	 *
	 * @param width of what is on the screen, in pixels
	 * @param height of what is on the screen, in pixels
	 * @param used is where the indexes are marked that are on the screen
	 */
	GifCrop(GifFrame frame, int minimum, int width, int height, BitSet used) {
		this.frame = frame;
		this.width = width;
		this.height = height;
		this.used = used;
		this.clear = 1 << minimum;
		this.encoder = new GifEncoder(minimum());
		this.passes = frame.isInterlaced() ? INTERLACED : ONE_PASS;
		for (int pixel = 0; pixel < clear; pixel++) {
			lastPixels[pixel] = (byte) pixel;
		}
		clearTable();
	}

	/** LZW minimum code size of what it writes: 2 at least (appendix F). */
	int minimum() {
		return Math.max(2, Integer.numberOfTrailingZeros(clear));
	}

	/**
	 * The LZW data of what is on the screen; those of the frame are known to be whole.
	 *
	 * @param mostBytes that they may have
	 */
	KeptBytes encode(byte[] file, long mostBytes) throws RejectedException {
		used.clear();
		GifCodes codes = new GifCodes(file, frame.dataOffset());
		while (pass < passes.length) {
			take(codes.next(codeSize));
			Rewriting.require(encoder.size(), mostBytes);
		}
		KeptBytes data = new KeptBytes();
		data.write(encoder.end());
		return data;
	}

	private void clearTable() {
		codeSize = Integer.numberOfTrailingZeros(clear) + 1;
		nextCode = clear + 2;
		previous = GifCodes.NONE;
	}

	private void take(int code) {
		if (code == clear) {
			clearTable();
			return;
		}
		// A code that is about to be added stands for the previous string and its own first pixel.
		int length = expand(code == nextCode && previous != GifCodes.NONE ? previous : code);
		if (previous != GifCodes.NONE && nextCode < MAX_CODES) {
			prefixes[nextCode] = (short) previous;
			lastPixels[nextCode] = string[MAX_CODES - length];
			if (code == nextCode) {
				length = expand(code);
			}
			nextCode++;
			if (nextCode == 1 << codeSize && codeSize < 12) {
				codeSize++;
			}
		}
		previous = code;
		for (int index = MAX_CODES - length; index < MAX_CODES && pass < passes.length; index++) {
			write(Byte.toUnsignedInt(string[index]));
		}
	}

	/** Puts the string of a code at the end of the array; returns its length. */
	private int expand(int code) {
		int position = MAX_CODES;
		int rest = code;
		while (rest >= clear) {
			string[--position] = lastPixels[rest];
			rest = prefixes[rest];
		}
		string[--position] = lastPixels[rest];
		return MAX_CODES - position;
	}

	private void write(int pixel) {
		if (column < width && row < height) {
			used.set(pixel);
			encoder.write(pixel);
		}
		column++;
		if (column == frame.width()) {
			column = 0;
			nextRow();
		}
	}

	private void nextRow() {
		row += passes[pass][1];
		while (pass < passes.length && row >= frame.height()) {
			pass++;
			row = pass < passes.length ? passes[pass][0] : 0;
		}
	}
}
