package imagehost.image.gif;

import imagehost.image.KeptBytes;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A colour table (GIF89a, sections 19 and 21), or none.
 *
 * @param offset in the file
 * @param sizeBits 0 to 7 for 2 to 256 entries; {@link #NO_TABLE} for none
 */
record GifTable(byte[] file, int offset, int sizeBits) {
	private static final int NO_TABLE = -1;
	private static final int TABLE_FLAG = 0x80;
	private static final int SIZE_MASK = 0x07;
	private static final int ENTRY_LENGTH = 3;

	/** The table that the packed field of a descriptor announces behind it. */
	static GifTable announced(byte[] file, int offset, int packed) {
		return new GifTable(file, offset, (packed & TABLE_FLAG) == 0 ? NO_TABLE : packed & SIZE_MASK);
	}

	boolean isThere() {
		return sizeBits != NO_TABLE;
	}

	/** In bytes. */
	int length() {
		return isThere() ? ENTRY_LENGTH << sizeBits + 1 : 0;
	}

	/** What the packed field of a descriptor says of it. */
	int packed() {
		return isThere() ? TABLE_FLAG | sizeBits : 0;
	}

	/** No table, where it is never used. */
	GifTable unless(boolean isUnused) {
		return isUnused ? new GifTable(file, offset, NO_TABLE) : this;
	}

	/** Writes the table, black where no pixel shows a colour. */
	void write(KeptBytes kept, BitSet shown) {
		byte[] colours = Arrays.copyOfRange(file, offset, offset + length());
		for (int index = shown.nextClearBit(0); index < colours.length / ENTRY_LENGTH; index = shown
				.nextClearBit(index + 1)) {
			Arrays.fill(colours, ENTRY_LENGTH * index, ENTRY_LENGTH * (index + 1), (byte) 0);
		}
		kept.write(colours);
	}
}
