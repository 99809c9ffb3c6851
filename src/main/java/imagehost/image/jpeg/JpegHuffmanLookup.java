package imagehost.image.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codes of a Huffman table (ITU-T T.81, C.2 and F.2.2.3): short ones, which are nearly all, in one step. What
 * is found is a number that holds all that is to be known of a code, so that a loop over codes needs no further step.
 * Safe for many threads.
 */
final class JpegHuffmanLookup {
	private static final int LOOKUP_BITS = 10;
	private static final int LONGEST = JpegHuffmanTable.LONGEST_CODE;
	private static final int ZERO_RUN = 15;
	private static final int END_OF_BLOCK = 64;
	private static final int HAS_VALUE = 0x80;
	private static final int LENGTH_MASK = 0x3F;

	private final JpegHuffmanTable table;
	/** By the next bits; 0 for longer codes. */
	private final int[] lookup = new int[1 << LOOKUP_BITS];
	/** For each length, the first code beyond those of this length, as the upper bits of 16. */
	private final int[] limits = new int[LONGEST + 1];
	/** For each length, what is added to a code to get the place of its symbol. */
	private final int[] offsets = new int[LONGEST + 1];
	private @Nullable JpegCodeRuns runs;

	JpegHuffmanLookup(JpegHuffmanTable table) {
		this.table = table;
		int code = 0;
		int index = 0;
		for (int length = 1; length <= LONGEST; length++) {
			offsets[length] = index - code;
			for (int end = index + table.count(length); index < end; index++) {
				enter(code++, length, table.symbol(index));
			}
			limits[length] = code << LONGEST - length;
			code <<= 1;
		}
	}

	private void enter(int code, int length, int symbol) {
		if (length <= LOOKUP_BITS) {
			Arrays.fill(lookup, code << LOOKUP_BITS - length, code + 1 << LOOKUP_BITS - length,
					found(length, symbol));
		}
	}

	/** Of a table of AC coefficients; made once, and so known beforehand for the tables that nearly all files have. */
	JpegCodeRuns runs() {
		JpegCodeRuns known = runs;
		if (known == null) {
			known = new JpegCodeRuns(this);
			runs = known;
		}
		return known;
	}

	private static int found(int length, int symbol) {
		int run = symbol >> 4;
		int size = symbol & 0xF;
		int step = size == 0 && run < ZERO_RUN ? END_OF_BLOCK : run + 1;
		return length << 24 | symbol << 16 | step << 8 | (size > 0 ? HAS_VALUE : 0) | length + size;
	}

	/**
	 * The code that the bits begin with.
	 *
	 * @param bits the next bits, the first one highest
	 * @return what the methods below take apart
	 */
	int find(long bits) throws JpegDataException {
		int found = findShort(bits);
		return found != 0 ? found : findLong((int) (bits >>> Long.SIZE - LONGEST));
	}

	/** The same; 0 where the bits begin with a longer code, or with none. */
	int findShort(long bits) {
		return lookup[(int) (bits >>> Long.SIZE - LOOKUP_BITS)];
	}

	private int findLong(int bits) throws JpegDataException {
		for (int length = LOOKUP_BITS + 1; length <= LONGEST; length++) {
			if (bits < limits[length]) {
				return found(length, table.symbol((bits >>> LONGEST - length) + offsets[length]));
			}
		}
		throw new JpegDataException();
	}

	/** Bits of the code. */
	static int length(int found) {
		return found >> 24;
	}

	/** The symbol of the code. */
	static int symbol(int found) {
		return found >> 16 & 0xFF;
	}

	/** In a sequential scan: how far the code goes on among the coefficients; 64 at the end of a block (F.2.2.2). */
	static int step(int found) {
		return found >> 8 & 0xFF;
	}

	/** In a sequential scan: bits of the code and of the value that follows it. */
	static int lengthWithValue(int found) {
		return found & LENGTH_MASK;
	}

	/**
	 * The difference of DC that follows the code (F.2.2.1).
	 *
	 * @param bits that the code was found in
	 */
	static int difference(int found, long bits) {
		int size = symbol(found) & 0xF;
		long value = bits << length(found);
		// Without a branch, which no processor could predict: a first bit 0 stands for a negative one.
		return (int) (value >>> 1 >>> Long.SIZE - 1 - size) + (int) (~value >> Long.SIZE - 1 & 1 - (1L << size));
	}

	/** 1 where a value other than 0 follows the code, else 0. */
	static int values(int found) {
		return (found & HAS_VALUE) >> 7;
	}
}
