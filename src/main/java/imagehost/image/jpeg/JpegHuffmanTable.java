package imagehost.image.jpeg;

/** A Huffman table (ITU-T T.81, C.2 and F.2.2.3), decoded bit by bit: for the rare file, not for speed. */
final class JpegHuffmanTable {
	private static final int MAX_CODE_LENGTH = 16;

	private final int[] values;
	/** For each length the first code, and where its values begin. */
	private final int[] firstCodes = new int[MAX_CODE_LENGTH + 1];
	private final int[] firstValues = new int[MAX_CODE_LENGTH + 1];
	private final int[] counts = new int[MAX_CODE_LENGTH + 1];

	/** Reads the table whose 16 counts begin at an offset; its values lie within {@code end}. */
	JpegHuffmanTable(byte[] file, int offset, int end) throws JpegDataException {
		int code = 0;
		int total = 0;
		for (int length = 1; length <= MAX_CODE_LENGTH; length++) {
			counts[length] = file[offset + length - 1] & 0xFF;
			firstCodes[length] = code;
			firstValues[length] = total;
			code = code + counts[length] << 1;
			total += counts[length];
		}
		if (total > end - offset - MAX_CODE_LENGTH) {
			throw new JpegDataException();
		}
		values = new int[total];
		for (int index = 0; index < total; index++) {
			values[index] = file[offset + MAX_CODE_LENGTH + index] & 0xFF;
		}
	}

	/** The length of the table in the file, in bytes. */
	int length() {
		return MAX_CODE_LENGTH + values.length;
	}

	/** Decodes one value. */
	int decode(JpegBits bits) throws JpegDataException {
		int code = 0;
		for (int length = 1; length <= MAX_CODE_LENGTH; length++) {
			code = code << 1 | bits.next();
			int index = code - firstCodes[length];
			if (index < counts[length]) {
				return values[firstValues[length] + index];
			}
		}
		throw new JpegDataException();
	}
}
