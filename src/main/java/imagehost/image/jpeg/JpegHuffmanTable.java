package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A Huffman table as it is defined in the file (ITU-T T.81, B.2.4.2 and C): 16 counts of codes by length, then the
 * symbols in the order of their codes. Compared by these bytes.
 */
final class JpegHuffmanTable {
	static final int LONGEST_CODE = 16;
	private static final int MAX_SYMBOLS = 256;
	/** T.81, F.1.2.1.2, for 8 bits; a difference has one bit more than a coefficient. */
	private static final int LARGEST_DC_SYMBOL = 11;

	private final int offset;
	private final byte[] definition;

	private JpegHuffmanTable(int offset, byte[] definition) {
		this.offset = offset;
		this.definition = definition;
	}

	/**
	 * Reads the table whose counts begin at an offset.
	 *
	 * @param end of the segment; the table lies before it
	 */
	static JpegHuffmanTable read(byte[] file, int offset, int end) throws RejectedException {
		if (end - offset < LONGEST_CODE) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		int symbols = 0;
		for (int length = 1; length <= LONGEST_CODE; length++) {
			symbols += file[offset + length - 1] & 0xFF;
		}
		if (symbols > MAX_SYMBOLS || symbols > end - offset - LONGEST_CODE) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		return new JpegHuffmanTable(offset,
				Arrays.copyOfRange(file, offset, offset + LONGEST_CODE + symbols));
	}

	/** Of the table in the file, in bytes. */
	int length() {
		return definition.length;
	}

	/** Offset in the file of the symbol that is at this place in the order of codes. */
	int offsetOfSymbol(int index) {
		return offset + LONGEST_CODE + index;
	}

	int symbolCount() {
		return definition.length - LONGEST_CODE;
	}

	/** Codes of this length, 1 to 16 bits. */
	int count(int length) {
		return definition[length - 1] & 0xFF;
	}

	/** The symbol of the code that is at this place in the order of codes. */
	int symbol(int index) {
		return definition[LONGEST_CODE + index] & 0xFF;
	}

	/**
	 * Requires a table that a scan uses to be valid: every code fits its length and is not all ones (C.2), no symbol
	 * has two codes, and differences of DC are within 8-bit samples. A decoder would accept doubled symbols, and then
	 * whoever encodes is free to choose between two codes.
	 */
	void requireSound(int tableClass) throws RejectedException {
		int code = 0;
		for (int length = 1; length <= LONGEST_CODE; length++) {
			code += count(length);
			if (count(length) > 0 && code >= 1 << length) {
				throw new RejectedException(Rejection.DAMAGED);
			}
			code <<= 1;
		}
		boolean[] isSeen = new boolean[MAX_SYMBOLS];
		for (int index = 0; index < symbolCount(); index++) {
			int symbol = symbol(index);
			if (isSeen[symbol] || tableClass == JpegTables.DC && symbol > LARGEST_DC_SYMBOL) {
				throw new RejectedException(Rejection.DAMAGED);
			}
			isSeen[symbol] = true;
		}
	}

	/** A segment that defines this table alone. */
	byte[] segment(int tableClass, int slot) {
		return new JpegSegmentBytes(JpegMarkers.DHT).add(tableClass << 4 | slot).add(definition).bytes();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof JpegHuffmanTable table && Arrays.equals(definition, table.definition);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(definition);
	}
}
