package imagehost.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of entropy-coded data (ITU-T T.81, F.2.2.5). More bits than there are may be consumed, as zeros, until the
 * call ends: then there is an exception. For one thread.
 */
final class JpegBits {
	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	/** At the least: up to seven of the first byte of eight may be past. */
	private static final int VALID_BITS = Long.SIZE - Byte.SIZE + 1;

	private final JpegWindow window;
	private final byte[] data;
	/** In the window, in bits. */
	private int position;
	/** Where the bits end of which one call may consume as many as it likes without looking for more. */
	private int slideFrom;
	private int difference;
	private boolean wentTooFar;

	/** No bits yet: {@link #restart} says where they begin. */
	JpegBits(byte[] file) {
		window = new JpegWindow(file);
		data = window.data();
	}

	/** Goes on at an offset; bits left of the byte before are padding (T.81, F.1.2.3). */
	void restart(int offset) {
		window.open(offset);
		position = 0;
		findSlide();
	}

	private void findSlide() {
		slideFrom = window.isAtEnd() ? Integer.MAX_VALUE : (window.length() - JpegWindow.PADDING) * Byte.SIZE;
	}

	/** Skips at most 64 bits. */
	void skip(int length) throws JpegDataException {
		beginBlock();
		pass(length);
		endBlock();
	}

	/** Before bits of a block are passed, each without a look whether it is there. */
	void beginBlock() {
		if (position > slideFrom) {
			slide();
		}
	}

	private void slide() {
		window.slide(position >> 3);
		position &= 7;
		findSlide();
	}

	/** The next bits, the first one highest: 57 at least. */
	long ahead() {
		return bitsAt(position);
	}

	/** Passes bits of the block that was begun. */
	void pass(int length) {
		position += length;
	}

	/** Passes at most 16 bits of that block, as a number. */
	int take(int length) {
		int value = (int) (ahead() >>> 1 >>> Long.SIZE - 1 - length);
		position += length;
		return value;
	}

	/** Requires all bits that were passed to have been there. */
	void endBlock() throws JpegDataException {
		if (position > window.length() * Byte.SIZE) {
			throw JpegDataException.cutShort();
		}
	}

	/**
	 * Skips a block of a sequential scan (T.81, F.2.2.1 and F.2.2.2), mostly by runs of codes. All in one, with its
	 * state in local variables, for nearly all time goes here.
	 *
	 * @return one bit for each coefficient that is not 0; the first for a difference of DC that is not 0
	 */
	long skipBlock(JpegHuffmanCodes dc, JpegHuffmanCodes ac) throws JpegDataException {
		beginBlock();
		int[] runs = ac.runs();
		byte[] metRuns = ac.metRuns();
		int at = position;
		long bits = bitsAt(at);
		int found = dc.find(bits);
		difference = JpegHuffmanLookup.difference(found, bits);
		int length = JpegHuffmanLookup.lengthWithValue(found);
		int valid = VALID_BITS;
		long nonZero = JpegHuffmanLookup.values(found);
		int coefficient = 1;
		while (true) {
			bits <<= length;
			at += length;
			valid -= length;
			if (coefficient >= Long.SIZE) {
				position = at;
				endBlock();
				return nonZero;
			}
			if (valid < JpegCodeRuns.BITS) {
				bits = bitsAt(at);
				valid = VALID_BITS;
			}
			int index = (int) (bits >>> Long.SIZE - JpegCodeRuns.BITS);
			int run = runs[index];
			if (coefficient + JpegCodeRuns.step(run) >= Long.SIZE) {
				position = at;
				return nonZero | skipSingly(ac, coefficient);
			}
			metRuns[index] = 1;
			nonZero |= JpegCodeRuns.values(run) << coefficient;
			coefficient += JpegCodeRuns.stepWithEnd(run);
			length = JpegCodeRuns.length(run);
		}
	}

	/** The rest of a block code by code: for long codes, and where a run could go on in the next block. */
	private long skipSingly(JpegHuffmanCodes ac, int from) throws JpegDataException {
		long nonZero = 0;
		int coefficient = from;
		while (coefficient < Long.SIZE) {
			int found = ac.find(bitsAt(position));
			position += JpegHuffmanLookup.lengthWithValue(found);
			coefficient += JpegHuffmanLookup.step(found);
			// What would lie behind the last coefficient is put in its place (libjpeg, jpeg_natural_order).
			wentTooFar |= coefficient > Long.SIZE && JpegHuffmanLookup.values(found) != 0;
			nonZero |= (long) JpegHuffmanLookup.values(found) << Math.min(coefficient, Long.SIZE) - 1;
		}
		endBlock();
		return nonZero;
	}

	/**
	 * Skips what a first scan of DC coefficients has of a block (T.81, G.1.2.1).
	 *
	 * @return 1 for a difference that is not 0
	 */
	long skipDifference(JpegHuffmanCodes dc) throws JpegDataException {
		beginBlock();
		long bits = bitsAt(position);
		int found = dc.find(bits);
		difference = JpegHuffmanLookup.difference(found, bits);
		pass(JpegHuffmanLookup.lengthWithValue(found));
		endBlock();
		return JpegHuffmanLookup.values(found);
	}

	/** The difference of DC in the block that was skipped last (T.81, F.2.2.1). */
	int difference() {
		return difference;
	}

	/** The next 57 bits at least, the first one highest. */
	private long bitsAt(int offset) {
		return (long) LONGS.get(data, offset >> 3) << (offset & 7);
	}

	/** Whether a coefficient of some block that was skipped lies behind the last one. */
	boolean wentTooFar() {
		return wentTooFar;
	}

	/** Offset behind the last byte of which a bit was consumed; a stuffed byte belongs to it. */
	int position() {
		return window.offset(position + Byte.SIZE - 1 >> 3);
	}

	/**
	 * The last byte of the data if the bits that fill it up are not all 1, as T.81, F.1.2.3 requires; filled up so, and
	 * with a stuffed byte where one is due then.
	 *
	 * @return empty where nothing is to be changed
	 */
	byte[] paddedLastByte() {
		int padding = (1 << (-position & 7)) - 1;
		int last = padding == 0 ? padding : data[position >> 3] & 0xFF;
		if ((last & padding) == padding) {
			return new byte[0];
		}
		int padded = last | padding;
		return padded == JpegMarkers.PREFIX ? new byte[]{(byte) padded, 0} : new byte[]{(byte) padded};
	}
}
