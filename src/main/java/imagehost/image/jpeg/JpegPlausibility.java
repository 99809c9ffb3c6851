package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;

/**
 * What no image of 8 bits has, though decoders take it: coefficients whose value shows nothing, so that bytes could
 * stand in their place.
 */
final class JpegPlausibility {
	/** ITU-T T.81, F.1.2.2.1: a coefficient of AC has ten bits, those that later scans give included. */
	static final int LARGEST_SIZE = 10;
	private static final int ZERO_RUN = 15;
	/**
	 * Twice what a coefficient can be: whoever divided by more would have got 0. The largest of libjpeg is 6,050, at
	 * quality 1, where all such coefficients are 0 therefore.
	 */
	private static final int LARGEST_STEP = 4096;

	/**
	 * Eight times what DC of 8-bit samples can be (T.81, F.1.2.1). Beyond, decoders that count in 16 bits start again
	 * from the other end, and others stay at black or white: a browser would show another image than a thumbnail does.
	 */
	private static final int LARGEST_DC = 8191;

	private JpegPlausibility() {
	}

	/**
	 * Requires that coefficients are multiplied by something that shows: 0 leaves nothing of them (T.81, B.2.4.1
	 * forbids it), and too much nothing but black and white.
	 *
	 * @param used one bit for each coefficient that is not 0 in some block
	 */
	static void requireSteps(JpegQuantisationTable table, long used) throws RejectedException {
		for (int index = 0; index < JpegQuantisationTable.VALUES; index++) {
			boolean isShown = table.value(index) > 0 && table.value(index) <= LARGEST_STEP;
			if ((used >> index & 1) != 0 && !isShown) {
				throw new RejectedException(Rejection.DAMAGED);
			}
		}
	}

	/** @param largest coefficient of DC in some block, before it is multiplied by its step */
	static void requireDc(JpegQuantisationTable table, long largest) throws RejectedException {
		if (largest * table.value(0) > LARGEST_DC) {
			throw new RejectedException(Rejection.DAMAGED);
		}
	}

	/**
	 * Requires that no coefficient lies behind the last one: decoders take it for the last one, which has a code of its
	 * own.
	 */
	static void requirePlaces(JpegBits bits) throws RejectedException {
		if (bits.wentTooFar()) {
			throw new RejectedException(Rejection.DAMAGED);
		}
	}

	/**
	 * Requires that no coefficient of AC is larger than those of 8-bit samples, and that a sequential image has one
	 * code for the end of a block: decoders take fourteen undefined ones for it too (T.81, F.1.2.2.1), and each block
	 * could hold a choice between them.
	 */
	static void requireSymbols(JpegHuffmanTable ofAc, JpegHuffmanCodes found, boolean isProgressive)
			throws RejectedException {
		for (int index = 0; index < ofAc.symbolCount(); index++) {
			int symbol = ofAc.symbol(index);
			int run = symbol >> 4;
			int size = symbol & 0xF;
			boolean isUndefined = size == 0 && run > 0 && run < ZERO_RUN && !isProgressive;
			if ((size > LARGEST_SIZE || isUndefined) && found.isUsed(symbol)) {
				throw new RejectedException(Rejection.DAMAGED);
			}
		}
	}
}
