package imagehost.image.jpeg;

/**
 * Finds as many codes of AC coefficients of a sequential scan (ITU-T T.81, F.2.2.2), each with its value, as the next
 * {@value #BITS} bits hold, in one step: on average about two. Never changes.
 */
final class JpegCodeRuns {
	static final int BITS = 11;
	private static final int LENGTH_BITS = 6;
	/** So far that it goes beyond every block. */
	private static final int NONE = 63 << LENGTH_BITS;
	private static final int END_OF_BLOCK = 64 << LENGTH_BITS;
	private static final int FIRST_PLACE_BIT = 13;

	private final int[] runs = new int[1 << BITS];

	JpegCodeRuns(JpegHuffmanLookup codes) {
		for (int index = 0; index < runs.length; index++) {
			runs[index] = run((long) index << Long.SIZE - BITS, codes);
		}
	}

	private static int run(long bits, JpegHuffmanLookup codes) {
		int places = 0;
		int length = 0;
		int step = 0;
		while (length < BITS) {
			int found = codes.findShort(bits << length);
			int end = length + JpegHuffmanLookup.lengthWithValue(found);
			// The value of the first code may go on behind the bits that are looked at.
			if (found == 0 || length > 0 && end > BITS) {
				break;
			}
			if (JpegHuffmanLookup.step(found) == Long.SIZE) {
				return places | END_OF_BLOCK | step << LENGTH_BITS | end;
			}
			int place = FIRST_PLACE_BIT + step + JpegHuffmanLookup.step(found) - 1;
			if (place >= Integer.SIZE) {
				break;
			}
			places |= JpegHuffmanLookup.values(found) << place;
			step += JpegHuffmanLookup.step(found);
			length = end;
		}
		return length == 0 ? NONE : places | step << LENGTH_BITS | length;
	}

	/** By the next bits; what is found is taken apart by the methods below. */
	int[] runs() {
		return runs;
	}

	/**
	 * How far the codes go on among the coefficients before the end of the block; 63 where the next is a longer one.
	 */
	static int step(int run) {
		return run >> LENGTH_BITS & 0x3F;
	}

	/** The same, and 64 more where the last of the codes ends the block. */
	static int stepWithEnd(int run) {
		return run >> LENGTH_BITS & 0x7F;
	}

	/** Bits of all codes and values. */
	static int length(int run) {
		return run & 0x3F;
	}

	/** One bit for each coefficient that gets a value, the lowest for the next one. */
	static long values(int run) {
		return run >>> FIRST_PLACE_BIT;
	}
}
