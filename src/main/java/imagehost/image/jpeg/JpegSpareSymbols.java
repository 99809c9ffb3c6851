package imagehost.image.jpeg;

/**
 * Symbols that no code of an image needs, in a fixed order: first those that 8-bit images can have (ITU-T T.81, F.1.2.1
 * and F.1.2.2), ascending, then the others. For one thread.
 */
final class JpegSpareSymbols {
	private static final int SYMBOLS = 256;
	private static final int LARGEST_OF_DC = 11;
	private static final int LARGEST_OF_AC = 10;
	private static final int ZERO_RUN = 0xF0;

	private final int tableClass;
	private final JpegHuffmanCodes found;
	private int next;

	/** @param found whose symbols that were met are left out */
	JpegSpareSymbols(int tableClass, JpegHuffmanCodes found) {
		this.tableClass = tableClass;
		this.found = found;
	}

	int next() {
		while (next < SYMBOLS && !isSpare(next, true)) {
			next++;
		}
		while (next >= SYMBOLS && !isSpare(next - SYMBOLS, false)) {
			next++;
		}
		return next++ % SYMBOLS;
	}

	private boolean isSpare(int symbol, boolean isPossible) {
		return isPossible(symbol) == isPossible && !found.isUsed(symbol);
	}

	private boolean isPossible(int symbol) {
		if (tableClass == JpegTables.DC) {
			return symbol <= LARGEST_OF_DC;
		}
		int size = symbol & 0xF;
		return size > 0 && size <= LARGEST_OF_AC || symbol == 0 || symbol == ZERO_RUN;
	}
}
