package imagehost.image.jpeg;

import org.jspecify.annotations.Nullable;

/** The codes of a Huffman table, and which of them were met in the data of an image. For one thread. */
final class JpegHuffmanCodes {
	private final JpegHuffmanLookup lookup;
	/** One bit for each symbol whose code was found. */
	private final long[] used = new long[(1 << Byte.SIZE) / Long.SIZE];
	private @Nullable JpegCodeRuns runs;
	/** For each of the runs, 1 when it was met. */
	private byte[] metRuns = {};

	JpegHuffmanCodes(JpegHuffmanLookup lookup) {
		this.lookup = lookup;
	}

	/** As {@link JpegHuffmanLookup#find}. */
	int find(long bits) throws JpegDataException {
		int found = lookup.find(bits);
		note(found);
		return found;
	}

	private void note(int found) {
		used[found >> 16 + 6 & 0x3] |= 1L << (found >> 16);
	}

	/** As {@link JpegCodeRuns#runs}; who goes past one notes it in {@link #metRuns}. */
	int[] runs() {
		if (runs == null) {
			runs = lookup.runs();
			metRuns = new byte[1 << JpegCodeRuns.BITS];
		}
		return runs.runs();
	}

	byte[] metRuns() {
		return metRuns;
	}

	/** Whether the code of this symbol was found anywhere so far. */
	boolean isUsed(int symbol) {
		return (used[symbol >> 6] >> symbol & 1) != 0;
	}

	/** Notes the codes of all runs that were met. */
	void noteRuns() {
		for (int index = 0; index < metRuns.length; index++) {
			if (metRuns[index] != 0) {
				noteRun((long) index << Long.SIZE - JpegCodeRuns.BITS, JpegCodeRuns.length(runs()[index]));
			}
		}
	}

	private void noteRun(long bits, int length) {
		int passed = 0;
		while (passed < length) {
			int found = lookup.findShort(bits << passed);
			note(found);
			passed += JpegHuffmanLookup.lengthWithValue(found);
		}
	}
}
